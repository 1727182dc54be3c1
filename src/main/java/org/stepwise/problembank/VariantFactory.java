package org.stepwise.problembank;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.syntax.PlainText;
import org.stepwise.cas.syntax.Syntax;
import org.stepwise.cas.tree.Expr;
import org.stepwise.shared.Message;

/** Finds values that meet a problem's constraints and puts them into its texts and keys. */
final class VariantFactory {

    private static final int TRIES = 2_000;

    private final Problem problem;
    private final boolean strict;
    private final Set<String> letters;

    /** @param strict as for {@link Template.Values} */
    VariantFactory(Problem problem, boolean strict) {
        this.problem = problem;
        this.strict = strict;
        this.letters = strict ? KnownLetters.of(problem) : Set.of();
    }

    /** @throws Unworkable if no values were found or a text cannot be evaluated with them */
    Variant variant(long seed) {
        Template.Values values = values(seed);
        Template template = new Template(values);
        String given = given("given", problem.given(), values);
        List<VariantPart> parts = new ArrayList<>();
        for (int i = 0; i < problem.parts().size(); i++) {
            parts.add(new PartFactory(problem.parts().get(i), "parts[%d].".formatted(i), values).part(given));
        }
        List<Step> solution = new ArrayList<>();
        for (int i = 0; i < problem.solution().size(); i++) {
            Step step = problem.solution().get(i);
            String field = "solution[%d].".formatted(i);
            solution.add(new Step(
                    Unworkable.at(field + "text", () -> template.prose(step.text())),
                    optional(field + "math", step.math(), template::formula)));
        }
        String prompt = Unworkable.at("prompt", () -> template.prose(problem.prompt()));
        return new Variant(problem, seed, prompt, given, problem.task(), parts, solution);
    }

    /** As {@link #variant} has them. */
    Map<String, String> plainValues(long seed) {
        Map<String, Expr> found = values(seed).byName();
        Map<String, String> plain = new LinkedHashMap<>();
        for (String name : problem.parameters().keySet()) {
            plain.put(name, PlainText.of(Objects.requireNonNull(found.get(name))));
        }
        return plain;
    }

    static @Nullable String given(String field, @Nullable String written, Template.Values values) {
        return written == null ? null : Unworkable.at(field, () -> PlainText.of(values.written(written)));
    }

    static @Nullable String optional(String field, @Nullable String text, UnaryOperator<String> fill) {
        return text == null ? null : Unworkable.at(field, () -> fill.apply(text));
    }

    private Template.Values values(long seed) {
        if (seed == 0 && !problem.firstVariant().isEmpty()) {
            return meeting(Optional.empty())
                    .orElseThrow(() -> new Unworkable(
                            Message.of("problembank.amiss.first"), "the first variant breaks a constraint"));
        }
        // java.util.Random: its algorithm is specified, so a seed means the same on every Java.
        RandomGenerator random =
                new Random(seed * 0x9E3779B97F4A7C15L ^ problem.id().getMostSignificantBits());
        for (int i = 0; i < TRIES; i++) {
            Optional<Template.Values> found = meeting(Optional.of(random));
            if (found.isPresent()) {
                return found.get();
            }
        }
        return Unworkable.at(problem.constraints().isEmpty() ? "parameters" : "constraints", () -> {
            throw new Unworkable(
                    Message.of("problembank.amiss.noValues"),
                    "no values meet the constraints (%d tries): widen a range or drop one".formatted(TRIES));
        });
    }

    private Optional<Template.Values> meeting(Optional<RandomGenerator> random) {
        Map<String, Expr> chosen = new LinkedHashMap<>();
        problem.parameters()
                .forEach((name, parameter) -> chosen.put(
                        name, Unworkable.at("parameters." + name, () -> value(name, parameter, chosen, random))));
        Template.Values values = new Template.Values(chosen, strict, letters);
        for (int i = 0; i < problem.constraints().size(); i++) {
            String constraint = problem.constraints().get(i);
            if (!Unworkable.at("constraints[%d]".formatted(i), () -> holds(constraint, values))) {
                return Optional.empty();
            }
        }
        return Optional.of(values);
    }

    private Expr value(String name, Parameter parameter, Map<String, Expr> before, Optional<RandomGenerator> random) {
        return switch (parameter) {
            case Parameter.Computed computed ->
                new Template.Values(before, strict, letters).computed(computed.expression());
            case Parameter.Choice choice -> random.map(choice::pick).orElseGet(() -> firstValue(name));
        };
    }

    private Expr firstValue(String name) {
        String value = problem.firstVariant().get(name);
        if (value == null) {
            throw new Unworkable(
                    Message.of("problembank.amiss.first.value", name), "the first variant has no value for " + name);
        }
        return Syntax.parse(value);
    }

    private static boolean holds(String constraint, Template.Values values) {
        return Exact.holds(values.read(constraint).substitute(values.byName()))
                .orElseThrow(() -> new Unworkable(
                        Message.of("problembank.amiss.condition", constraint),
                        "'%s' is neither true nor false".formatted(constraint)));
    }
}
