package org.stepwise.authoring.exchange.moodle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stepwise.authoring.exchange.maxima.MaximaParser;
import org.stepwise.authoring.exchange.maxima.Node;
import org.stepwise.authoring.exchange.maxima.Unmapped;
import org.stepwise.authoring.exchange.maxima.Variables;
import org.stepwise.authoring.exchange.report.Report;
import org.stepwise.authoring.exchange.source.XmlElement;

/**
 * A potential response tree as checks in order: what follows from a yes stands inside of a check, what follows from a no
 * behind it.
 */
final class PrtTree {

    private static final int MOST = 60;

    /** @param credit where none of the inner checks applies */
    record Check(AnswerTest test, double credit, String feedback, List<Check> inner) {}

    /** What has come together on the way to a node. */
    private record State(double score, String feedback) {}

    private record Built(List<Check> checks, State otherwise) {}

    private final String input;
    private final Variables variables;
    private final Function<XmlElement, String> words;
    private final Report report;
    private final Map<String, PrtNode> nodes = new LinkedHashMap<>();
    private int made;

    PrtTree(String input, Variables variables, Function<XmlElement, String> words, Report report) {
        this.input = input;
        this.variables = variables;
        this.words = words;
        this.report = report;
    }

    List<Check> checks(List<PrtNode> all) {
        Set<String> led = new HashSet<>();
        for (PrtNode node : all) {
            nodes.put(node.name(), node);
            led.add(String.valueOf(node.yes().next()));
            led.add(String.valueOf(node.no().next()));
        }
        String root = all.stream()
                .map(PrtNode::name)
                .filter(name -> !led.contains(name))
                .findFirst()
                .orElse(all.isEmpty() ? "" : all.getFirst().name());
        Built built = built(root, new State(0, ""), null, 0);
        if (built.otherwise().score() > 0) {
            report.dropped(
                    "exchange.default-credit", Double.toString(built.otherwise().score()));
        }
        if (!built.otherwise().feedback().isBlank()) {
            report.dropped("exchange.default-feedback", built.otherwise().feedback());
        }
        return built.checks();
    }

    private Built built(@Nullable String name, State state, @Nullable AnswerTest above, int depth) {
        PrtNode node = name == null ? null : nodes.get(name);
        if (node == null || depth > 12 || ++made > MOST) {
            return new Built(List.of(), state);
        }
        if (!concerns(node.sans()) && !concerns(node.tans())) {
            return built(node.yes().next(), state, above, depth + 1);
        }
        AnswerTest test = test(node, above);
        State no = after(node.no(), state);
        Built behind = built(node.no().next(), no, above, depth + 1);
        if (test == null) {
            return behind;
        }
        State yes = after(node.yes(), state);
        Built inside = built(node.yes().next(), yes, test, depth + 1);
        List<Check> checks = new ArrayList<>();
        checks.add(
                new Check(test, inside.otherwise().score(), inside.otherwise().feedback(), inside.checks()));
        checks.addAll(behind.checks());
        return new Built(checks, behind.otherwise());
    }

    private @Nullable AnswerTest test(PrtNode node, @Nullable AnswerTest above) {
        try {
            boolean direct = isInput(node.sans());
            if (!direct && !isInput(node.tans())) {
                throw new Unmapped(node.test() + "(" + node.sans() + ", " + node.tans() + ")");
            }
            Node wanted = variables.resolve(direct ? node.tans() : node.sans());
            AnswerTest test = AnswerTest.of(node.test(), wanted, node.options(), variables, report);
            return test.formOnly() && above != null ? test.of(above) : test;
        } catch (Unmapped reason) {
            report.dropped("exchange.test", node.test(), reason.what());
            return null;
        }
    }

    private State after(PrtNode.Branch branch, State before) {
        String said;
        try {
            said = words.apply(branch.feedback());
        } catch (Unmapped reason) {
            report.dropped("exchange.feedback", reason.what());
            said = "";
        }
        String feedback = before.feedback().isBlank()
                ? said
                : said.isBlank() ? before.feedback() : before.feedback() + "\n\n" + said;
        return new State(branch.score(before.score()), feedback);
    }

    private boolean isInput(String expression) {
        return expression.strip().equals(input);
    }

    private boolean concerns(String expression) {
        try {
            return mentions(MaximaParser.expression(expression));
        } catch (Unmapped unreadable) {
            return expression.contains(input);
        }
    }

    private boolean mentions(Node node) {
        return node instanceof Node.Name(String name) && name.equals(input)
                || node.children().stream().anyMatch(this::mentions);
    }
}
