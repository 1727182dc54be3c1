package org.stepwise.problembank;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A problem as it stands in its file; {@link #variant(long)} makes one that can be shown and answered.
 *
 * @param version the first 12 hex digits of the SHA-256 of its file
 * @param difficulty 1 (warming up) to 5
 * @param firstVariant the values of seed 0, where the author chose them
 */
public record Problem(
        UUID id,
        String version,
        String title,
        List<String> skills,
        int difficulty,
        Map<String, Parameter> parameters,
        List<String> constraints,
        Map<String, String> firstVariant,
        String prompt,
        @Nullable String given,
        @Nullable String task,
        List<Part> parts,
        List<Step> solution) {

    /** The longest text in a problem's file, as its schema says. */
    public static final int LONGEST_TEXT = 4000;

    /** The author's hints for a part, with {@code @{...}} where numbers come in. */
    public Map<Rung, String> hints(int part) {
        return parts.get(part).hints();
    }

    /** The same problem with another hint. */
    public Problem withHint(int part, Rung rung, String text) {
        List<Part> changed = new ArrayList<>(parts);
        changed.set(part, parts.get(part).withHint(rung, text));
        return new Problem(
                id,
                version,
                title,
                skills,
                difficulty,
                parameters,
                constraints,
                firstVariant,
                prompt,
                given,
                task,
                changed,
                solution);
    }

    /** The id of the topic that its first skill belongs to. */
    public String topic() {
        return skills.getFirst().substring(0, skills.getFirst().indexOf('.'));
    }

    /** The values of its parameters for a seed, as plain maths text, in order. */
    public Map<String, String> values(long seed) {
        return new VariantFactory(this, true).plainValues(seed);
    }

    /** The same seed gives the same variant, for the same version of the problem. */
    public Variant variant(long seed) {
        return new VariantFactory(this, false).variant(seed);
    }

    /** As above, for its author: a text that divides by zero is refused, wherever it stands. */
    Variant tried(long seed) {
        return new VariantFactory(this, true).variant(seed);
    }
}
