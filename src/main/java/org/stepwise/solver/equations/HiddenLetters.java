package org.stepwise.solver.equations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Trees;
import org.stepwise.solver.board.BeyondSchool;
import org.stepwise.solver.board.Board;
import org.stepwise.solver.board.Literals;
import org.stepwise.solver.board.Term;
import org.stepwise.solver.rewriting.Letter;
import org.stepwise.solver.rewriting.Rewriter;
import org.stepwise.solver.rewriting.TermRules;

/** A polynomial not in the letter but in something with it: in x², 2^x, ln x or sin x. That is solved for first. */
final class HiddenLetters {

    private static final Rewriter POWERS = new Rewriter(List.of(TermRules.ALL.getFirst()));

    private final Equations equations;
    private final Letter in;

    HiddenLetters(Equations equations, Letter in) {
        this.equations = equations;
        this.in = in;
    }

    Expr solve(Expr equation, Board board) {
        String other = Stream.of("t", "u", "s", "w")
                .filter(name -> !equation.variables().contains(name))
                .findFirst()
                .orElseThrow(() -> new BeyondSchool("Too many letters."));
        for (Expr hidden : candidates(equation)) {
            Expr plain = replaced(equation, hidden, Build.name(other));
            if (!in.occurs(plain)) {
                Board inner = board.meaning(line -> shown(line, other, hidden));
                Expr values = new Equations(other).solve(plain, inner);
                return equations.each(shown(values, other, hidden), board);
            }
        }
        throw new BeyondSchool("There are no steps for this equation.");
    }

    private static Expr shown(Expr line, String other, Expr hidden) {
        Expr whole = line.substitute(Map.of(other, hidden));
        return hidden.children().getLast().variables().isEmpty() ? POWERS.silently(whole) : whole;
    }

    private List<Expr> candidates(Expr equation) {
        List<Expr> all = new ArrayList<>();
        collect(equation, all);
        return all.stream().distinct().toList();
    }

    private void collect(Expr place, List<Expr> all) {
        boolean fits = place instanceof Expr.Call
                || place instanceof Expr.Power(Expr base, Expr exponent, Span _)
                        && (in.occurs(exponent) || in.is(base));
        if (in.occurs(place) && fits) {
            all.add(place);
        }
        place.children().forEach(child -> collect(child, all));
    }

    /** x⁴ is (x²)² where x² is hidden. */
    private @Nullable Rational times(Expr place, Expr hidden) {
        if (place instanceof Expr.Power(Expr base, Expr exponent, Span _)
                && hidden instanceof Expr.Power(Expr low, Expr inner, Span _)
                && base.equals(low)
                && Literals.literal(exponent) instanceof Rational high
                && Literals.literal(inner) instanceof Rational one) {
            Rational times = high.over(one);
            return times.isInteger() && times.signum() > 0 ? times : null;
        }
        return null;
    }

    private Expr replaced(Expr place, Expr hidden, Expr name) {
        if (place.equals(hidden)) {
            return name;
        }
        Rational times = times(place, hidden);
        return times != null ? Term.raised(name, times) : Trees.map(place, child -> replaced(child, hidden, name));
    }
}
