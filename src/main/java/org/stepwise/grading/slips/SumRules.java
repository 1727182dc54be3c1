package org.stepwise.grading.slips;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;

/** What is done to a sum as if each term were alone, and the other way round. */
final class SumRules {

    static final List<NodeRule> ALL = List.of(
            NodeRule.of("distribute-first", SumRules::distributedToTheFirst),
            NodeRule.of("minus-first", SumRules::minusToTheFirst),
            NodeRule.of("add-fractions", SumRules::fractionsAddedAcross),
            NodeRule.of("split-denominator", SumRules::denominatorSplit),
            NodeRule.of("cancel-terms", SumRules::termsCancelled),
            NodeRule.of("unlike-terms", SumRules::unlikeTermsJoined),
            NodeRule.of("left-to-right", SumRules::leftToRight));

    private SumRules() {}

    static List<Expr> each(Expr sum, UnaryOperator<Expr> change) {
        if (!(sum instanceof Expr.Sum(List<Expr> terms, Span _))) {
            return List.of();
        }
        return List.of(Build.sum(terms.stream()
                .map(term -> term instanceof Expr.Negation(Expr operand, Span _)
                        ? Build.negation(change.apply(operand))
                        : change.apply(term))
                .toList()));
    }

    /** 2(x + 3) as 2x + 3. */
    private static List<Expr> distributedToTheFirst(Expr node) {
        if (!(node instanceof Expr.Product(List<Expr> factors, Span _))
                || factors.size() != 2
                || !(factors.getLast() instanceof Expr.Sum(List<Expr> terms, Span _))) {
            return List.of();
        }
        List<Expr> result = new ArrayList<>(terms);
        result.set(0, Build.product(factors.getFirst(), terms.getFirst()));
        return List.of(Build.sum(result));
    }

    /** -(x - 3) as -x - 3. */
    private static List<Expr> minusToTheFirst(Expr node) {
        if (!(node instanceof Expr.Negation(Expr operand, Span _))
                || !(operand instanceof Expr.Sum(List<Expr> terms, Span _))) {
            return List.of();
        }
        List<Expr> result = new ArrayList<>(terms);
        result.set(0, Build.negation(terms.getFirst()));
        return List.of(Build.sum(result));
    }

    /** 1/2 + 1/3 as 2/5. */
    private static List<Expr> fractionsAddedAcross(Expr node) {
        if (!(node instanceof Expr.Sum(List<Expr> terms, Span _))
                || terms.stream().noneMatch(term -> bare(term) instanceof Expr.Quotient)) {
            return List.of();
        }
        List<Expr> above = new ArrayList<>();
        List<Expr> below = new ArrayList<>();
        for (Expr term : terms) {
            boolean negative = term instanceof Expr.Negation;
            Expr top = bare(term) instanceof Expr.Quotient quotient ? quotient.numerator() : bare(term);
            Expr bottom = bare(term) instanceof Expr.Quotient quotient ? quotient.denominator() : Build.whole(1);
            above.add(negative ? Build.negation(top) : top);
            below.add(negative ? Build.negation(bottom) : bottom);
        }
        Expr plain = Build.quotient(
                Build.sum(above), Build.sum(below.stream().map(SumRules::bare).toList()));
        return List.of(plain, Build.quotient(Build.sum(above), Build.sum(below)));
    }

    private static Expr bare(Expr term) {
        return term instanceof Expr.Negation(Expr operand, Span _) ? operand : term;
    }

    /** 6/(x + 2) as 6/x + 3. */
    private static List<Expr> denominatorSplit(Expr node) {
        return node instanceof Expr.Quotient(Expr top, Expr bottom, Span _)
                ? each(bottom, term -> Build.quotient(top, term))
                : List.of();
    }

    /** (x + 3)/x as 3, (x + 3)/(x + 5) as 3/5. */
    private static List<Expr> termsCancelled(Expr node) {
        if (!(node instanceof Expr.Quotient(Expr top, Expr bottom, Span _))
                || !(top instanceof Expr.Sum(List<Expr> terms, Span _))) {
            return List.of();
        }
        List<Expr> others = bottom instanceof Expr.Sum sum ? sum.terms() : List.of(bottom);
        List<Expr> results = new ArrayList<>();
        for (Expr term : terms) {
            if (others.contains(term)) {
                List<Expr> above = new ArrayList<>(terms);
                above.remove(term);
                List<Expr> below = new ArrayList<>(others);
                below.remove(term);
                results.add(below.isEmpty() ? Build.sum(above) : Build.quotient(Build.sum(above), Build.sum(below)));
                results.add(below.isEmpty() ? Build.sum(Build.sum(above), Build.whole(1)) : results.getLast());
            }
        }
        return results;
    }

    /** 3x + 2 as 5x. */
    private static List<Expr> unlikeTermsJoined(Expr node) {
        if (!(node instanceof Expr.Sum(List<Expr> terms, Span _)) || terms.size() != 2) {
            return List.of();
        }
        List<Expr> letters = new ArrayList<>();
        List<Expr> numbers = new ArrayList<>();
        for (Expr term : terms) {
            Expr bare = bare(term);
            boolean product = bare instanceof Expr.Product(List<Expr> factors, Span _) && factors.size() == 2;
            Expr number = product ? bare.children().getFirst() : bare;
            if (!number.variables().isEmpty()) {
                letters.add(bare);
                number = Build.whole(1);
            } else if (product && !bare.variables().isEmpty()) {
                letters.add(bare.children().getLast());
            } else if (product) {
                return List.of();
            }
            numbers.add(term instanceof Expr.Negation ? Build.negation(number) : number);
        }
        return letters.isEmpty() || letters.size() == 2 && letters.getFirst().equals(letters.getLast())
                ? List.of()
                : List.of(Build.product(Build.sum(numbers), Build.product(letters)));
    }

    /** 2 + 3·4 as 20, 4 + 8/2 as 6; what is no whole number is taken for a fraction rather than a division. */
    private static List<Expr> leftToRight(Expr node) {
        if (!(node instanceof Expr.Sum(List<Expr> terms, Span _)) || terms.size() < 2) {
            return List.of();
        }
        Expr last = terms.getLast();
        Expr bare = bare(last);
        List<Expr> before = terms.subList(0, terms.size() - 1);
        return switch (bare) {
            case Expr.Product(List<Expr> factors, Span _) -> {
                Expr first = last instanceof Expr.Negation ? Build.negation(factors.getFirst()) : factors.getFirst();
                List<Expr> sum = new ArrayList<>(before);
                sum.add(first);
                List<Expr> product = new ArrayList<>(factors);
                product.set(0, Build.sum(sum));
                yield List.of(Build.product(product));
            }
            case Expr.Quotient(Expr top, Expr bottom, Span _)
            when Exact.value(bare).filter(Rational::isInteger).isPresent() -> {
                List<Expr> sum = new ArrayList<>(before);
                sum.add(last instanceof Expr.Negation ? Build.negation(top) : top);
                yield List.of(Build.quotient(Build.sum(sum), bottom));
            }
            default -> List.of();
        };
    }
}
