package org.stepwise.problembank;

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

    /** The id of the topic that its first skill belongs to. */
    public String topic() {
        return skills.getFirst().substring(0, skills.getFirst().indexOf('.'));
    }

    /** The same seed gives the same variant, for the same version of the problem. */
    public Variant variant(long seed) {
        return new VariantFactory(this).variant(seed);
    }
}
