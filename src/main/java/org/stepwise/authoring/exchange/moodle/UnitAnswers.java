package org.stepwise.authoring.exchange.moodle;

import java.util.List;
import java.util.Set;
import org.stepwise.authoring.exchange.maxima.MaximaWriter;
import org.stepwise.authoring.exchange.maxima.Node;
import org.stepwise.authoring.exchange.maxima.Unmapped;
import org.stepwise.authoring.exchange.maxima.Variables;
import org.stepwise.authoring.exchange.report.Report;
import org.stepwise.grading.AnswerKind;

/** Numbers with units: STACK multiplies the one by the other. */
final class UnitAnswers {

    private static final Set<String> UNITS = Set.of(
            "m", "km", "cm", "mm", "s", "ms", "min", "h", "hr", "g", "kg", "mg", "t", "l", "L", "ml", "N", "J", "kJ",
            "W", "kW", "Pa", "V", "A", "K", "Hz", "C", "mol");

    private UnitAnswers() {}

    static AnswerTest of(String test, Node wanted, String options, Variables variables, Report report) {
        if (test.contains("Strict")) {
            report.changed("exchange.units-strict");
        }
        Node number;
        Node unit;
        if (wanted instanceof Node.Call(String function, List<Node> both)
                && function.equals("stackunits")
                && both.size() == 2) {
            number = both.getFirst();
            unit = both.getLast();
        } else {
            number = part(wanted, false);
            unit = part(wanted, true);
        }
        String option = test.equals("Units") || test.equals("UnitsStrict")
                ? null
                : (test.contains("Absolute") ? "absolute:" : "relative:") + AnswerTest.tolerance(options, variables);
        if (option == null && !options.isBlank()) {
            report.changed("exchange.figures");
        }
        return new AnswerTest(
                AnswerKind.UNITS, "@{" + MaximaWriter.write(number) + "} " + written(unit), option, null, false);
    }

    /** The product of the factors that are units, or of those that are not. */
    private static Node part(Node node, boolean units) {
        return switch (node) {
            case Node.Infix(String sign, Node left, Node right)
            when sign.equals("*") -> {
                Node first = part(left, units);
                Node second = part(right, units);
                yield isOne(first) ? second : isOne(second) ? first : new Node.Infix("*", first, second);
            }
            case Node.Infix(String sign, Node left, Node right)
            when sign.equals("/") -> {
                Node first = part(left, units);
                Node second = part(right, units);
                yield isOne(second) ? first : new Node.Infix("/", first, second);
            }
            default -> isUnit(node) == units ? node : new Node.Num("1");
        };
    }

    private static boolean isUnit(Node node) {
        return node instanceof Node.Name(String name) && UNITS.contains(name)
                || node instanceof Node.Infix(String sign, Node left, Node _) && sign.equals("^") && isUnit(left);
    }

    private static boolean isOne(Node node) {
        return node instanceof Node.Num(String digits) && digits.equals("1");
    }

    private static String written(Node unit) {
        return switch (unit) {
            case Node.Name(String name) when UNITS.contains(name) -> name.equals("hr") ? "h" : name;
            case Node.Infix(String sign, Node left, Node right)
            when "*/".contains(sign) -> written(left) + (sign.equals("*") ? " " : "/") + written(right);
            case Node.Infix(String sign, Node left, Node right)
            when sign.equals("^") -> written(left) + "^" + MaximaWriter.write(right);
            default -> throw new Unmapped("Units");
        };
    }
}
