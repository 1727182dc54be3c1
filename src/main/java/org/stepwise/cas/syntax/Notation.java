package org.stepwise.cas.syntax;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.stepwise.cas.tree.Bracket;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Suffix;

/** What both ways of writing share: where brackets go, and the order of things. */
abstract class Notation {

    /** Without brackets of its own. */
    abstract String bare(Expr expr);

    abstract String brackets(String inside);

    Level level(Expr expr) {
        return Level.of(expr);
    }

    final String write(Expr expr, Level least) {
        String text = bare(expr);
        return level(expr).compareTo(least) < 0 ? brackets(text) : text;
    }

    final String joined(List<Expr> parts, String separator, Level least) {
        return parts.stream().map(part -> write(part, least)).collect(Collectors.joining(separator));
    }

    final String sum(List<Expr> terms, String plusMinus) {
        StringBuilder text = new StringBuilder();
        for (Expr term : terms) {
            if (text.isEmpty()) {
                text.append(write(term, Level.SIGNED));
                continue;
            }
            switch (term) {
                case Expr.Negation(Expr operand, Span _) -> text.append(" - ").append(write(operand, Level.PRODUCT));
                case Expr.PlusMinus(Expr operand, Span _) ->
                    text.append(' ').append(plusMinus).append(' ').append(write(operand, Level.PRODUCT));
                default -> text.append(" + ").append(write(term, Level.PRODUCT));
            }
        }
        return text.toString();
    }

    final boolean letters(String text) {
        return text.length() == 1 && Character.isLetter(text.charAt(0));
    }

    /** The negation of a statement; x in S has a sign for it. */
    final String outside(Expr part, String notIn, String not) {
        return part instanceof Expr.Relation relation && relation.signs().equals(List.of(Sign.ELEMENT))
                ? joined(relation.sides(), notIn, Level.UNION)
                : not + write(part, Level.RELATION);
    }

    /** Whether a list of lists would be read as a matrix. */
    static boolean rows(Expr expr) {
        if (!(expr instanceof Expr.Bracketed list) || !square(list)) {
            return false;
        }
        int length = list.items().getFirst().children().size();
        return list.items().stream()
                .allMatch(item -> item instanceof Expr.Bracketed row
                        && square(row)
                        && row.items().size() == length);
    }

    static boolean isList(Expr expr) {
        return expr instanceof Expr.Bracketed list && square(list);
    }

    private static boolean square(Expr.Bracketed expr) {
        return expr.left() == Bracket.SQUARE && expr.right() == Bracket.SQUARE;
    }

    /** Two factorials in a row would be something else. */
    static boolean doubled(Expr operand, Suffix suffix) {
        return suffix == Suffix.FACTORIAL
                && operand instanceof Expr.Suffixed inner
                && inner.suffix() == Suffix.FACTORIAL;
    }

    /** A chain of comparisons, with the sign between two sides as {@code written} has it. */
    final String relation(Expr.Relation relation, Function<Sign, String> written) {
        StringBuilder text = new StringBuilder(write(relation.sides().getFirst(), Level.UNION));
        for (int i = 0; i < relation.signs().size(); i++) {
            text.append(' ')
                    .append(written.apply(relation.signs().get(i)))
                    .append(' ')
                    .append(write(relation.sides().get(i + 1), Level.UNION));
        }
        return text.toString();
    }
}
