package org.stepwise.cas.syntax;

import java.util.List;
import java.util.stream.Collectors;
import org.stepwise.cas.tree.Bracket;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Suffix;

/** Writes a tree as one would type it; reading that gives the same tree. */
public final class PlainText extends Notation {

    private static final PlainText NOTATION = new PlainText();

    private PlainText() {}

    public static String of(Expr expr) {
        return NOTATION.bare(expr);
    }

    @Override
    public String brackets(String inside) {
        return "(" + inside + ")";
    }

    @Override
    public String bare(Expr expr) {
        return switch (expr) {
            case Expr.Whole whole -> whole.value().toString();
            case Expr.Decimal decimal -> decimal.value().toPlainString();
            case Expr.Mixed m -> "mixed(" + m.whole() + ", " + m.numerator() + ", " + m.denominator() + ")";
            case Expr.Name name -> name(name.name());
            case Expr.Symbol symbol -> symbol.constant().plain();
            case Expr.Sum sum -> sum(sum.terms(), "±");
            case Expr.Negation(Expr operand, Span _) -> "-" + write(operand, Level.PRODUCT);
            case Expr.PlusMinus(Expr operand, Span _) -> "±" + write(operand, Level.PRODUCT);
            case Expr.Product product -> product(product.factors());
            case Expr.Quotient(Expr top, Expr bottom, Span _) ->
                divided(write(top, top instanceof Expr.Product ? Level.PRODUCT : Level.POWER)) + "/"
                        + write(bottom, Level.POWER);
            case Expr.Power(Expr base, Expr exponent, Span _) ->
                raised(base, Level.SUFFIXED) + "^" + raised(exponent, Level.POWER);
            case Expr.Suffixed(Expr operand, Suffix suffix, Span _) ->
                write(operand, doubled(operand, suffix) ? Level.ATOM : Level.SUFFIXED) + suffix.plain();
            case Expr.Call call -> call(call.function(), call.arguments());
            case Expr.Application(String name, int primes, List<Expr> arguments, Span _) ->
                name(name)
                        + (primes < 0 ? "^(-1)" : "'".repeat(primes))
                        + (arguments.isEmpty() ? "" : brackets(items(arguments)));
            case Expr.Relation relation -> relation(relation, Sign::plain);
            case Expr.And(List<Expr> parts, Span _) -> joined(parts, " and ", Level.LISTING);
            case Expr.Or(List<Expr> parts, Span _) -> joined(parts, " or ", Level.AND);
            case Expr.Not(Expr part, Span _) -> outside(part, " not in ", "not ");
            case Expr.Union(List<Expr> parts, Span _) -> joined(parts, " ∪ ", Level.SUM);
            case Expr.Intersection(List<Expr> parts, Span _) -> joined(parts, " ∩ ", Level.SUM);
            case Expr.Without(Expr left, Expr right, Span _) ->
                write(left, Level.SUM) + " ∖ " + write(right, Level.SUM);
            case Expr.Matrix(List<List<Expr>> rows, Span _) ->
                rows.stream().map(this::row).collect(Collectors.joining(", ", "[", "]"));
            case Expr.Braces(List<Expr> items, Span _) -> "{" + items(items) + "}";
            case Expr.Bracketed(Bracket left, List<Expr> items, Bracket right, Span _) ->
                left.left()
                        + (rows(expr) ? brackets(bare(items.getFirst())) + rest(items) : items(items))
                        + right.right();
            case Expr.Listing(List<Expr> items, Span _) -> joined(items, ", ", Level.RELATION);
        };
    }

    private static String name(String name) {
        int cut = name.indexOf('_');
        String head = Words.greekSign(cut < 0 ? name : name.substring(0, cut));
        String below = name.substring(cut + 1);
        boolean simple = below.length() == 1 && Lexer.isLetter(below.charAt(0))
                || below.chars().allMatch(c -> Lexer.isDigit((char) c));
        return cut < 0 ? head : head + "_" + (simple ? below : "{" + below + "}");
    }

    /** A first power in front of a stroke looks like a root. */
    private String divided(String top) {
        return top.endsWith("^1") ? brackets(top) : top;
    }

    /** A row that began with a square bracket would be a matrix itself. */
    private String row(List<Expr> items) {
        return "[" + (isList(items.getFirst()) ? brackets(bare(items.getFirst())) + rest(items) : items(items)) + "]";
    }

    private String rest(List<Expr> items) {
        return items.size() == 1 ? "" : ", " + items(items.subList(1, items.size()));
    }

    /** Braces before ^ and after ^ or _ only group, so a set there needs brackets of its own. */
    private String raised(Expr expr, Level least) {
        String text = write(expr, least);
        return text.startsWith("{") ? brackets(text) : text;
    }

    private String base(Expr base) {
        boolean simple = base instanceof Expr.Whole || base instanceof Expr.Decimal || base instanceof Expr.Name;
        return simple || base instanceof Expr.Symbol ? bare(base) : brackets(bare(base));
    }

    private String items(List<Expr> items) {
        return joined(items, ", ", Level.OR);
    }

    private String call(String function, List<Expr> arguments) {
        return function.equals("log") && arguments.size() == 2
                ? "log_" + base(arguments.get(1)) + brackets(bare(arguments.getFirst()))
                : function + brackets(items(arguments));
    }

    private String product(List<Expr> factors) {
        StringBuilder text = new StringBuilder();
        Expr before = null;
        for (Expr factor : factors) {
            String written = write(factor, Level.POWER);
            if (before != null && !touches(before, text, factor, written)) {
                text.append('*');
            }
            text.append(written);
            before = factor;
        }
        return text.toString();
    }

    /** Whether no sign is needed between two factors. */
    private boolean touches(Expr left, CharSequence before, Expr right, String written) {
        char next = written.charAt(0);
        if (next == '(') {
            boolean number = left instanceof Expr.Whole || left instanceof Expr.Decimal;
            boolean letter =
                    left instanceof Expr.Name name && letters(name.name()) && !Definition.LETTERS.contains(name.name());
            return !(right instanceof Expr.Bracketed)
                    && (number
                            || letter
                            || before.charAt(before.length() - 1) == ')' && !(left instanceof Expr.Bracketed));
        }
        boolean bracketed =
                before.charAt(before.length() - 1) == ')' && level(left).compareTo(Level.POWER) < 0;
        return (left instanceof Expr.Whole || left instanceof Expr.Decimal || bracketed)
                && (Lexer.isLetter(next) || next == '\\')
                && !(right instanceof Expr.Mixed);
    }
}
