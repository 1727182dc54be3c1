package org.stepwise.tutoring.gate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stepwise.tutoring.verify.Mark;

/** What a stream lets out: text, or word that some of it was held back. */
public sealed interface Piece {

    /** As the model wrote it. */
    String text();

    /** The equations in it, where each begins, and what algebra says of them. */
    List<Mark> marks();

    /** Text as the model wrote it; nothing in it is disproved and nothing is given away. */
    record Shown(String text, List<Mark> marks) implements Piece {
        public Shown {
            marks = List.copyOf(marks);
        }
    }

    /**
     * Text that the pupil does not see; the model may be asked to write it again.
     *
     * @param leak what it would give away; null where an equation in it does not hold
     */
    record Withheld(String text, List<Mark> marks, @Nullable Leak leak) implements Piece {
        public Withheld {
            marks = List.copyOf(marks);
        }
    }
}
