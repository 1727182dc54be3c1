package org.stepwise.inference.sampling.grammar;

import java.util.List;

/** A regular expression over code points. */
sealed interface Regex {

    record Chars(CharSet set) implements Regex {}

    record Sequence(List<Regex> parts) implements Regex {}

    record Choice(List<Regex> options) implements Regex {}

    /** @param most {@link #UNBOUNDED} for any number */
    record Repeat(Regex body, int least, int most) implements Regex {}

    /** The start or the end of the text. */
    record Anchor(boolean start) implements Regex {}

    int UNBOUNDED = -1;
}
