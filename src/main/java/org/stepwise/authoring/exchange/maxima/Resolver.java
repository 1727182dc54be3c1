package org.stepwise.authoring.exchange.maxima;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.stepwise.authoring.exchange.report.Report;
import org.stepwise.cas.tree.Rational;

/** Puts the values of variables in and carries out what only takes lists, sets and statements apart. */
final class Resolver {

    private static final int MOST_ITEMS = 50;
    private static final int DEEPEST = 40;

    /** They change how something is shown, not what it is. */
    private static final Set<String> IDENTITIES = Set.of(
            "disp",
            "display",
            "remove_disp",
            "unary_minus_sort",
            "simplify",
            "radcan",
            "sort",
            "listify",
            "setify",
            "dispsf",
            "dispdp");

    private final Variables variables;
    private final RandomValues random;
    private final Report report;
    private int depth;

    Resolver(Variables variables, RandomValues random, Report report) {
        this.variables = variables;
        this.random = random;
        this.report = report;
    }

    Node resolve(Node node) {
        if (++depth > DEEPEST) {
            depth = 0;
            throw new Unmapped("a definition that goes round in circles");
        }
        try {
            return switch (node) {
                case Node.Name name -> variables.value(name);
                case Node.Index(Node target, List<Node> index) -> item(resolve(target), index);
                case Node.Call(String function, List<Node> arguments) -> call(function, arguments);
                default -> node.map(this::resolve);
            };
        } finally {
            depth = Math.max(0, depth - 1);
        }
    }

    private Node call(String function, List<Node> arguments) {
        Node.Infix own = variables.function(function);
        if (own != null && own.left() instanceof Node.Call(String _, List<Node> letters)) {
            return applied(
                    function,
                    letters,
                    own.right(),
                    arguments.stream().map(this::resolve).toList());
        }
        if (Set.of("makelist", "sum", "product").contains(function) && arguments.size() == 4) {
            return repeated(function, arguments);
        }
        if ((function.equals("ev") || function.equals("at")) && !arguments.isEmpty()) {
            return evaluated(arguments);
        }
        List<Node> resolved = arguments.stream().map(this::resolve).toList();
        return RandomValues.FUNCTIONS.contains(function)
                ? random.choose(function, resolved)
                : taken(function, resolved);
    }

    private Node applied(String function, List<Node> letters, Node body, List<Node> arguments) {
        if (letters.size() != arguments.size()) {
            throw new Unmapped(function + "(...)");
        }
        Node result = body;
        for (int i = 0; i < letters.size(); i++) {
            if (letters.get(i) instanceof Node.Name(String letter)) {
                result = result.with(letter, arguments.get(i));
            }
        }
        return resolve(result);
    }

    /** ev(e, x = 2) puts values in; words such as simp say how. */
    private Node evaluated(List<Node> arguments) {
        Node result = resolve(arguments.getFirst());
        boolean worked = false;
        for (Node argument : arguments.subList(1, arguments.size())) {
            worked |= argument instanceof Node.Name(String word) && word.equals("simp");
            for (Node value : argument instanceof Node.Listing(List<Node> items) ? items : List.of(argument)) {
                if (value instanceof Node.Infix(String sign, Node left, Node right)
                        && sign.equals("=")
                        && left instanceof Node.Name(String letter)) {
                    result = result.with(letter, resolve(right));
                }
            }
        }
        return worked ? variables.workedOut(result) : result;
    }

    private Node repeated(String function, List<Node> arguments) {
        long first = bound(arguments.get(2), function);
        long last = bound(arguments.get(3), function);
        if (!(arguments.get(1) instanceof Node.Name(String letter)) || last < first || last - first > MOST_ITEMS) {
            throw new Unmapped(function + "(...)");
        }
        List<Node> items = new ArrayList<>();
        for (long value = first; value <= last; value++) {
            items.add(resolve(arguments.getFirst().with(letter, RandomValues.number(value))));
        }
        return function.equals("makelist")
                ? new Node.Listing(items)
                : items.stream()
                        .reduce((left, right) -> new Node.Infix(function.equals("sum") ? "+" : "*", left, right))
                        .orElseThrow();
    }

    private Node taken(String function, List<Node> arguments) {
        if (arguments.isEmpty()) {
            throw new Unmapped(function + "()");
        }
        Node first = arguments.getFirst();
        if (IDENTITIES.contains(function)) {
            return first;
        }
        return switch (function) {
            case "first" -> item(first, 1);
            case "second" -> item(first, 2);
            case "third" -> item(first, 3);
            case "last" -> item(first, items(first).size());
            case "rest" -> new Node.Listing(items(first).subList(1, items(first).size()));
            case "reverse" -> new Node.Listing(items(first).reversed());
            case "length", "cardinality" -> RandomValues.number(items(first).size());
            case "append" ->
                new Node.Listing(
                        arguments.stream().flatMap(each -> items(each).stream()).toList());
            case "set" -> new Node.Braces(arguments);
            case "lhs" -> side(first, true);
            case "rhs" -> side(first, false);
            case "float", "numerical", "bfloat" -> {
                report.changed("exchange.float");
                yield first;
            }
            case "subst" -> substituted(arguments);
            case "num", "denom" -> {
                if (first instanceof Node.Infix(String sign, Node top, Node bottom) && sign.equals("/")) {
                    yield function.equals("num") ? top : bottom;
                }
                throw new Unmapped(function + "(...)");
            }
            default -> {
                if (!MaximaWriter.knows(function)) {
                    throw new Unmapped(function + "(...)");
                }
                yield new Node.Call(function, arguments);
            }
        };
    }

    private static Node substituted(List<Node> arguments) {
        if (arguments.size() == 3 && arguments.get(1) instanceof Node.Name(String letter)) {
            return arguments.get(2).with(letter, arguments.getFirst());
        }
        if (arguments.size() == 2
                && arguments.getFirst() instanceof Node.Infix(String _, Node left, Node value)
                && left instanceof Node.Name(String letter)) {
            return arguments.get(1).with(letter, value);
        }
        throw new Unmapped("subst(...)");
    }

    private static Node side(Node node, boolean left) {
        if (node instanceof Node.Infix(String sign, Node lhs, Node rhs) && "=<>=".contains(sign)) {
            return left ? lhs : rhs;
        }
        throw new Unmapped(left ? "lhs(...)" : "rhs(...)");
    }

    private Node item(Node target, List<Node> index) {
        Node result = target;
        for (Node each : index) {
            result = item(result, Math.toIntExact(bound(each, "[...]")));
        }
        return result;
    }

    private static Node item(Node target, int position) {
        List<Node> items = items(target);
        if (position < 1 || position > items.size()) {
            throw new Unmapped("[" + position + "]");
        }
        return items.get(position - 1);
    }

    private static List<Node> items(Node node) {
        return switch (node) {
            case Node.Listing(List<Node> items) -> items;
            case Node.Braces(List<Node> items) -> items;
            case Node.Call(String function, List<Node> rows) when function.equals("matrix") -> rows;
            default -> throw new Unmapped("a list");
        };
    }

    private long bound(Node node, String function) {
        return RandomValues.rational(resolve(node))
                .filter(Rational::isInteger)
                .map(value -> value.numerator().longValue())
                .orElseThrow(() -> new Unmapped(function));
    }
}
