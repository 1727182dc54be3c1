package org.stepwise.authoring.exchange.maxima;

import java.util.List;

/** An expression that is shown and not worked out: LaTeX with holes for its parameters. */
public final class LatexTemplate {

    private LatexTemplate() {}

    /** Throws Unmapped. */
    public static String write(Node node) {
        return switch (node) {
            case Node.Infix(String sign, Node left, Node right) ->
                switch (sign) {
                    case "/" -> "\\frac{" + write(left) + "}{" + write(right) + "}";
                    case "^" -> operand(left, 3) + "^{" + write(right) + "}";
                    case "*" -> operand(left, 2) + (isLetter(right) ? " " : " \\cdot ") + operand(right, 2);
                    case "-" -> write(left) + " - " + operand(right, 2);
                    case "+" -> write(left) + " + " + write(right);
                    case "=", "<", ">" -> write(left) + " " + sign + " " + write(right);
                    default -> "@{" + MaximaWriter.write(node) + "}";
                };
            case Node.Prefix(String sign, Node operand) when sign.equals("-") -> "-" + operand(operand, 2);
            case Node.Call(String function, List<Node> arguments)
            when function.equals("sqrt") -> "\\sqrt{" + write(arguments.getFirst()) + "}";
            default -> "@{" + MaximaWriter.write(node) + "}";
        };
    }

    private static boolean isLetter(Node node) {
        return node instanceof Node.Name
                || node instanceof Node.Infix infix
                        && isLetter(infix.left())
                        && infix.sign().equals("^");
    }

    private static String operand(Node node, int least) {
        int strength = node instanceof Node.Infix(String sign, Node _, Node _)
                ? sign.equals("^") ? 3 : sign.equals("*") || sign.equals("/") ? 2 : 1
                : node instanceof Node.Prefix ? 1 : 4;
        return strength >= least ? write(node) : "\\left(" + write(node) + "\\right)";
    }
}
