package org.stepwise.authoring.exchange.moodle;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stepwise.authoring.exchange.source.XmlElement;

/** A question that a response tree asks of an answer, and what follows from yes and no. */
record PrtNode(String name, String test, String sans, String tans, String options, Branch yes, Branch no) {

    /**
     * @param mode how the score changes: set (=), added (+) or taken away (-)
     * @param next the node that is asked then; null at an end
     */
    record Branch(String mode, double score, @Nullable String next, XmlElement feedback) {

        double score(double before) {
            return Math.clamp(
                    switch (mode) {
                        case "+" -> before + score;
                        case "-" -> before - score;
                        default -> score;
                    },
                    0,
                    1);
        }
    }

    static List<PrtNode> read(XmlElement prt) {
        List<PrtNode> nodes = new ArrayList<>();
        for (XmlElement node : prt.all("node")) {
            nodes.add(new PrtNode(
                    node.textOf("name"),
                    node.textOf("answertest"),
                    node.textOf("sans"),
                    node.textOf("tans"),
                    node.textOf("testoptions"),
                    branch(node, "true"),
                    branch(node, "false")));
        }
        return nodes;
    }

    private static Branch branch(XmlElement node, String side) {
        String next = node.textOf(side + "nextnode");
        return new Branch(
                node.textOf(side + "scoremode"),
                number(node.textOf(side + "score")),
                next.isEmpty() || next.startsWith("-") ? null : next,
                node.first(side + "feedback").orElse(new XmlElement("feedback", java.util.Map.of(), "", List.of())));
    }

    private static double number(String text) {
        try {
            return text.isEmpty() ? 0 : Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
