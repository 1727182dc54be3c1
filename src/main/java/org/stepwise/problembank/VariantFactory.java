package org.stepwise.problembank;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.syntax.PlainText;
import org.stepwise.cas.syntax.Syntax;
import org.stepwise.cas.tree.Expr;
import org.stepwise.grading.AnswerKey;
import org.stepwise.grading.AnswerKind;

/** Finds values that meet a problem's constraints and puts them into its texts and keys. */
final class VariantFactory {

    private static final int TRIES = 2_000;

    private final Problem problem;

    VariantFactory(Problem problem) {
        this.problem = problem;
    }

    /** @throws IllegalArgumentException if no values were found or a text cannot be evaluated with them */
    Variant variant(long seed) {
        Template.Values values = values(seed);
        Template template = new Template(values);
        String given = given(problem.given(), values);
        return new Variant(
                problem,
                seed,
                template.latex(problem.prompt()),
                given,
                problem.task(),
                problem.parts().stream()
                        .map(part -> part(
                                part, part.given() == null ? given : given(part.given(), values), values, template))
                        .toList(),
                problem.solution().stream()
                        .map(step -> new Step(template.latex(step.text()), optional(step.math(), template)))
                        .toList());
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

    private static @Nullable String given(@Nullable String written, Template.Values values) {
        return written == null ? null : PlainText.of(values.written(written));
    }

    private static @Nullable String optional(@Nullable String text, Template template) {
        return text == null ? null : template.latex(text);
    }

    private static VariantPart part(Part part, @Nullable String given, Template.Values values, Template template) {
        return new VariantPart(
                optional(part.label(), template),
                key(part, part.kind(), part.option(), part.answer(), given, values, template),
                part.hints().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, hint -> template.latex(hint.getValue()))),
                part.checks().stream()
                        .map(check -> check(part, check, null, values, template))
                        .toList(),
                part.method().stream()
                        .map(mark -> new MethodMark(
                                PlainText.of(values.written(mark.shows())), template.latex(mark.name()), mark.credit()))
                        .toList(),
                part.accept().stream().map(template::plain).toList(),
                part.reject().stream().map(template::plain).toList());
    }

    /** Inside another check, what is not said is as it is said there. */
    private static AnswerCheck check(
            Part part, Part.Check check, @Nullable String outer, Template.Values values, Template template) {
        AnswerKind kind = check.kind() == null ? part.kind() : check.kind();
        String option = check.kind() == null && check.option() == null ? part.option() : check.option();
        String feedback = check.feedback() == null ? outer : template.latex(check.feedback());
        return new AnswerCheck(
                check.field(),
                key(part, kind, option, check.answer(), null, values, template),
                check.accepts(),
                check.credit(),
                feedback,
                check.checks().stream()
                        .map(nested -> check(part, nested, feedback, values, template))
                        .toList());
    }

    private static AnswerKey key(
            Part part,
            AnswerKind kind,
            @Nullable String option,
            String answer,
            @Nullable String given,
            Template.Values values,
            Template template) {
        boolean text = kind == AnswerKind.STRING || kind == AnswerKind.UNITS;
        String expected = text ? template.plain(answer) : PlainText.of(values.evaluate(answer));
        return new AnswerKey(kind, expected, part.variable(), option, given);
    }

    private Template.Values values(long seed) {
        if (seed == 0 && !problem.firstVariant().isEmpty()) {
            return meeting(Optional.empty())
                    .orElseThrow(() -> new IllegalArgumentException("the first variant breaks a constraint"));
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
        throw new IllegalArgumentException(
                "no values meet the constraints (%d tries): widen a range or drop one".formatted(TRIES));
    }

    private Optional<Template.Values> meeting(Optional<RandomGenerator> random) {
        Map<String, Expr> chosen = new LinkedHashMap<>();
        problem.parameters().forEach((name, parameter) -> chosen.put(name, value(name, parameter, chosen, random)));
        Template.Values values = new Template.Values(chosen);
        return problem.constraints().stream().allMatch(constraint -> holds(constraint, values))
                ? Optional.of(values)
                : Optional.empty();
    }

    private Expr value(String name, Parameter parameter, Map<String, Expr> before, Optional<RandomGenerator> random) {
        return switch (parameter) {
            case Parameter.Computed computed -> new Template.Values(before).evaluate(computed.expression());
            case Parameter.Choice choice -> random.map(choice::pick).orElseGet(() -> firstValue(name));
        };
    }

    private Expr firstValue(String name) {
        String value = problem.firstVariant().get(name);
        if (value == null) {
            throw new IllegalArgumentException("the first variant has no value for " + name);
        }
        return Syntax.parse(value);
    }

    private static boolean holds(String constraint, Template.Values values) {
        return Exact.holds(values.read(constraint).substitute(values.byName()))
                .orElseThrow(
                        () -> new IllegalArgumentException("'%s' is neither true nor false".formatted(constraint)));
    }
}
