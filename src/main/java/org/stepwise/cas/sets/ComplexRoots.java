package org.stepwise.cas.sets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.algebra.Derivative;
import org.stepwise.cas.algebra.Display;
import org.stepwise.cas.algebra.Field;
import org.stepwise.cas.algebra.Normalizer;
import org.stepwise.cas.numeric.BeyondReach;
import org.stepwise.cas.polynomial.Fraction;
import org.stepwise.cas.polynomial.Univariate;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Trees;

/** Polynomial equations over the complex numbers: finite sets of roots, listed or not. */
final class ComplexRoots {

    private final String variable;

    ComplexRoots(String variable) {
        this.variable = variable;
    }

    /** Roots: listed values, a square-free polynomial over the rationals, or an equation that has so many. */
    private record Roots(
            @Nullable List<Expr> listed, @Nullable Univariate polynomial, ComplexPolynomial.@Nullable Simple equation) {
        int count() {
            return listed != null
                    ? listed.size()
                    : polynomial != null ? polynomial.degree() : equation != null ? equation.roots() : 0;
        }
    }

    SetComparison compare(Expr a, Expr b) {
        if ((Trees.hasImaginary(a) || Trees.hasImaginary(b))
                && new ComplexPolynomial(variable).proportional(product(a), product(b))) {
            return new SetComparison(SetRelation.EQUAL, Map.of());
        }
        Roots left = roots(a);
        Roots right = roots(b);
        List<Expr> common = new ArrayList<>();
        List<Expr> alone = new ArrayList<>();
        if (left.listed == null && right.listed == null && left.polynomial != null && right.polynomial != null) {
            int shared = left.polynomial.gcd(right.polynomial).degree();
            return new SetComparison(SetRelation.of(shared == left.count(), shared == right.count()), Map.of());
        }
        if (left.listed == null && right.listed == null) {
            throw new BeyondReach("roots of two equations");
        }
        Roots list = left.listed != null ? left : right;
        Roots other = left.listed != null ? right : left;
        for (Expr value : list.listed == null ? List.<Expr>of() : list.listed) {
            (contains(other, value) ? common : alone).add(value);
        }
        boolean listWithin = alone.isEmpty();
        boolean otherWithin = common.size() == other.count();
        Map<String, Expr> witness = listWithin ? Map.of() : Map.of(variable, alone.getFirst());
        return new SetComparison(
                left.listed != null ? SetRelation.of(listWithin, otherWithin) : SetRelation.of(otherWithin, listWithin),
                witness);
    }

    /** What vanishes where one of the equations holds. */
    private static Expr product(Expr statement) {
        List<Expr> factors = new ArrayList<>();
        for (Branch branch : Branch.of(statement)) {
            if (branch.relations().size() != 1 || branch.equations().size() != 1) {
                throw new BeyondReach("no single equation");
            }
            factors.add(branch.equations().getFirst());
        }
        return factors.isEmpty() ? Build.whole(1) : Build.product(factors);
    }

    private boolean contains(Roots roots, Expr value) {
        if (roots.listed != null) {
            return roots.listed.stream().anyMatch(other -> equal(other, value));
        }
        if (roots.equation != null) {
            return equal(roots.equation.difference().substitute(Map.of(variable, value)), Build.whole(0));
        }
        Univariate polynomial = roots.polynomial;
        return polynomial != null
                && equal(Written.of(polynomial, variable).substitute(Map.of(variable, value)), Build.whole(0));
    }

    /** The difference is zero if it times its conjugate is. */
    static boolean equal(Expr a, Expr b) {
        Expr difference = Build.difference(a, b);
        Expr square = Build.product(difference, conjugate(difference));
        Field field = new Field(List.of());
        return Places.sign(new Display(field).of(Normalizer.of(square, field))) == 0;
    }

    private static Expr conjugate(Expr expr) {
        return expr instanceof Expr.Symbol symbol && symbol.constant() == Constant.I
                ? Build.negation(expr)
                : Trees.map(expr, ComplexRoots::conjugate);
    }

    private Roots roots(Expr statement) {
        List<Branch> branches = Branch.of(statement);
        if (branches.size() == 1 && branches.getFirst().relations().size() == 1) {
            ComplexPolynomial.Simple simple = branches.getFirst().equations().stream()
                    .findFirst()
                    .filter(Trees::hasImaginary)
                    .map(equation -> new ComplexPolynomial(variable).of(equation))
                    .orElse(null);
            if (simple != null && simple.roots() > 1) {
                return new Roots(null, null, simple);
            }
        }
        List<Expr> listed = new ArrayList<>();
        Univariate product = null;
        List<Expr> linear = new ArrayList<>();
        for (Branch branch : branches) {
            if (branch.relations().size() != 1 || branch.equations().size() != 1) {
                throw new BeyondReach("no single equation");
            }
            Expr equation = branch.equations().getFirst();
            Expr value = linear(equation);
            if (value == null) {
                Univariate polynomial = polynomial(equation);
                product = product == null ? polynomial : product.times(polynomial);
            } else {
                linear.add(equation);
                if (listed.stream().noneMatch(known -> equal(known, value))) {
                    listed.add(value);
                }
            }
        }
        if (product != null) {
            for (Expr equation : linear) {
                product = product.times(polynomial(equation));
            }
        }
        return product == null ? new Roots(listed, null, null) : new Roots(null, product.squareFree(), null);
    }

    /** The root of an equation of degree 1; null for another. */
    private @Nullable Expr linear(Expr equation) {
        Expr slope = Derivative.of(equation, variable).orElse(null);
        if (slope == null || slope.variables().contains(variable) || equal(slope, Build.whole(0))) {
            Expr twice = Trees.hasImaginary(equation) ? new ComplexPolynomial(variable).doubleRoot(equation) : null;
            return twice == null ? null : Places.simple(twice);
        }
        Expr shift = equation.substitute(Map.of(variable, Build.whole(0)));
        Expr value = Build.quotient(Build.negation(shift), slope);
        return Places.simple(value);
    }

    private Univariate polynomial(Expr equation) {
        Field field = new Field(List.of(variable));
        Normalizer normalizer = new Normalizer(field);
        Fraction value = normalizer.of(equation);
        Expr plain = new Display(field).of(value.numerator());
        Eliminant eliminant = new Eliminant(List.of(variable));
        Fraction read = eliminant.of(plain);
        if (!eliminant.rootless()
                || eliminant.letters().size() > 1
                || read.isZero()
                || !normalizer.divisors().isEmpty()) {
            throw new BeyondReach("no polynomial over the rationals");
        }
        return Univariate.of(read.numerator(), 0);
    }
}
