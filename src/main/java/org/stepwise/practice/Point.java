package org.stepwise.practice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.syntax.Latex;
import org.stepwise.cas.syntax.ReadOptions;
import org.stepwise.cas.syntax.Reading;
import org.stepwise.cas.syntax.Syntax;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Sign;
import org.stepwise.cas.tree.Span;

/** Values for letters, read from a text such as x = 1/2, y = 3. */
record Point(Map<String, Expr> values) {

    static Optional<Point> read(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        Map<String, Expr> values = new LinkedHashMap<>();
        for (String piece : text.split(",\\s+")) {
            if (!(parse(piece).orElse(null) instanceof Expr.Relation(List<Expr> sides, List<Sign> signs, Span _))
                    || !signs.equals(List.of(Sign.EQUAL))
                    || !(sides.getFirst() instanceof Expr.Name name)
                    || !sides.getLast().variables().isEmpty()) {
                return Optional.empty();
            }
            values.put(name.name(), sides.getLast());
        }
        return Optional.of(new Point(values));
    }

    static Optional<Expr> parse(@Nullable String text) {
        return text != null
                        && Syntax.read(text, new ReadOptions(java.util.Set.of(), false))
                                instanceof Reading.Read(Expr expr)
                ? Optional.of(expr)
                : Optional.empty();
    }

    /** What a line is worth here; nothing for a statement, or where it is no fraction. */
    Optional<Rational> value(Expr line) {
        return Exact.value(bare(line, values).substitute(values));
    }

    /** The expression behind f(x) = or y =, if that letter has no value. */
    static Expr bare(Expr line, Map<String, Expr> values) {
        if (line instanceof Expr.Relation(List<Expr> sides, List<Sign> signs, Span _)
                && signs.equals(List.of(Sign.EQUAL))) {
            return switch (sides.getFirst()) {
                case Expr.Application _ -> sides.getLast();
                case Expr.Name(String name, Span _) when !values.containsKey(name) -> sides.getLast();
                default -> line;
            };
        }
        return line;
    }

    String tex() {
        return values.entrySet().stream()
                .map(entry -> maths(Build.equation(Build.name(entry.getKey()), entry.getValue())))
                .collect(Collectors.joining(", "));
    }

    static String maths(Expr expr) {
        return "$" + Latex.of(expr) + "$";
    }

    static String maths(Rational value) {
        return maths(Build.number(value));
    }
}
