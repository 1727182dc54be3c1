package org.stepwise.authoring.exchange.maxima;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stepwise.authoring.exchange.draft.DraftParameter;
import org.stepwise.authoring.exchange.report.Report;
import org.stepwise.cas.tree.Rational;

/**
 * A question's variables as parameters: what is random is chosen by our own rules, what is computed from it becomes a
 * computed parameter, lists and sets are taken apart where they are used. Nothing is run.
 */
public final class Variables {

    /** Names that mean something else in our language. */
    private static final Set<String> TAKEN = Set.of(
            "e", "i", "pi", "d", "ln", "log", "sin", "cos", "tan", "abs", "min", "max", "mod", "gcd", "lcm", "floor",
            "ceil", "round", "diff", "expand", "factor", "subs", "root", "sqrt", "exp", "or", "and", "in", "not", "as",
            "lg");

    /** For what is chosen within an expression. */
    private static final String HIDDEN = "pick";

    private final Report report;
    private final boolean simplified;
    private final Map<String, DraftParameter> parameters = new LinkedHashMap<>();
    private final List<String> constraints = new ArrayList<>();
    private final Map<String, Node> values = new HashMap<>();
    private final Map<String, Node.Infix> functions = new HashMap<>();
    private final Map<String, String> unusable = new HashMap<>();
    private final Resolver resolver;
    private final Map<String, Node> origins = new HashMap<>();
    private String randomName = HIDDEN;
    private String current = HIDDEN;

    /** @param simplified whether what is computed is worked out, as is usual */
    public Variables(String statements, boolean simplified, Report report) {
        this.report = report;
        this.simplified = simplified && !statements.replace(" ", "").contains("simp:false");
        this.resolver = new Resolver(this, new RandomValues(this, report), report);
        add(statements);
    }

    /** More statements, such as those before the checks. */
    public void add(String statements) {
        for (Node statement : MaximaParser.statements(statements)) {
            if (statement instanceof Node.Infix(String sign, Node left, Node right) && sign.equals(":")) {
                assign(left, right);
            } else if (statement instanceof Node.Infix infix
                    && infix.sign().equals(":=")
                    && infix.left() instanceof Node.Call call) {
                functions.put(call.function(), infix);
            } else {
                report.dropped("exchange.statement", shown(statement));
            }
        }
    }

    public Map<String, DraftParameter> parameters() {
        return parameters;
    }

    public List<String> constraints() {
        return constraints;
    }

    public boolean simplified() {
        return simplified;
    }

    /** With the question's variables in it. Throws Unmapped. */
    public Node resolve(String expression) {
        return resolver.resolve(MaximaParser.expression(expression));
    }

    /** The number that is written there, if it is one and depends on nothing. */
    public static Optional<Rational> constant(Node node) {
        return RandomValues.rational(node);
    }

    private void assign(Node left, Node right) {
        if (!(left instanceof Node.Name(String name))) {
            report.dropped("exchange.statement", shown(left));
            return;
        }
        if (name.equals("simp") || name.startsWith("stack_") || name.startsWith("%_")) {
            return;
        }
        unusable.remove(name);
        current = name;
        // What is chosen at random and nothing else bears the variable's own name.
        boolean chosen = right instanceof Node.Call call && RandomValues.FUNCTIONS.contains(call.function());
        randomName = chosen ? name : HIDDEN;
        try {
            Node value = resolver.resolve(right);
            values.put(name, simplified && isComputed(value) ? parameter(name, value) : value);
        } catch (Unmapped reason) {
            values.remove(name);
            unusable.put(name, reason.what());
            report.dropped("exchange.variable", name, reason.what());
        }
    }

    private Node.Param parameter(String name, Node value) {
        Node.Param made = parameter(name, new DraftParameter.Computed(MaximaWriter.write(value)));
        origins.put(made.name(), value);
        return made;
    }

    /** What is asked to be worked out, where nothing else is. */
    Node workedOut(Node value) {
        return !simplified && isComputed(value) ? parameter(current, value) : value;
    }

    /** With what computed parameters were computed from. */
    public Node unfolded(Node node) {
        Node origin = node instanceof Node.Param(String name) ? origins.get(name) : null;
        return origin != null ? unfolded(origin) : node.map(this::unfolded);
    }

    /** A new parameter with a name that is not there yet. */
    Node.Param parameter(String wanted, DraftParameter parameter) {
        String plain = wanted.replaceAll("[^A-Za-z0-9]", "");
        String base = plain.matches("[A-Za-z].*") && !TAKEN.contains(plain) ? plain : "v" + plain;
        String name = base;
        for (int i = 2; parameters.containsKey(name); i++) {
            name = base + (Character.isDigit(base.charAt(base.length() - 1)) ? "n" : "") + i;
        }
        parameters.put(name, parameter);
        return new Node.Param(name);
    }

    /** The variable that is being assigned. */
    String current() {
        return current;
    }

    String randomName() {
        return randomName;
    }

    void constrain(String constraint) {
        constraints.add(constraint);
    }

    /** The value of a name; the letter itself if it has none. */
    Node value(Node.Name name) {
        String reason = unusable.get(name.name());
        if (reason != null) {
            throw new Unmapped(reason);
        }
        return values.getOrDefault(name.name(), name);
    }

    /** The definition of a function of the question's own; null if there is none. */
    Node.@org.jspecify.annotations.Nullable Infix function(String name) {
        return functions.get(name);
    }

    /** A number, a letter or a parameter is no work; the rest of the values is. */
    private static boolean isComputed(Node value) {
        return value.isValue()
                && !(value instanceof Node.Num || value instanceof Node.Param || value instanceof Node.Name);
    }

    private static String shown(Node statement) {
        if (statement instanceof Node.Call(String function, List<Node> arguments)) {
            return function.equals(MaximaParser.UNREADABLE) && arguments.getFirst() instanceof Node.Text(String text)
                    ? text
                    : function + "(...)";
        }
        try {
            return MaximaWriter.write(statement);
        } catch (Unmapped unwritten) {
            return unwritten.what();
        }
    }
}
