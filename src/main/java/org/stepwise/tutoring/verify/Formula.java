package org.stepwise.tutoring.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Span;

/**
 * A relation in a text, or a chain of them.
 *
 * @param text as it stands in the source, from {@code start} to before {@code end}
 * @param sides one more than signs; the first one is taken from the formula before where the text begins with a sign
 * @param signs plain: {@code =}, {@code <}, {@code ~} for about
 */
public record Formula(String text, int start, int end, List<Side> sides, List<String> signs) {

    public Formula {
        sides = List.copyOf(sides);
        signs = List.copyOf(signs);
    }

    public Set<String> letters() {
        Set<String> letters = new TreeSet<>();
        sides.forEach(side -> letters.addAll(side.expr().variables()));
        return letters;
    }

    public boolean isEquation() {
        return signs.stream().allMatch("="::equals);
    }

    /** Whether both are equations with the same sides, in value and in this order or the other. */
    public boolean isSameAs(Formula other) {
        return isEquation()
                && other.isEquation()
                && sides.size() == 2
                && other.sides.size() == 2
                && (same(0, other, 0) && same(1, other, 1) || same(0, other, 1) && same(1, other, 0));
    }

    private boolean same(int side, Formula other, int theirs) {
        Expr one = sides.get(side).expr();
        Expr two = other.sides.get(theirs).expr();
        if (one.variables().size() == 1 && two.variables().size() == 1) {
            String letter = two.variables().iterator().next();
            one = one.substitute(
                    java.util.Map.of(one.variables().iterator().next(), org.stepwise.cas.tree.Build.name(letter)));
        }
        return Values.equal(one, two).orElse(false);
    }

    boolean isAbout() {
        return signs.contains("~");
    }

    /** The statement, if all signs are exact; about is taken as equal. */
    public Expr statement() {
        List<Sign> all = new ArrayList<>();
        signs.forEach(sign -> all.add(sign(sign)));
        return new Expr.Relation(sides.stream().map(Side::expr).toList(), all, Span.NONE);
    }

    static Sign sign(String plain) {
        return switch (plain) {
            case "<" -> Sign.LESS;
            case ">" -> Sign.GREATER;
            case "<=" -> Sign.AT_MOST;
            case ">=" -> Sign.AT_LEAST;
            case "!=" -> Sign.UNEQUAL;
            default -> Sign.EQUAL;
        };
    }
}
