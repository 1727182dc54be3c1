package org.stepwise.authoring.exchange.oatutor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stepwise.authoring.exchange.draft.Choices;
import org.stepwise.authoring.exchange.draft.DraftCheck;
import org.stepwise.authoring.exchange.draft.DraftPart;
import org.stepwise.authoring.exchange.draft.Expressions;
import org.stepwise.authoring.exchange.report.Refusal;
import org.stepwise.authoring.exchange.report.Report;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Trees;
import org.stepwise.grading.AnswerKind;
import tools.jackson.databind.JsonNode;

/** What a step accepts: any one of its answers, compared by value, as a number or letter by letter. */
final class OaAnswers {

    private static final int PRECISION = 5;

    private final OaValues values;
    private final OaText text;
    private final Report report;

    OaAnswers(OaValues values, OaText text, Report report) {
        this.values = values;
        this.text = text;
        this.report = report;
    }

    DraftPart part(JsonNode step, @Nullable String label) throws Refusal {
        List<String> answers =
                step.path("stepAnswer").valueStream().map(JsonNode::asString).toList();
        if (answers.isEmpty()) {
            throw new Refusal("exchange.no-answer");
        }
        return switch (step.path("answerType").asString("")) {
            case "arithmetic" -> of(answers, label, this::byValue);
            case "numeric" -> of(answers, label, (answer, ownLabel) -> byNumber(answer, ownLabel, step));
            case "string" -> byLetters(answers, label);
            default ->
                throw new Refusal(
                        "exchange.answer-type", step.path("answerType").asString(""));
        };
    }

    /** The step's answer among its choices. */
    Choices choices(JsonNode step) throws Refusal {
        List<String> right = step.path("stepAnswer")
                .valueStream()
                .map(JsonNode::asString)
                .map(String::strip)
                .toList();
        List<Choices.Option> options = new ArrayList<>();
        for (JsonNode choice : step.path("choices")) {
            boolean fits = right.contains(choice.asString().strip());
            options.add(new Choices.Option(text.read(choice.asString()), fits, fits ? 1 : 0, null));
        }
        return new Choices(options, false, report);
    }

    private interface Reader {
        DraftPart read(String answer, @Nullable String label) throws Refusal;
    }

    private static DraftPart of(List<String> answers, @Nullable String label, Reader reader) throws Refusal {
        DraftPart first = reader.read(answers.getFirst(), label);
        List<DraftCheck> others = new ArrayList<>();
        for (String answer : answers.subList(1, answers.size())) {
            DraftPart other = reader.read(answer, label);
            others.add(new DraftCheck(other.answer(), other.kind(), other.option(), true, 1, null, List.of()));
        }
        return first.withChecks(others);
    }

    private DraftPart byValue(String answer, @Nullable String label) throws Refusal {
        Expr expr = read(answer);
        AnswerKind kind = switch (expr) {
            case Expr.Matrix _ -> AnswerKind.MATRIX;
            case Expr.Relation _ -> Trees.isEquation(expr) ? AnswerKind.EQUATION : AnswerKind.INEQUALITY;
            case Expr.Braces _ -> AnswerKind.SET;
            default -> AnswerKind.EQUIVALENT;
        };
        return new DraftPart(label, kind, Expressions.write(expr));
    }

    private DraftPart byNumber(String answer, @Nullable String label, JsonNode step) throws Refusal {
        int precision = step.path("precision").asInt(PRECISION);
        return new DraftPart(label, AnswerKind.NUMBER, Expressions.write(read(answer)))
                .withOption("absolute:"
                        + new java.math.BigDecimal("0.5")
                                .movePointLeft(precision)
                                .toPlainString());
    }

    /** Blanks do not count there, so the answer without any is another right one. */
    private DraftPart byLetters(List<String> answers, @Nullable String label) {
        List<DraftCheck> others = new ArrayList<>();
        List<String> written = new ArrayList<>();
        for (String answer : answers) {
            String plain = OaValues.open(values.marked(answer.replace("$$", "").strip()));
            for (String each : List.of(plain, plain.replaceAll("\\s+", ""))) {
                if (!written.contains(each)) {
                    written.add(each);
                }
            }
        }
        written.stream().skip(1).forEach(answer -> others.add(DraftCheck.right(answer, null)));
        return new DraftPart(label, AnswerKind.STRING, written.getFirst()).withChecks(others);
    }

    private Expr read(String answer) throws Refusal {
        String plain = values.named(answer.replace("$$", "").strip());
        Set<String> names = values.names();
        return Expressions.read(plain, names).orElseThrow(() -> new Refusal("exchange.unreadable", plain));
    }
}
