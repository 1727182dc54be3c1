package org.stepwise.tutoring.talk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stepwise.tutoring.verify.Mark;
import org.stepwise.tutoring.verify.Status;

/**
 * A piece of an answer as the pupil sees it.
 *
 * @param text Markdown with LaTeX; empty for a gap
 * @param ticks where in it a formula was proved
 * @param drawing the line of mathematics whose picture stands here, which the text tells in words; null for words alone
 */
public record Told(
        Source source,
        String text,
        List<Tick> ticks,
        @Nullable String drawing) {

    /** Whose words they are. */
    public enum Source {
        MODEL,
        /** The help ladder's, where the model did not find any that pass. */
        LADDER,
        /** The checker's, of the pupil's latest line. */
        CHECKER,
        /** Worked out by algebra because the model asked for it. */
        TOOL,
        /** The school's fixed words, which no model has written. */
        FIXED,
        /** Something that did not hold, or said too much, was left out here. */
        GAP
    }

    /**
     * A formula that algebra has looked at.
     *
     * @param start where it begins in the text, in characters
     * @param length of it
     * @param proved whether it holds; else it could not be judged
     */
    public record Tick(int start, int length, boolean proved) {

        static List<Tick> of(List<Mark> marks) {
            return marks.stream()
                    .map(mark -> new Tick(mark.start(), mark.text().length(), mark.status() == Status.PROVED))
                    .toList();
        }
    }

    public Told {
        ticks = List.copyOf(ticks);
    }

    Told(Source source, String text, List<Tick> ticks) {
        this(source, text, ticks, null);
    }

    static Told fixed(String text) {
        return new Told(Source.FIXED, text, List.of());
    }

    static Told gap() {
        return new Told(Source.GAP, "", List.of());
    }
}
