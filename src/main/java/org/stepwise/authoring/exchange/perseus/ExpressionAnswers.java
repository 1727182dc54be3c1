package org.stepwise.authoring.exchange.perseus;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stepwise.authoring.exchange.draft.DraftCheck;
import org.stepwise.authoring.exchange.draft.DraftPart;
import org.stepwise.authoring.exchange.draft.Expressions;
import org.stepwise.authoring.exchange.report.Refusal;
import org.stepwise.authoring.exchange.report.Report;
import org.stepwise.cas.algebra.Expanded;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Span;
import org.stepwise.grading.AnswerKind;
import tools.jackson.databind.JsonNode;

/** The widget expression: its forms are looked at from top to bottom. */
final class ExpressionAnswers {

    private final Report report;

    ExpressionAnswers(Report report) {
        this.report = report;
    }

    DraftPart part(JsonNode options, @Nullable String label) throws Refusal {
        DraftPart part = null;
        List<DraftCheck> checks = new ArrayList<>();
        for (JsonNode form : options.path("answerForms")) {
            Expr expr = read(form.path("value").asString(""));
            String answer = Expressions.write(expr);
            AnswerKind kind = kind(form, expr);
            String considered = form.path("considered").asString("correct");
            if (considered.equals("correct") && part == null) {
                part = new DraftPart(label, kind, answer);
            } else if (considered.equals("correct")) {
                checks.add(new DraftCheck(answer, kind, null, true, 1, null, List.of()));
            } else {
                if (considered.equals("ungraded")) {
                    report.changed("exchange.ungraded");
                }
                checks.add(new DraftCheck(answer, kind, null, false, 0, null, List.of()));
            }
        }
        if (part == null) {
            throw new Refusal("exchange.no-answer");
        }
        return part.withChecks(checks);
    }

    private static Expr read(String value) throws Refusal {
        return Expressions.read(value, Set.of()).orElseThrow(() -> new Refusal("exchange.unreadable", value));
    }

    private AnswerKind kind(JsonNode form, Expr expr) {
        if (expr instanceof Expr.Relation(List<Expr> _, List<Sign> signs, Span _)) {
            if (form.path("form").asBoolean(false) || form.path("simplify").asBoolean(false)) {
                report.changed("exchange.form-of-statement");
            }
            return signs.getFirst() == Sign.EQUAL ? AnswerKind.EQUATION : AnswerKind.INEQUALITY;
        }
        if (form.path("form").asBoolean(false)) {
            return AnswerKind.SAME_FORM;
        }
        if (form.path("simplify").asBoolean(false)) {
            boolean expanded = Expanded.expanded(expr, expr).orElse(false);
            report.changed(expanded ? "exchange.simplify-expanded" : "exchange.simplify-form");
            return expanded ? AnswerKind.EXPANDED : AnswerKind.SAME_FORM;
        }
        return AnswerKind.EQUIVALENT;
    }
}
