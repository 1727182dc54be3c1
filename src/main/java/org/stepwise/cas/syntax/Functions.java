package org.stepwise.cas.syntax;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.syntax.Token.Kind;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Suffix;
import org.stepwise.shared.Message;

/** A known function and what it is applied to: sin(x), sin 2x, sin^2 x, log_3(x), √2. */
final class Functions {

    private static final Set<String> INVERTED =
            Set.of("sin", "cos", "tan", "sec", "csc", "cot", "sinh", "cosh", "tanh", "sech", "csch", "coth");
    private static final Set<String> ROOTS = Set.of("sqrt", "cbrt", "fourthroot");
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
    private final ReadOptions options;

    Functions(Cursor cursor, Atoms atoms, Arithmetic arithmetic, ReadOptions options) {
        this.cursor = cursor;
        this.atoms = atoms;
        this.arithmetic = arithmetic;
        this.options = options;
    }

    Expr call() {
        int start = cursor.here();
        Token token = cursor.next();
        String name = token.text();
        if (name.equals("sqrt") && cursor.sees(Kind.OPEN, "[")) {
            return root(start, token);
        }
        boolean log = name.equals("log");
        Expr base = log ? base() : null;
        Expr power = cursor.mark("^") ? exponent() : null;
        if (log && base == null) {
            base = base();
        }
        boolean inverse = INVERTED.contains(name)
                && power instanceof Expr.Negation(Expr.Whole(BigInteger one, Span _), Span _)
                && one.equals(BigInteger.ONE);
        List<Expr> arguments = new ArrayList<>(arguments(token));
        if (base != null) {
            arguments.add(base);
        } else if (name.equals("lg") && options.naturalLog()) {
            arguments.add(new Expr.Whole(BigInteger.TEN, token.span()));
        }
        Expr call = made(token, inverse ? inverse(name) : name, arguments, start);
        return power == null || inverse ? call : new Expr.Power(call, Arithmetic.operand(power), cursor.since(start));
    }

    private static String inverse(String name) {
        return name.endsWith("h") ? "ar" + name : "arc" + name;
    }

    /** \sqrt{x}, \sqrt2 and \sqrt[3]{x}. */
    Expr root(int start) {
        if (cursor.sees(Kind.OPEN, "[")) {
            Expr index = atoms.brackets().index();
            return new Expr.Call("root", List.of(index, Arithmetic.operand(atoms.argument())), cursor.since(start));
        }
        return new Expr.Call("sqrt", List.of(Arithmetic.operand(atoms.argument())), cursor.since(start));
    }

    /** sqrt[3](x) and sqrt[3]{x}. */
    private Expr root(int start, Token function) {
        Expr index = atoms.brackets().index();
        if (!cursor.sees(Kind.OPEN, "(") && !cursor.sees(Kind.BRACE)) {
            throw new Slip(function.span(), "function-argument", cursor.written(function));
        }
        Expr radicand = cursor.sees(Kind.BRACE) ? atoms.brackets().group() : plainAtom();
        return new Expr.Call("root", List.of(index, Arithmetic.operand(radicand)), cursor.since(start));
    }

    private Expr exponent() {
        return cursor.sees(Kind.BRACE) ? atoms.brackets().group() : signed();
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
            if (cursor.sees(Kind.NUMBER)) {
                // Not a mixed number: \log_2\frac{x}{y}.
                // Nor has \log_23 more than one digit below it.
                boolean one = cursor.peek().text().matches("[2-9]\\d+")
                        && (!cursor.peek(1).starts() || cursor.peek(1).is(Kind.MARK, "+"))
                        && cursor.written(cursor.peek(-2)).startsWith("\\");
                if (one) {
                    int start = cursor.here();
                    return Atoms.literal(cursor.digit(), cursor.since(start));
                }
                Token digits = cursor.next();
                return Atoms.literal(digits.text(), digits.span());
            }
            return Arithmetic.operand(cursor.sees(Kind.BRACE) ? atoms.brackets().group() : plainAtom());
        }
        Token number = cursor.peek();
        if (number.kind() != Kind.NUMBER || number.spaced()) {
            return null;
        }
        if (cursor.peek(1).is(Kind.OPEN, "(")) {
            return Atoms.literal(cursor.next().text(), number.span());
        }
        if (cursor.peek(1).starts()
                && cursor.peek(1).kind() != Kind.MARK
                && cursor.peek(1).kind() != Kind.WORD) {
            throw unclear("log-base", number.span().start(), "_", " ");
        }
        return null;
    }

    /** Two ways to go on at this place of the text. */
    private Slip unclear(String key, int at, String one, String other) {
        String before = cursor.text().substring(0, at);
        String after = cursor.text().substring(at);
        return new Slip(
                new Span(at, cursor.peek().span().end()),
                Message.of("cas." + key),
                List.of(before + one + after, before + other + after));
    }

    private List<Expr> arguments(Token function) {
        if (cursor.sees(Kind.OPEN, "(")) {
            return atoms.brackets().arguments();
        }
        if (cursor.sees(Kind.BRACE)) {
            return List.of(Arithmetic.operand(atoms.brackets().group()));
        }
        boolean matrix = cursor.sees(Kind.BEGIN) && function.text().equals("det");
        if (cursor.sees(Kind.OPEN, "[") || matrix) {
            cursor.enter();
            Expr argument = Arithmetic.operand(atoms.atom());
            cursor.leave();
            return List.of(argument);
        }
        String name = function.text();
        boolean brackets =
                Words.DIRECTIVES.containsValue(name) || Words.BRACKETED.containsValue(name) && !name.equals("arg");
        if (brackets || name.equals("root") || !startsBare()) {
            throw new Slip(function.span(), "function-argument", cursor.written(function));
        }
        return List.of(ROOTS.contains(name) ? rooted(function) : bare(function));
    }

    /** √2x is √2 times x, but nobody knows what sqrt2x is. */
    private Expr rooted(Token function) {
        Token number = cursor.peek();
        boolean typed = cursor.written(function).length() > 1;
        boolean product = number.kind() == Kind.NUMBER
                && !cursor.peek(1).spaced()
                && (cursor.peek(1).kind() == Kind.NAME || cursor.peek(1).kind() == Kind.CONSTANT);
        if (typed && product) {
            String text = cursor.text();
            int start = number.span().start();
            int end = number.span().end();
            int further = cursor.peek(1).span().end();
            throw new Slip(
                    new Span(function.span().start(), further),
                    Message.of("cas.root-unclear"),
                    List.of(
                            text.substring(0, start).stripTrailing() + "(" + text.substring(start, further) + ")"
                                    + text.substring(further),
                            text.substring(0, start).stripTrailing() + "(" + text.substring(start, end) + ")"
                                    + text.substring(end)));
        }
        return plainAtom();
    }

    private boolean startsBare() {
        return cursor.sees(Kind.MARK, "-") || atoms.startsFactor();
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
        boolean onlyOne = cursor.sees(Kind.FUNCTION) || cursor.sees(Kind.OPEN);
        factors.add(Arithmetic.operand(arithmetic.power()));
        while (!onlyOne
                && (cursor.sees(Kind.NAME) || cursor.sees(Kind.CONSTANT) || cursor.sees(Kind.COMMAND, "frac"))) {
            factors.add(arithmetic.power());
        }
        boolean number = factors.size() == 1 && factors.getFirst() instanceof Expr.Whole;
        if (cursor.sees(Kind.OPEN) && (number || !cursor.peek().spaced()) && !onlyOne) {
            throw new Slip(
                    new Span(function.span().start(), cursor.peek().span().end()),
                    "function-unclear",
                    cursor.written(function));
        }
        return factors.size() == 1 ? factors.getFirst() : new Expr.Product(factors, cursor.since(start));
    }

    private Expr made(Token token, String name, List<Expr> arguments, int start) {
        int arity = ARITY.getOrDefault(name, name.equals("log") || name.equals("lg") ? 12 : 11);
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
            case "cbrt" -> root(3, arguments.getFirst(), span);
            case "fourthroot" -> root(4, arguments.getFirst(), span);
            case "lg" -> new Expr.Call("log", arguments, span);
            case "log" -> new Expr.Call(arguments.size() == 1 && options.naturalLog() ? "ln" : "log", arguments, span);
            case "factorial" -> new Expr.Suffixed(arguments.getFirst(), Suffix.FACTORIAL, span);
            case "mixed" -> mixed(arguments, span);
            case "cis" -> direction(arguments.getFirst(), span);
            default -> new Expr.Call(name, arguments, span);
        };
    }

    private static Expr root(int index, Expr radicand, Span span) {
        return new Expr.Call("root", List.of(new Expr.Whole(BigInteger.valueOf(index), Span.NONE), radicand), span);
    }

    /** cis x is cos x + i sin x. */
    private static Expr direction(Expr angle, Span span) {
        Expr sine = new Expr.Call("sin", List.of(angle), span);
        return new Expr.Sum(
                List.of(
                        new Expr.Call("cos", List.of(angle), span),
                        new Expr.Product(List.of(new Expr.Symbol(Constant.I, Span.NONE), sine), span)),
                span);
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
