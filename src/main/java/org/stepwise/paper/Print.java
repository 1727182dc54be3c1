package org.stepwise.paper;

import java.util.List;
import org.stepwise.typeset.text.Line;
import org.stepwise.typeset.text.Prose;

/**
 * What is printed, and how.
 *
 * @param schoolClass empty where the set was not given to one
 * @param marks for each part
 * @param steps whether the answers come with the way to them
 */
public record Print(
        String title, String schoolClass, List<Sheet> sheets, Room room, int marks, boolean steps, Words words) {

    /** Squares to work on below each part. */
    public enum Room {
        NONE(0),
        SMALL(5),
        LARGE(12);

        private final int rows;

        Room(int rows) {
            this.rows = rows;
        }

        int rows() {
            return rows;
        }
    }

    public Print {
        sheets = List.copyOf(sheets);
    }

    Prose prose() {
        return new Prose(words.of("paper.source"));
    }

    /** Said of a problem that cannot be printed. */
    List<Line> missing() {
        return prose().lines(words.of("paper.missing"), PaperFile.WIDTH);
    }
}
