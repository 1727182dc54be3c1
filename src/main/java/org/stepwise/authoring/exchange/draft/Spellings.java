package org.stepwise.authoring.exchange.draft;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Span;
import org.stepwise.grading.AnswerKind;

/** Ways in which a pupil may write an answer. They are tried before they become examples. */
final class Spellings {

    private static final List<String> FRAMES =
            List.of("%s", "(%s)", "y = %s", "\\left(%s\\right)", "f(x) = %s", " %s ");

    private Spellings() {}

    static List<String> of(DraftPart part, Set<String> names) {
        String answer = part.answer();
        String value = "@{" + answer + "}";
        return switch (part.kind()) {
            case STRING -> ofWords(answer);
            case UNITS ->
                List.of(answer, answer.replace("} ", "}"), answer.replace("} ", "}  "), answer.replace("} ", "}*"));
            case NUMBER -> ofNumber(part, value);
            case DECIMAL_PLACES -> framed("@{%s as fixed %s}".formatted(answer, digits(part)), part);
            case SIGNIFICANT_FIGURES -> {
                List<String> written = new ArrayList<>(framed(value, part));
                for (int places = 0; places < 7; places++) {
                    written.addAll(framed("@{%s as fixed %d}".formatted(answer, places), part));
                }
                yield written;
            }
            case INTEGRAL ->
                "no-constant".equals(part.option())
                        ? framed(value, part)
                        : ofIntegral("@{" + withoutConstant(answer) + "}");
            default -> {
                List<String> written = new ArrayList<>();
                written.add(value);
                Expressions.read(answer, names).ifPresent(expr -> written.addAll(ofStatement(expr, part)));
                written.addAll(framed(value, part));
                if (part.kind() == AnswerKind.EQUIVALENT || part.kind() == AnswerKind.DERIVATIVE) {
                    Collections.addAll(written, "@{expand(%s)}".formatted(answer), "0 + " + value);
                }
                yield written;
            }
        };
    }

    private static List<String> ofIntegral(String value) {
        return List.of(value + " + C", value + " + c", "C + " + value, value + " + k", value + " - C");
    }

    static String withoutConstant(String answer) {
        return answer.replaceFirst(" \\+ C$", "");
    }

    private static List<String> ofNumber(DraftPart part, String value) {
        List<String> written =
                new ArrayList<>(List.of(value, value + ".0", "@{%s as decimal}".formatted(part.answer())));
        written.addAll(framed(value, part));
        written.add("+" + value);
        return written;
    }

    private static List<String> framed(String value, DraftPart part) {
        List<String> written = new ArrayList<>();
        if (part.variable() != null) {
            written.add(part.variable() + " = " + value);
        }
        FRAMES.forEach(frame -> written.add(frame.formatted(value)));
        written.add("x = " + value);
        return written;
    }

    private static List<String> ofWords(String answer) {
        List<String> written = new ArrayList<>(
                List.of(answer, answer.toUpperCase(Locale.ROOT), answer.toLowerCase(Locale.ROOT), " " + answer));
        written.add(answer + " ");
        written.add(" " + answer + " ");
        return written;
    }

    /** Sets in another order and without braces, equations turned round. */
    private static List<String> ofStatement(Expr expr, DraftPart part) {
        String letter = Optional.ofNullable(part.variable()).orElse("x");
        return switch (expr) {
            case Expr.Braces(List<Expr> items, Span _)
            when !items.isEmpty() ->
                List.of(
                        joined(items, ", ", "%s"),
                        "{" + joined(items.reversed(), ", ", "%s") + "}",
                        joined(items, " or ", letter + " = %s"));
            case Expr.Relation(List<Expr> sides, List<Sign> signs, Span _)
            when sides.size() == 2 -> {
                String left = value(sides.getFirst());
                String right = value(sides.getLast());
                String sign = signs.getFirst().plain();
                yield List.of(
                        right + " " + signs.getFirst().mirrored().plain() + " " + left,
                        "2*(%s) %s 2*(%s)".formatted(left, sign, right),
                        left + sign + right,
                        right + signs.getFirst().mirrored().plain() + left);
            }
            case Expr.And(List<Expr> parts, Span _) ->
                List.of(joined(parts, ", ", "%s"), joined(parts.reversed(), ", ", "%s"), joined(parts, " and ", "%s"));
            case Expr.Listing(List<Expr> items, Span _) ->
                List.of(joined(items.reversed(), ", ", "%s"), joined(items, " and ", "%s"));
            case Expr.Bracketed bracketed ->
                List.of(
                        bracketed.left().left() + " " + joined(bracketed.items(), " , ", "%s") + " "
                                + bracketed.right().right(),
                        bracketed.left().left()
                                + joined(bracketed.items(), ",", "%s")
                                + bracketed.right().right(),
                        "L = @{" + Expressions.write(expr) + "}");
            case Expr.Matrix(List<List<Expr>> rows, Span _) ->
                List.of(
                        "\\begin{pmatrix}"
                                + rows.stream()
                                        .map(row -> joined(row, " & ", "%s"))
                                        .collect(Collectors.joining(" \\\\ "))
                                + "\\end{pmatrix}",
                        "["
                                + rows.stream()
                                        .map(row -> "[" + joined(row, ",", "%s") + "]")
                                        .collect(Collectors.joining(","))
                                + "]");
            default -> List.of();
        };
    }

    private static String joined(List<Expr> items, String between, String frame) {
        return items.stream().map(item -> frame.formatted(value(item))).collect(Collectors.joining(between));
    }

    private static String value(Expr expr) {
        return "@{" + Expressions.write(expr) + "}";
    }

    private static String digits(DraftPart part) {
        String option = part.option() == null ? "" : part.option();
        return option.matches("\\d.*") ? option.substring(0, 1) : "2";
    }
}
