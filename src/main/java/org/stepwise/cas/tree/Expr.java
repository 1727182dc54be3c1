package org.stepwise.cas.tree;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What was written, as a tree that keeps the order and the shape of the writing; brackets that only group are gone.
 * Equality of trees ignores where they were read.
 */
public sealed interface Expr {
    Span span();

    /** The direct parts, in reading order. */
    default List<Expr> children() {
        return List.of();
    }

    /** The same node over other parts; as many as {@link #children()} gives. */
    default Expr with(List<Expr> children) {
        return this;
    }

    default Expr substitute(Map<String, Expr> values) {
        return Trees.substitute(this, values);
    }

    default Set<String> variables() {
        return Trees.variables(this);
    }

    record Whole(BigInteger value, Span span) implements Expr {}

    /** Keeps the digits as written: 0.50 is not the same writing as 0.5. */
    record Decimal(BigDecimal value, Span span) implements Expr {}

    /** Two and a third, written as one number. */
    record Mixed(BigInteger whole, BigInteger numerator, BigInteger denominator, Span span) implements Expr {}

    /** A variable or parameter: {@code x}, {@code x_1}, {@code alpha}. */
    record Name(String name, Span span) implements Expr {}

    record Symbol(Constant constant, Span span) implements Expr {}

    /** What is taken away is a {@link Negation} among the terms. */
    record Sum(List<Expr> terms, Span span) implements Expr {
        public Sum {
            terms = List.copyOf(terms);
        }

        @Override
        public List<Expr> children() {
            return terms;
        }

        @Override
        public Expr with(List<Expr> children) {
            return new Sum(children, span);
        }
    }

    record Product(List<Expr> factors, Span span) implements Expr {
        public Product {
            factors = List.copyOf(factors);
        }

        @Override
        public List<Expr> children() {
            return factors;
        }

        @Override
        public Expr with(List<Expr> children) {
            return new Product(children, span);
        }
    }

    record Quotient(Expr numerator, Expr denominator, Span span) implements Expr {
        @Override
        public List<Expr> children() {
            return List.of(numerator, denominator);
        }

        @Override
        public Expr with(List<Expr> children) {
            return new Quotient(children.getFirst(), children.getLast(), span);
        }
    }

    record Power(Expr base, Expr exponent, Span span) implements Expr {
        @Override
        public List<Expr> children() {
            return List.of(base, exponent);
        }

        @Override
        public Expr with(List<Expr> children) {
            return new Power(children.getFirst(), children.getLast(), span);
        }
    }

    record Negation(Expr operand, Span span) implements Expr {
        @Override
        public List<Expr> children() {
            return List.of(operand);
        }

        @Override
        public Expr with(List<Expr> children) {
            return new Negation(children.getFirst(), span);
        }
    }

    /** Both signs at once: ±2, or a term of 1 ± √2. */
    record PlusMinus(Expr operand, Span span) implements Expr {
        @Override
        public List<Expr> children() {
            return List.of(operand);
        }

        @Override
        public Expr with(List<Expr> children) {
            return new PlusMinus(children.getFirst(), span);
        }
    }

    record Suffixed(Expr operand, Suffix suffix, Span span) implements Expr {
        @Override
        public List<Expr> children() {
            return List.of(operand);
        }

        @Override
        public Expr with(List<Expr> children) {
            return new Suffixed(children.getFirst(), suffix, span);
        }
    }

    /** A known function: {@code sin}; {@code root} has (index, radicand), {@code log} a base as second argument. */
    record Call(String function, List<Expr> arguments, Span span) implements Expr {
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public List<Expr> children() {
            return arguments;
        }

        @Override
        public Expr with(List<Expr> children) {
            return new Call(function, children, span);
        }
    }

    /**
     * A function named in the text: f(x), f'(x); y' has no arguments, dy/dx is y'(x).
     *
     * @param primes how many, or {@link #INVERSE} for f^{-1}(x)
     */
    record Application(String name, int primes, List<Expr> arguments, Span span) implements Expr {
        public static final int INVERSE = -1;

        public Application {
            arguments = List.copyOf(arguments);
        }

        @Override
        public List<Expr> children() {
            return arguments;
        }

        @Override
        public Expr with(List<Expr> children) {
            return new Application(name, primes, children, span);
        }
    }

    /** A chain such as 1 &lt; x &lt;= 3: one sign fewer than sides. */
    record Relation(List<Expr> sides, List<Sign> signs, Span span) implements Expr {
        public Relation {
            sides = List.copyOf(sides);
            signs = List.copyOf(signs);
        }

        @Override
        public List<Expr> children() {
            return sides;
        }

        @Override
        public Expr with(List<Expr> children) {
            return new Relation(children, signs, span);
        }
    }

    record And(List<Expr> parts, Span span) implements Expr {
        public And {
            parts = List.copyOf(parts);
        }

        @Override
        public List<Expr> children() {
            return parts;
        }

        @Override
        public Expr with(List<Expr> children) {
            return new And(children, span);
        }
    }

    record Or(List<Expr> parts, Span span) implements Expr {
        public Or {
            parts = List.copyOf(parts);
        }

        @Override
        public List<Expr> children() {
            return parts;
        }

        @Override
        public Expr with(List<Expr> children) {
            return new Or(children, span);
        }
    }

    record Not(Expr part, Span span) implements Expr {
        @Override
        public List<Expr> children() {
            return List.of(part);
        }

        @Override
        public Expr with(List<Expr> children) {
            return new Not(children.getFirst(), span);
        }
    }

    record Union(List<Expr> parts, Span span) implements Expr {
        public Union {
            parts = List.copyOf(parts);
        }

        @Override
        public List<Expr> children() {
            return parts;
        }

        @Override
        public Expr with(List<Expr> children) {
            return new Union(children, span);
        }
    }

    record Intersection(List<Expr> parts, Span span) implements Expr {
        public Intersection {
            parts = List.copyOf(parts);
        }

        @Override
        public List<Expr> children() {
            return parts;
        }

        @Override
        public Expr with(List<Expr> children) {
            return new Intersection(children, span);
        }
    }

    /** The left set less what is in the right one. */
    record Without(Expr left, Expr right, Span span) implements Expr {
        @Override
        public List<Expr> children() {
            return List.of(left, right);
        }

        @Override
        public Expr with(List<Expr> children) {
            return new Without(children.getFirst(), children.getLast(), span);
        }
    }

    /** Rows of the same length; a column vector has rows of one. */
    record Matrix(List<List<Expr>> rows, Span span) implements Expr {
        public Matrix {
            rows = rows.stream().map(List::copyOf).toList();
            int columns = rows.isEmpty() ? 0 : rows.getFirst().size();
            if (columns == 0 || rows.stream().anyMatch(row -> row.size() != columns)) {
                throw new IllegalArgumentException("Rows of the same length make a matrix");
            }
        }

        @Override
        public List<Expr> children() {
            return rows.stream().flatMap(List::stream).toList();
        }

        @Override
        public Expr with(List<Expr> children) {
            int columns = rows.getFirst().size();
            return new Matrix(
                    IntStream.range(0, rows.size())
                            .mapToObj(row -> children.subList(row * columns, (row + 1) * columns))
                            .toList(),
                    span);
        }
    }

    /** A finite set; without items the empty one. */
    record Braces(List<Expr> items, Span span) implements Expr {
        public Braces {
            items = List.copyOf(items);
        }

        @Override
        public List<Expr> children() {
            return items;
        }

        @Override
        public Expr with(List<Expr> children) {
            return new Braces(children, span);
        }
    }

    /** Round (a, b) is a point or an open interval, square [a, b] a list or a closed one: the reader decides. */
    record Bracketed(Bracket left, List<Expr> items, Bracket right, Span span) implements Expr {
        public Bracketed {
            items = List.copyOf(items);
        }

        @Override
        public List<Expr> children() {
            return items;
        }

        @Override
        public Expr with(List<Expr> children) {
            return new Bracketed(left, children, right, span);
        }
    }

    /** Items with commas and no brackets; outermost, or a part of an outermost or, and. */
    record Listing(List<Expr> items, Span span) implements Expr {
        public Listing {
            items = List.copyOf(items);
        }

        @Override
        public List<Expr> children() {
            return items;
        }

        @Override
        public Expr with(List<Expr> children) {
            return new Listing(children, span);
        }
    }
}
