package org.stepwise.cas.syntax;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.syntax.Token.Kind;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Suffix;

/** A known function and what it is applied to: sin(x), sin 2x, sin^2 x, log_3(x), √2. */
final class Functions {

    private static final Set<String> INVERTED = Set.of("sin", "cos", "tan");
    /** How many arguments; two digits give the least and the most. */
    private static final Map<String, Integer> ARITY = Map.ofEntries(
            Map.entry("root", 22),
            Map.entry("gcd", 29),
            Map.entry("lcm", 29),
            Map.entry("min", 19),
            Map.entry("max", 19),
            Map.entry("mod", 22),
            Map.entry("binomial", 22),
            Map.entry("round", 12),
            Map.entry("mixed", 33),
            Map.entry("diff", 12),
            Map.entry("integrate_poly", 12),
            Map.entry("subs", 33));

    private final Cursor cursor;
    private final Atoms atoms;
    private final Arithmetic arithmetic;

    Functions(Cursor cursor, Atoms atoms, Arithmetic arithmetic) {
        this.cursor = cursor;
        this.atoms = atoms;
        this.arithmetic = arithmetic;
    }

    Expr call() {
        int start = cursor.here();
        Token token = cursor.next();
        String name = token.text();
        Expr base = name.equals("log") ? base() : null;
        Expr power = cursor.mark("^") ? exponent() : null;
        if (name.equals("log") && base == null) {
            base = base();
        }
        boolean inverse = INVERTED.contains(name)
                && power instanceof Expr.Negation(Expr.Whole(BigInteger one, Span whole), Span span)
                && one.equals(BigInteger.ONE);
        List<Expr> arguments = new ArrayList<>(arguments(token));
        if (base != null) {
            arguments.add(base);
        }
        Expr call = made(token, inverse ? "arc" + name : name, arguments, start);
        return power == null || inverse ? call : new Expr.Power(call, Arithmetic.operand(power), cursor.since(start));
    }

    private Expr exponent() {
        return cursor.sees(Kind.BRACE) ? atoms.group() : signed();
    }

    private Expr signed() {
        int start = cursor.here();
        if (cursor.mark("-")) {
            return new Expr.Negation(plainAtom(), cursor.since(start));
        }
        return plainAtom();
    }

    private Expr plainAtom() {
        cursor.enter();
        Expr atom = atoms.atom();
        cursor.leave();
        return atom;
    }

    private @Nullable Expr base() {
        if (cursor.mark("_")) {
            return cursor.sees(Kind.BRACE) ? atoms.group() : plainAtom();
        }
        Token number = cursor.peek();
        boolean glued = number.kind() == Kind.NUMBER
                && !number.spaced()
                && cursor.peek(1).is(Kind.OPEN, "(");
        return glued ? Atoms.literal(cursor.next().text(), number.span()) : null;
    }

    private List<Expr> arguments(Token function) {
        if (cursor.sees(Kind.OPEN, "(")) {
            return atoms.arguments();
        }
        if (cursor.sees(Kind.OPEN, "[") && !function.text().equals("sqrt")) {
            cursor.enter();
            Expr argument = Arithmetic.operand(atoms.atom());
            cursor.leave();
            return List.of(argument);
        }
        if (function.text().equals("sqrt") && cursor.sees(Kind.OPEN, "[")) {
            throw new Slip(function.span(), "function-argument", cursor.written(function));
        }
        if (Words.DIRECTIVES.containsValue(function.text()) || function.text().equals("root") || !startsBare()) {
            throw new Slip(function.span(), "function-argument", cursor.written(function));
        }
        return List.of(function.text().equals("sqrt") || function.text().equals("cbrt") ? plainAtom() : bare(function));
    }

    private boolean startsBare() {
        return cursor.sees(Kind.MARK, "-")
                || cursor.sees(Kind.BRACE)
                || atoms.startsFactor() && !cursor.sees(Kind.SET)
                || cursor.sees(Kind.MARK, "|");
    }

    /** Without brackets the function takes the numbers and letters that follow it: sin 2x. */
    private Expr bare(Token function) {
        int start = cursor.here();
        if (cursor.mark("-")) {
            cursor.enter();
            Expr operand = bare(function);
            cursor.leave();
            return new Expr.Negation(operand, cursor.since(start));
        }
        List<Expr> factors = new ArrayList<>();
        boolean onlyOne = cursor.sees(Kind.FUNCTION) || cursor.sees(Kind.MARK, "|");
        factors.add(Arithmetic.operand(arithmetic.power()));
        while (!onlyOne
                && (cursor.sees(Kind.NAME) || cursor.sees(Kind.CONSTANT) || cursor.sees(Kind.COMMAND, "frac"))) {
            factors.add(arithmetic.power());
        }
        if (cursor.sees(Kind.OPEN) && !cursor.peek().spaced() && !onlyOne) {
            throw new Slip(
                    new Span(function.span().start(), cursor.peek().span().end()),
                    "function-unclear",
                    cursor.written(function));
        }
        return factors.size() == 1 ? factors.getFirst() : new Expr.Product(factors, cursor.since(start));
    }

    private Expr made(Token token, String name, List<Expr> arguments, int start) {
        int arity = ARITY.getOrDefault(name, name.equals("log") ? 12 : 11);
        if (arguments.size() < arity / 10 || arguments.size() > arity % 10) {
            throw new Slip(
                    cursor.since(start),
                    "function-count",
                    cursor.written(token),
                    Integer.toString(arity / 10),
                    Integer.toString(arguments.size()));
        }
        arguments.replaceAll(Arithmetic::operand);
        Span span = cursor.since(start);
        return switch (name) {
            case "cbrt" ->
                new Expr.Call(
                        "root", List.of(new Expr.Whole(BigInteger.valueOf(3), Span.NONE), arguments.getFirst()), span);
            case "factorial" -> new Expr.Suffixed(arguments.getFirst(), Suffix.FACTORIAL, span);
            case "mixed" -> mixed(arguments, span);
            default -> new Expr.Call(name, arguments, span);
        };
    }

    private Expr mixed(List<Expr> parts, Span span) {
        if (parts.get(0) instanceof Expr.Whole whole
                && parts.get(1) instanceof Expr.Whole top
                && parts.get(2) instanceof Expr.Whole bottom) {
            return new Expr.Mixed(whole.value(), top.value(), bottom.value(), span);
        }
        throw new Slip(span, "function-argument", "mixed");
    }
}
