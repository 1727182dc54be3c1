package org.stepwise.authoring.exchange.moodle;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.stepwise.authoring.exchange.draft.Choices;
import org.stepwise.authoring.exchange.maxima.MaximaWriter;
import org.stepwise.authoring.exchange.maxima.Node;
import org.stepwise.authoring.exchange.maxima.Unmapped;
import org.stepwise.authoring.exchange.maxima.Variables;
import org.stepwise.authoring.exchange.report.Refusal;
import org.stepwise.authoring.exchange.report.Report;
import org.stepwise.authoring.exchange.source.XmlElement;

/** An input of STACK's: what is typed, or chosen. */
record StackInput(String name, String type, String answer, XmlElement element) {

    private static final Set<String> TYPED = Set.of(
            "algebraic", "numerical", "units", "string", "singlechar", "matrix", "varmatrix", "equiv", "textarea");
    private static final Set<String> CHOSEN = Set.of("radio", "dropdown", "checkbox");

    static StackInput read(XmlElement element) {
        return new StackInput(element.textOf("name"), element.textOf("type"), element.textOf("tans"), element);
    }

    boolean isChosen() {
        return CHOSEN.contains(type);
    }

    void refuseUnknown() throws Refusal {
        if (!TYPED.contains(type) && !isChosen() && !type.equals("boolean")) {
            throw new Refusal("exchange.input", type);
        }
    }

    /** What an input asks for that our checking engine does not. */
    void remark(Report report) {
        if (element.textOf("forbidfloat").equals("1") && type.equals("numerical")) {
            report.changed("exchange.forbid-float");
        }
        if (!element.textOf("forbidwords").isEmpty()) {
            report.changed("exchange.forbid-words", element.textOf("forbidwords"));
        }
        if (type.equals("equiv") || type.equals("textarea")) {
            report.changed("exchange.lines");
        }
    }

    /** The teacher's list of [value, whether it is right, what is shown]. */
    Choices choices(Variables variables, Report report) throws Refusal {
        if (!(variables.resolve(answer) instanceof Node.Listing(List<Node> items))) {
            throw new Refusal("exchange.options");
        }
        List<Choices.Option> options = new ArrayList<>();
        for (Node item : items) {
            if (!(item instanceof Node.Listing(List<Node> cells)) || cells.size() < 2) {
                throw new Refusal("exchange.options");
            }
            boolean right = cells.get(1) instanceof Node.Name(String word) && word.equals("true");
            options.add(new Choices.Option(
                    shown(cells.size() > 2 ? cells.get(2) : cells.getFirst()), right, right ? 1 : 0, null));
        }
        return new Choices(options, type.equals("checkbox"), report);
    }

    private static String shown(Node node) throws Refusal {
        if (node instanceof Node.Text(String text)) {
            return text.replace("@{", "@ {").replaceAll("<[^>]*>", "");
        }
        try {
            return "$@{" + MaximaWriter.write(node) + "}$";
        } catch (Unmapped reason) {
            throw new Refusal("exchange.cas-text", reason.what());
        }
    }
}
