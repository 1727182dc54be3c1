package org.stepwise.authoring;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.stepwise.problembank.Trial;

/**
 * What the values of the variants that do not work have in common, and no other: two that are equal or opposite, or one that
 * is 0, 1 or -1, or the same in all of several. To forbid it leaves just these out.
 */
record ConstraintSuggestion(String constraint) {

    private static final List<String> SPECIAL = List.of("0", "1", "-1");

    /** @param bad the seeds of the variants that are not wanted; what others do not work for has its own remedy */
    static Optional<ConstraintSuggestion> of(List<Trial> trials, Set<Long> bad) {
        List<Map<String, String>> without = values(trials, trial -> bad.contains(trial.seed()));
        List<Map<String, String>> kept = values(trials, trial -> !bad.contains(trial.seed()) && trial.holds());
        if (without.isEmpty() || kept.isEmpty()) {
            return Optional.empty();
        }
        return candidates(without.getFirst(), without.size() > 1).stream()
                .filter(candidate -> without.stream().allMatch(candidate::meets))
                .filter(candidate -> kept.stream().noneMatch(candidate::meets))
                .map(candidate -> new ConstraintSuggestion(candidate.name + " != " + candidate.other))
                .findFirst();
    }

    NativeButton button(Component owner, Consumer<String> require) {
        NativeButton button = new NativeButton(
                owner.getTranslation("authoring.require", constraint), click -> require.accept(constraint));
        button.addClassNames("btn", "primary");
        return button;
    }

    private static List<Map<String, String>> values(List<Trial> trials, Predicate<Trial> which) {
        return trials.stream()
                .filter(which)
                .map(Trial::values)
                .filter(values -> !values.isEmpty())
                .toList();
    }

    private record Equal(String name, String other) {

        boolean meets(Map<String, String> values) {
            String left = values.getOrDefault(name, "");
            return left.equals(values.getOrDefault(other, other))
                    || other.startsWith("-") && left.equals(negated(values.getOrDefault(other.substring(1), "?")));
        }

        private static String negated(String value) {
            return value.startsWith("-") ? value.substring(1) : "-" + value;
        }
    }

    /** @param several one value of one variant alone may be chance */
    private static List<Equal> candidates(Map<String, String> values, boolean several) {
        List<String> names = List.copyOf(values.keySet());
        List<Equal> candidates = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size(); j++) {
                candidates.add(new Equal(names.get(i), names.get(j)));
                candidates.add(new Equal(names.get(i), "-" + names.get(j)));
            }
        }
        names.forEach(name -> SPECIAL.forEach(value -> candidates.add(new Equal(name, value))));
        if (several) {
            values.forEach((name, value) -> candidates.add(new Equal(name, value)));
        }
        return candidates;
    }
}
