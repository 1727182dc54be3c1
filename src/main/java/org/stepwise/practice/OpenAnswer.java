package org.stepwise.practice;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.stepwise.problembank.Variant;
import org.stepwise.problembank.VariantPart;

/**
 * Equal lines of a class that algebra did not decide, written for the same key.
 *
 * @param variant of the first of them; holds the key
 * @param part from 0
 * @param tex the line typeset; empty for words
 * @param evidence what is known of it
 * @param changesMark it may be the answer
 * @param lines the oldest first
 */
public record OpenAnswer(
        Variant variant, int part, String tex, Optional<Evidence> evidence, boolean changesMark, List<Line> lines) {

    /** One pupil's line, as it was typed; without an assignment it is practice of the pupil's own. */
    public record Line(
            UUID attempt,
            UUID student,
            @org.jspecify.annotations.Nullable UUID assignment,
            String typed) {}

    public OpenAnswer {
        lines = List.copyOf(lines);
    }

    /** Names the group: any of its lines does. */
    public UUID first() {
        return lines.getFirst().attempt();
    }

    public VariantPart asked() {
        return variant.parts().get(part);
    }

    /** How many pupils wrote this. */
    public long pupils() {
        return lines.stream().map(Line::student).distinct().count();
    }
}
