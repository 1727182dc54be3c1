package org.stepwise.authoring.exchange.maxima;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A resolved expression of Maxima in our own language. */
public final class MaximaWriter {

    /** Calls that are no values. */
    static final Set<String> STRUCTURES = Set.of("matrix", "oo", "oc", "co", "cc", "union", "stackunits");

    private static final Map<String, String> FUNCTIONS = Map.ofEntries(
            Map.entry("log", "ln"),
            Map.entry("asin", "arcsin"),
            Map.entry("acos", "arccos"),
            Map.entry("atan", "arctan"),
            Map.entry("ceiling", "ceil"),
            Map.entry("ratsimp", "expand"),
            Map.entry("fullratsimp", "expand"),
            Map.entry("ratexpand", "expand"));
    private static final Set<String> SAME = Set.of(
            "sin",
            "cos",
            "tan",
            "sec",
            "csc",
            "cot",
            "sinh",
            "cosh",
            "tanh",
            "sqrt",
            "abs",
            "ln",
            "expand",
            "factor",
            "gcd",
            "lcm",
            "min",
            "max",
            "mod",
            "floor",
            "binomial",
            "round",
            "lg");
    private static final Map<String, String> CONSTANTS =
            Map.of("%pi", "pi", "%e", "e", "%i", "i", "inf", "infinity", "minf", "-infinity", "pi", "pi");
    private static final Set<String> GREEK = Set.of(
            "alpha", "beta", "gamma", "delta", "epsilon", "theta", "lambda", "mu", "phi", "omega", "rho", "sigma",
            "tau");
    private static final Map<String, String> BRACKETS = Map.of("oo", "()", "oc", "(]", "co", "[)", "cc", "[]");

    private static final Set<String> OTHERS = Set.of("exp", "diff", "int", "integrate", "decimalplaces", "nthroot");

    private MaximaWriter() {}

    /** Whether a function can be written here at all. */
    static boolean knows(String function) {
        return SAME.contains(function)
                || OTHERS.contains(function)
                || FUNCTIONS.containsKey(function)
                || STRUCTURES.contains(function);
    }

    /** Throws Unmapped. */
    public static String write(Node node) {
        return switch (node) {
            case Node.Num(String digits) -> digits;
            case Node.Param(String name) -> name;
            case Node.Name(String name) -> letter(name);
            case Node.Text(String text) -> throw new Unmapped("\"" + text + "\"");
            case Node.Infix statement -> infix(statement);
            case Node.Prefix signed -> prefix(signed);
            case Node.Factorial(Node operand) -> operand(operand, 5) + "!";
            case Node.Listing(List<Node> items) -> "[" + joined(items) + "]";
            case Node.Braces(List<Node> items) -> "{" + joined(items) + "}";
            case Node.Call(String function, List<Node> arguments) -> call(function, arguments);
            case Node.Index _ -> throw new Unmapped("[...]");
        };
    }

    private static String prefix(Node.Prefix signed) {
        return switch (signed.sign()) {
            case "-" -> "-" + operand(signed.operand(), 3);
            case "+" -> write(signed.operand());
            default -> throw new Unmapped(signed.sign());
        };
    }

    private static String infix(Node.Infix statement) {
        String sign = statement.sign();
        Node left = statement.left();
        Node right = statement.right();
        return switch (sign) {
            case "+" -> operand(left, 2) + " + " + operand(right, 2);
            case "-" -> operand(left, 2) + " - " + operand(right, 3);
            case "*" -> operand(left, 3) + "*" + operand(right, 4);
            case "/" -> operand(left, 3) + "/" + operand(right, 4);
            case "^" -> operand(left, 5) + "^" + operand(right, 5);
            case "=", "<", ">", "<=", ">=" -> operand(left, 2) + " " + sign + " " + operand(right, 2);
            case "#" -> operand(left, 2) + " != " + operand(right, 2);
            case "and", "or" -> write(left) + " " + sign + " " + write(right);
            default -> throw new Unmapped(sign);
        };
    }

    /** In brackets unless it binds at least so strongly: 1 statements, 2 sums, 3 products, 5 powers, 6 the rest. */
    private static String operand(Node node, int least) {
        int strength =
                node instanceof Node.Infix statement ? strength(statement.sign()) : node instanceof Node.Prefix ? 2 : 6;
        return strength >= least ? write(node) : "(" + write(node) + ")";
    }

    private static int strength(String sign) {
        return switch (sign) {
            case "+", "-" -> 2;
            case "*", "/" -> 3;
            case "^" -> 4;
            default -> 1;
        };
    }

    private static String call(String function, List<Node> arguments) {
        String all = joined(arguments);
        if (SAME.contains(function) && !arguments.isEmpty()) {
            return function + "(" + all + ")";
        }
        String ours = FUNCTIONS.get(function);
        if (ours != null) {
            return ours + "(" + all + ")";
        }
        String ends = BRACKETS.get(function);
        if (ends != null && arguments.size() == 2) {
            return ends.charAt(0) + all + ends.charAt(1);
        }
        return switch (function + "/" + arguments.size()) {
            case "exp/1" -> "e^(" + all + ")";
            case "diff/2" -> "diff(" + all + ")";
            case "diff/3" -> repeatedly(arguments);
            case "int/2", "integrate/2" -> "integrate_poly(" + all + ")";
            case "int/4", "integrate/4" -> definite(arguments);
            case "decimalplaces/2" -> "round(" + all + ")";
            case "nthroot/2" -> "root(" + write(arguments.get(1)) + ", " + write(arguments.getFirst()) + ")";
            case "union/2" -> write(arguments.getFirst()) + " ∪ " + write(arguments.getLast());
            default -> {
                if (function.equals("matrix") && arguments.stream().allMatch(Node.Listing.class::isInstance)) {
                    yield "[" + all + "]";
                }
                throw new Unmapped(function + "(...)");
            }
        };
    }

    private static String repeatedly(List<Node> arguments) {
        if (!(arguments.get(2) instanceof Node.Num(String digits)) || !digits.matches("[1-4]")) {
            throw new Unmapped("diff(...)");
        }
        String result = write(arguments.getFirst());
        for (int i = 0; i < Integer.parseInt(digits); i++) {
            result = "diff(" + result + ", " + write(arguments.get(1)) + ")";
        }
        return result;
    }

    private static String definite(List<Node> arguments) {
        String letter = write(arguments.get(1));
        String inside = "integrate_poly(" + write(arguments.getFirst()) + ", " + letter + ")";
        return "(subs(%s, %s, %s) - subs(%s, %s, %s))"
                .formatted(inside, letter, write(arguments.get(3)), inside, letter, write(arguments.get(2)));
    }

    private static String letter(String name) {
        String constant = CONSTANTS.get(name);
        if (constant != null) {
            return constant;
        }
        if (name.matches("[A-Za-z]|[A-Za-z]_?[0-9]") || GREEK.contains(name)) {
            return name;
        }
        throw new Unmapped(name);
    }

    private static String joined(List<Node> items) {
        return items.stream().map(MaximaWriter::write).collect(Collectors.joining(", "));
    }
}
