package org.stepwise.authoring.exchange.moodle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stepwise.authoring.exchange.draft.Choices;
import org.stepwise.authoring.exchange.draft.Draft;
import org.stepwise.authoring.exchange.draft.DraftPart;
import org.stepwise.authoring.exchange.maxima.LatexTemplate;
import org.stepwise.authoring.exchange.maxima.MaximaWriter;
import org.stepwise.authoring.exchange.maxima.Node;
import org.stepwise.authoring.exchange.maxima.Unmapped;
import org.stepwise.authoring.exchange.maxima.Variables;
import org.stepwise.authoring.exchange.report.Refusal;
import org.stepwise.authoring.exchange.report.Report;
import org.stepwise.authoring.exchange.source.XmlElement;

/** One question of STACK's as a draft: an input is a part, its response tree the checks. */
final class StackReader {

    private final XmlElement question;
    private final String category;
    private final Report report;
    private final Variables variables;
    private final MoodleText text;
    private final List<StackInput> inputs;
    private final StringBuilder lists = new StringBuilder();

    StackReader(XmlElement question, String category, Report report) {
        this.question = question;
        this.category = category;
        this.report = report;
        boolean simplified = !question.textOf("questionsimplify").equals("0");
        this.variables = new Variables(question.textOf("questionvariables"), simplified, report);
        if (!variables.simplified()) {
            report.changed("exchange.unsimplified");
        }
        String shown = question.textOf("questiontext");
        this.inputs = question.all("input").stream()
                .map(StackInput::read)
                .sorted(java.util.Comparator.comparingInt(input -> place(shown, input.name())))
                .toList();
        this.text = new MoodleText(filler(), boxes(), report);
    }

    Draft draft() throws Refusal {
        String prompt;
        try {
            prompt = text.read(question.first("questiontext").orElseThrow(() -> new Refusal("exchange.empty-prompt")));
        } catch (Unmapped reason) {
            throw new Refusal("exchange.cas-text", reason.what());
        }
        List<String> hints = MoodleQuestions.hints(question, text, report);
        List<DraftPart> parts = new ArrayList<>();
        for (StackInput input : inputs) {
            parts.add(part(input).withHints(hints));
        }
        if (parts.size() > 1) {
            report.changed("exchange.parts-alone");
        }
        if (!question.textOf("penalty").isEmpty() && !question.textOf("penalty").matches("0(\\.0*)?")) {
            report.changed("exchange.penalty");
        }
        return new Draft(
                MoodleQuestions.id(question),
                question.textOf("name"),
                category,
                variables.parameters(),
                variables.constraints(),
                (bare(prompt) + lists).strip(),
                parts,
                MoodleQuestions.solution(question, text, report));
    }

    private DraftPart part(StackInput input) throws Refusal {
        input.refuseUnknown();
        input.remark(report);
        String label = inputs.size() == 1 ? null : "Box " + (inputs.indexOf(input) + 1);
        try {
            if (input.isChosen()) {
                Choices choices = input.choices(variables, report);
                lists.append("\n\n")
                        .append(label == null ? "" : label + ":\n\n")
                        .append(choices.listed());
                return choices.part(label);
            }
            return input.type().equals("equiv") ? lastLine(input, label) : graded(input, label);
        } catch (Unmapped reason) {
            throw new Refusal("exchange.answer", input.name(), reason.what());
        }
    }

    /** Lines of working are judged one by one here; what the last says is the answer. */
    private DraftPart lastLine(StackInput input, @Nullable String label) {
        Node answer = variables.resolve(input.answer());
        Node last = answer instanceof Node.Listing(List<Node> lines) && !lines.isEmpty() ? lines.getLast() : answer;
        AnswerTest test = Statements.of(last);
        return new DraftPart(label, test.kind(), test.answer()).withVariable(test.variable());
    }

    private DraftPart graded(StackInput input, @Nullable String label) throws Refusal {
        List<PrtTree.Check> checks = new ArrayList<>();
        for (XmlElement prt : question.all("prt")) {
            List<PrtNode> nodes = PrtNode.read(prt);
            if (nodes.stream().noneMatch(node -> mentions(node, input.name()))) {
                continue;
            }
            if (inputs.stream()
                            .filter(each -> nodes.stream().anyMatch(node -> mentions(node, each.name())))
                            .count()
                    > 1) {
                report.changed("exchange.answers-alone");
            }
            variables.add(prt.textOf("feedbackvariables"));
            checks.addAll(new PrtTree(input.name(), variables, text::read, report).checks(nodes));
        }
        return StackPart.of(checks, label, report);
    }

    private static boolean mentions(PrtNode node, String input) {
        Pattern word = Pattern.compile("\\b" + Pattern.quote(input) + "\\b");
        return word.matcher(node.sans()).find() || word.matcher(node.tans()).find();
    }

    /** An empty box alone at the end of the prompt says nothing. */
    private String bare(String prompt) {
        return inputs.size() == 1
                ? prompt.replaceAll("(?m)^\\$\\\\square\\$\\s*$", "").strip()
                : prompt;
    }

    private Map<String, String> boxes() {
        Map<String, String> boxes = new LinkedHashMap<>();
        for (StackInput input : inputs) {
            boxes.put(input.name(), inputs.size() == 1 ? "\\square" : "\\boxed{" + (inputs.indexOf(input) + 1) + "}");
        }
        return boxes;
    }

    private UnaryOperator<String> filler() {
        Set<String> names = new TreeSet<>(inputs.stream().map(StackInput::name).toList());
        return expression -> {
            for (String name : names) {
                if (Pattern.compile("\\b" + Pattern.quote(name) + "\\b")
                        .matcher(expression)
                        .find()) {
                    throw new Unmapped(expression);
                }
            }
            Node node = variables.resolve(expression);
            if (node instanceof Node.Text(String words)) {
                return words.replace("@{", "@ {");
            }
            return variables.simplified() || !node.isValue() && !(node instanceof Node.Infix)
                    ? "@{" + MaximaWriter.write(node) + "}"
                    : LatexTemplate.write(node);
        };
    }

    private static int place(String shown, String input) {
        int at = shown.indexOf("[[input:" + input + "]]");
        return at < 0 ? Integer.MAX_VALUE : at;
    }
}
