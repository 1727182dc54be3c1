package org.stepwise.authoring.exchange.draft;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A problem that still lacks what only our format has: examples, rungs of help, skills.
 *
 * @param about words that tell what it is about: titles, categories
 * @param solution a worked solution; may be empty
 */
public record Draft(
        UUID id,
        String title,
        String about,
        Map<String, DraftParameter> parameters,
        List<String> constraints,
        String prompt,
        List<DraftPart> parts,
        List<String> solution) {

    public Draft {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        constraints = List.copyOf(constraints);
        parts = List.copyOf(parts);
        solution = List.copyOf(solution);
    }

    Draft withPart(int index, DraftPart part) {
        List<DraftPart> changed = new ArrayList<>(parts);
        changed.set(index, part);
        return new Draft(id, title, about, parameters, constraints, prompt, changed, solution);
    }

    /** With a computed parameter that must not be zero. */
    Draft withNonZero(String name, String expression) {
        Map<String, DraftParameter> more = new LinkedHashMap<>(parameters);
        more.put(name, new DraftParameter.Computed(expression));
        List<String> changed = new ArrayList<>(constraints);
        changed.add(name + " != 0");
        return new Draft(id, title, about, more, changed, prompt, parts, solution);
    }
}
