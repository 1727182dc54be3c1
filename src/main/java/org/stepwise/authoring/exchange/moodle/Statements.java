package org.stepwise.authoring.exchange.moodle;

import java.util.ArrayList;
import java.util.List;
import org.stepwise.authoring.exchange.maxima.MaximaWriter;
import org.stepwise.authoring.exchange.maxima.Node;
import org.stepwise.authoring.exchange.maxima.Unmapped;
import org.stepwise.grading.AnswerKind;

/** What AlgEquiv compares depends on what the teacher's answer is. */
final class Statements {

    private Statements() {}

    static AnswerTest of(Node wanted) {
        if (wanted instanceof Node.Text) {
            return words(wanted);
        }
        List<Node> solutions = solutions(wanted);
        if (!solutions.isEmpty()) {
            return new AnswerTest(
                    AnswerKind.SET, MaximaWriter.write(new Node.Braces(solutions)), null, letter(wanted), false);
        }
        return new AnswerTest(kind(wanted), MaximaWriter.write(wanted), null, null, false);
    }

    static AnswerTest words(Node wanted) {
        if (wanted instanceof Node.Text(String text) && !text.isBlank()) {
            return new AnswerTest(AnswerKind.STRING, text.strip().replace("@{", "@ {"), null, null, false);
        }
        if (wanted instanceof Node.Name(String name)) {
            return new AnswerTest(AnswerKind.STRING, name, null, null, false);
        }
        throw new Unmapped("String");
    }

    private static AnswerKind kind(Node wanted) {
        return switch (wanted) {
            case Node.Braces _ -> AnswerKind.SET;
            case Node.Infix(String sign, Node left, Node _) ->
                switch (sign) {
                    case "=" -> AnswerKind.EQUATION;
                    case "<", ">", "<=", ">=" -> AnswerKind.INEQUALITY;
                    case "and", "or" -> kind(left) == AnswerKind.EQUATION ? AnswerKind.SYSTEM : AnswerKind.INEQUALITY;
                    default -> AnswerKind.EQUIVALENT;
                };
            case Node.Call(String function, List<Node> _) ->
                switch (function) {
                    case "matrix" -> AnswerKind.MATRIX;
                    case "oo", "oc", "co", "cc", "union" -> AnswerKind.INTERVAL;
                    default -> AnswerKind.EQUIVALENT;
                };
            default -> AnswerKind.EQUIVALENT;
        };
    }

    /** Of x = 2 or x = 3; empty if it is something else. */
    static List<Node> solutions(Node wanted) {
        List<Node> solutions = new ArrayList<>();
        return collect(wanted, solutions)
                        && wanted instanceof Node.Infix infix
                        && infix.sign().equals("or")
                ? solutions
                : List.of();
    }

    private static boolean collect(Node node, List<Node> solutions) {
        if (node instanceof Node.Infix(String sign, Node left, Node right)) {
            if (sign.equals("or")) {
                return collect(left, solutions) && collect(right, solutions);
            }
            return sign.equals("=") && left instanceof Node.Name && solutions.add(right);
        }
        return false;
    }

    private static String letter(Node wanted) {
        Node node = wanted;
        while (node instanceof Node.Infix(String sign, Node left, Node _) && sign.equals("or")) {
            node = left;
        }
        return node instanceof Node.Infix(String _, Node left, Node _) ? MaximaWriter.write(left) : "x";
    }
}
