package org.stepwise.authoring.exchange.perseus;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stepwise.authoring.exchange.draft.DraftCheck;
import org.stepwise.authoring.exchange.draft.DraftPart;
import org.stepwise.authoring.exchange.draft.Fractions;
import org.stepwise.authoring.exchange.report.Refusal;
import org.stepwise.authoring.exchange.report.Report;
import org.stepwise.authoring.exchange.source.MarkdownText;
import org.stepwise.cas.tree.Rational;
import org.stepwise.grading.AnswerKind;
import tools.jackson.databind.JsonNode;

/** Numbers in the widgets numeric-input and input-number. */
final class NumberAnswers {

    private static final Set<String> FRACTIONS = Set.of("proper", "improper", "mixed", "rational");
    private static final double PI = Math.PI;

    private final Report report;

    NumberAnswers(Report report) {
        this.report = report;
    }

    DraftPart numericInput(JsonNode options, @Nullable String label) throws Refusal {
        if (options.path("coefficient").asBoolean(false)) {
            report.changed("exchange.coefficient");
        }
        DraftPart part = null;
        List<DraftCheck> checks = new ArrayList<>();
        for (JsonNode answer : options.path("answers")) {
            if (!answer.path("value").isNumber()) {
                continue;
            }
            Set<String> forms = answer.path("answerForms")
                    .valueStream()
                    .map(JsonNode::asString)
                    .collect(Collectors.toSet());
            String said = MarkdownText.clean(answer.path("message").asString(""), report);
            String message = said.isEmpty() ? null : said;
            switch (answer.path("status").asString("correct")) {
                case "correct" -> {
                    DraftPart one = number(
                            answer,
                            forms,
                            !answer.path("simplify").asString("required").equals("optional"),
                            label);
                    if (part == null) {
                        part = one;
                        checks.addAll(one.checks());
                    } else {
                        checks.add(
                                new DraftCheck(one.answer(), one.kind(), one.option(), true, 1, message, one.checks()));
                    }
                }
                case "wrong" -> checks.add(wrong(answer, forms, message));
                default -> {
                    report.changed("exchange.ungraded");
                    checks.add(wrong(answer, forms, message));
                }
            }
        }
        if (part == null) {
            throw new Refusal("exchange.no-answer");
        }
        return part.withChecks(checks);
    }

    DraftPart inputNumber(JsonNode options, @Nullable String label) throws Refusal {
        if (!options.path("value").isNumber() && !options.path("value").isString()) {
            throw new Refusal("exchange.no-answer");
        }
        String type = options.path("answerType").asString("number");
        Set<String> forms = type.equals("number") ? Set.of() : Set.of(type);
        return number(
                options, forms, !options.path("simplify").asString("required").equals("optional"), label);
    }

    private DraftPart number(JsonNode answer, Set<String> forms, boolean simplified, @Nullable String label)
            throws Refusal {
        BigDecimal value = value(answer);
        double error = answer.path("maxError").asDouble(0);
        boolean inexact = answer.path("inexact").asBoolean(true);
        if (forms.contains("pi")) {
            return new DraftPart(label, AnswerKind.NUMBER, timesPi(value));
        }
        if (error > 0 && inexact) {
            return new DraftPart(label, AnswerKind.NUMBER, value.toPlainString())
                    .withOption("absolute:" + BigDecimal.valueOf(error).toPlainString());
        }
        Rational exact = Fractions.behind(value);
        if (forms.contains("mixed") && !exact.isInteger()) {
            report.changed("exchange.mixed");
        }
        if (forms.size() == 1 && (forms.contains("decimal") || forms.contains("percent"))) {
            report.changed("exchange.any-writing", String.join(", ", forms));
        }
        boolean fraction = forms.isEmpty() || forms.stream().anyMatch(FRACTIONS::contains);
        if (exact.isInteger() || !fraction || !simplified) {
            return new DraftPart(label, AnswerKind.NUMBER, Fractions.write(exact));
        }
        report.changed("exchange.lowest-terms");
        DraftPart part = new DraftPart(label, AnswerKind.LOWEST_TERMS, Fractions.write(exact));
        boolean decimals = forms.isEmpty() || forms.contains("decimal");
        return Fractions.places(exact)
                .filter(places -> decimals && places < 10)
                .map(places -> part.withChecks(List.of(new DraftCheck(
                        part.answer(), AnswerKind.DECIMAL_PLACES, places.toString(), true, 1, null, List.of()))))
                .orElse(part);
    }

    private DraftCheck wrong(JsonNode answer, Set<String> forms, @Nullable String message) throws Refusal {
        BigDecimal value = value(answer);
        double error = answer.path("maxError").asDouble(0);
        String written = forms.contains("pi") ? timesPi(value) : Fractions.write(Fractions.behind(value));
        return new DraftCheck(
                written,
                AnswerKind.NUMBER,
                error > 0 ? "absolute:" + BigDecimal.valueOf(error).toPlainString() : "exact",
                false,
                0,
                message,
                List.of());
    }

    private static BigDecimal value(JsonNode answer) throws Refusal {
        try {
            return new BigDecimal(answer.path("value").asString());
        } catch (NumberFormatException e) {
            throw new Refusal("exchange.no-answer");
        }
    }

    private static String timesPi(BigDecimal value) {
        return "(" + Fractions.write(Fractions.behind(BigDecimal.valueOf(value.doubleValue() / PI))) + ")*pi";
    }
}
