package org.stepwise.grading;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.tree.Bracket;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Trees;

/** Sums, multiples, products, powers, transposes and inverses of matrices, worked out entry by entry. */
final class MatrixArithmetic {

    private static final int MOST_ENTRIES = 400;
    private static final int MOST_COFACTORS = 5;
    private static final int HIGHEST_POWER = 12;
    private static final int LARGEST_ENTRY = 400;

    private MatrixArithmetic() {}

    /** Determinants of at most five rows worked out. */
    static Expr determinants(Expr expr) {
        if (expr instanceof Expr.Call(String function, List<Expr> arguments, Span _) && function.equals("det")) {
            List<List<Expr>> rows = rows(arguments.getFirst());
            return rows != null && rows.size() == rows.getFirst().size() && rows.size() <= MOST_COFACTORS
                    ? determinant(rows)
                    : expr;
        }
        return Trees.map(expr, MatrixArithmetic::determinants);
    }

    /** The rows; null where this is no matrix, sizes do not fit or entries grow too long. */
    static @Nullable List<List<Expr>> rows(Expr expr) {
        List<List<Expr>> rows = value(expr);
        boolean bounded = rows != null
                && rows.size() * rows.getFirst().size() <= MOST_ENTRIES
                && rows.stream().flatMap(List::stream).allMatch(entry -> Trees.size(entry) <= LARGEST_ENTRY);
        return bounded ? rows : null;
    }

    private static @Nullable List<List<Expr>> value(Expr expr) {
        return switch (expr) {
            case Expr.Matrix(List<List<Expr>> entries, Span _) -> plain(entries);
            case Expr.Bracketed(Bracket _, List<Expr> items, Bracket _, Span _)
            when items.stream().allMatch(Expr.Bracketed.class::isInstance) ->
                plain(items.stream().map(Expr::children).toList());
            case Expr.Braces(List<Expr> items, Span _)
            when items.stream().allMatch(Expr.Braces.class::isInstance) ->
                plain(items.stream().map(Expr::children).toList());
            case Expr.Negation(Expr operand, Span _) -> times(Build.whole(-1), rows(operand));
            case Expr.Sum(List<Expr> terms, Span _) -> {
                List<List<Expr>> sum = rows(terms.getFirst());
                for (Expr term : terms.subList(1, terms.size())) {
                    sum = plus(sum, rows(term));
                }
                yield sum;
            }
            case Expr.Product(List<Expr> factors, Span _) -> product(factors);
            case Expr.Quotient(Expr top, Expr bottom, Span _) ->
                Trees.isValue(bottom) && !hasMatrix(bottom)
                        ? times(Build.quotient(Build.whole(1), bottom), rows(top))
                        : null;
            case Expr.Power(Expr base, Expr exponent, Span _) -> power(rows(base), exponent);
            default -> null;
        };
    }

    private static boolean hasMatrix(Expr expr) {
        return expr instanceof Expr.Matrix || expr.children().stream().anyMatch(MatrixArithmetic::hasMatrix);
    }

    /** Rows of one length with values in them; null if they are not. */
    private static @Nullable List<List<Expr>> plain(List<List<Expr>> rows) {
        boolean even = !rows.isEmpty()
                && !rows.getFirst().isEmpty()
                && rows.stream().map(List::size).distinct().count() == 1;
        return even && rows.stream().flatMap(List::stream).allMatch(entry -> Trees.isValue(entry) && !hasMatrix(entry))
                ? rows
                : null;
    }

    private static @Nullable List<List<Expr>> plus(@Nullable List<List<Expr>> some, @Nullable List<List<Expr>> others) {
        if (some == null
                || others == null
                || some.size() != others.size()
                || some.getFirst().size() != others.getFirst().size()) {
            return null;
        }
        List<List<Expr>> sum = new ArrayList<>();
        for (int i = 0; i < some.size(); i++) {
            List<Expr> row = new ArrayList<>();
            for (int j = 0; j < some.get(i).size(); j++) {
                row.add(simple(Build.sum(some.get(i).get(j), others.get(i).get(j))));
            }
            sum.add(row);
        }
        return sum;
    }

    private static @Nullable List<List<Expr>> times(Expr factor, @Nullable List<List<Expr>> rows) {
        return rows == null
                ? null
                : rows.stream()
                        .map(row -> row.stream()
                                .map(entry -> simple(Build.product(factor, entry)))
                                .toList())
                        .toList();
    }

    private static @Nullable List<List<Expr>> product(List<Expr> factors) {
        List<List<Expr>> product = null;
        List<Expr> scalars = new ArrayList<>();
        for (Expr factor : factors) {
            if (!hasMatrix(factor) && Trees.isValue(factor)) {
                scalars.add(factor);
                continue;
            }
            List<List<Expr>> next = rows(factor);
            product = product == null ? next : times(product, next);
            if (product == null) {
                return null;
            }
        }
        return scalars.isEmpty() ? product : times(Build.product(scalars), product);
    }

    private static @Nullable List<List<Expr>> times(List<List<Expr>> left, @Nullable List<List<Expr>> right) {
        if (right == null || left.getFirst().size() != right.size()) {
            return null;
        }
        List<List<Expr>> product = new ArrayList<>();
        for (List<Expr> row : left) {
            List<Expr> line = new ArrayList<>();
            for (int j = 0; j < right.getFirst().size(); j++) {
                List<Expr> terms = new ArrayList<>();
                for (int k = 0; k < row.size(); k++) {
                    terms.add(Build.product(row.get(k), right.get(k).get(j)));
                }
                line.add(simple(Build.sum(terms)));
            }
            product.add(line);
        }
        return product.stream().flatMap(List::stream).allMatch(entry -> Trees.size(entry) <= LARGEST_ENTRY)
                ? product
                : null;
    }

    private static @Nullable List<List<Expr>> power(@Nullable List<List<Expr>> base, Expr exponent) {
        if (base == null) {
            return null;
        }
        if (exponent instanceof Expr.Name(String name, Span _) && name.equals("T")) {
            return transposed(base);
        }
        Optional<BigInteger> times =
                Exact.value(exponent).filter(Rational::isInteger).map(Rational::numerator);
        if (times.isEmpty()
                || times.get().abs().compareTo(BigInteger.valueOf(HIGHEST_POWER)) > 0
                || base.size() != base.getFirst().size()) {
            return null;
        }
        int count = times.get().intValueExact();
        List<List<Expr>> factor = count < 0 ? inverse(base) : base;
        List<List<Expr>> power = factor;
        for (int i = 1; i < Math.abs(count) && power != null; i++) {
            power = times(power, factor);
        }
        return count == 0 ? null : power;
    }

    private static List<List<Expr>> transposed(List<List<Expr>> rows) {
        List<List<Expr>> columns = new ArrayList<>();
        for (int j = 0; j < rows.getFirst().size(); j++) {
            int column = j;
            columns.add(rows.stream().map(row -> row.get(column)).toList());
        }
        return columns;
    }

    /** By cofactors up to three rows; over a determinant of zero the entries have no value. */
    private static @Nullable List<List<Expr>> inverse(List<List<Expr>> rows) {
        if (rows.size() > 3) {
            return null;
        }
        List<List<Expr>> cofactors = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            List<Expr> row = new ArrayList<>();
            for (int j = 0; j < rows.size(); j++) {
                Expr minor = determinant(minor(rows, i, j));
                row.add((i + j) % 2 == 0 ? minor : Build.negation(minor));
            }
            cofactors.add(row);
        }
        return times(Build.quotient(Build.whole(1), simple(determinant(rows))), transposed(cofactors));
    }

    private static List<List<Expr>> minor(List<List<Expr>> rows, int row, int column) {
        List<List<Expr>> minor = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (i != row) {
                List<Expr> rest = new ArrayList<>(rows.get(i));
                rest.remove(column);
                minor.add(rest);
            }
        }
        return minor;
    }

    private static Expr determinant(List<List<Expr>> rows) {
        if (rows.isEmpty()) {
            return Build.whole(1);
        }
        List<Expr> terms = new ArrayList<>();
        for (int j = 0; j < rows.size(); j++) {
            Expr term = Build.product(rows.getFirst().get(j), determinant(minor(rows, 0, j)));
            terms.add(j % 2 == 0 ? term : Build.negation(term));
        }
        return Build.sum(terms);
    }

    private static Expr simple(Expr entry) {
        return Exact.value(entry).map(Build::number).orElse(entry);
    }
}
