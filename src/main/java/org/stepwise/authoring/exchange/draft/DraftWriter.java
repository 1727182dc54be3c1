package org.stepwise.authoring.exchange.draft;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stepwise.problembank.ProblemYaml;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A draft as a problem file. */
final class DraftWriter {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DIFFICULTY = 2;

    private DraftWriter() {}

    static String write(Draft draft, String skill) {
        ObjectNode problem = JSON.objectNode()
                .put("uuid", draft.id().toString())
                .put("title", draft.title())
                .set("skills", texts(List.of(skill)))
                .put("difficulty", DIFFICULTY);
        if (!draft.parameters().isEmpty()) {
            ObjectNode parameters = problem.putObject("parameters");
            draft.parameters().forEach((name, parameter) -> put(parameters, name, parameter));
        }
        optional(problem, "constraints", draft.constraints());
        problem.put("prompt", draft.prompt());
        ArrayNode parts = problem.putArray("parts");
        draft.parts().forEach(part -> parts.add(part(part)));
        ArrayNode solution = problem.putArray("solution");
        draft.solution().forEach(step -> solution.addObject().put("text", step));
        return ProblemYaml.write(problem);
    }

    private static void put(ObjectNode parameters, String name, DraftParameter parameter) {
        switch (parameter) {
            case DraftParameter.Range(int first, int last) -> parameters.put(name, first + ".." + last);
            case DraftParameter.OneOf(List<String> values) -> parameters.set(name, texts(values));
            case DraftParameter.Computed(String expression) -> parameters.put(name, "= " + expression);
        }
    }

    private static ObjectNode part(DraftPart part) {
        ObjectNode node = JSON.objectNode();
        optional(node, "label", part.label());
        node.put("kind", part.kind().id()).put("answer", part.answer());
        optional(node, "variable", part.variable());
        optional(node, "option", part.option());
        ObjectNode hints = node.putObject("hints");
        HintLadder.of(part).forEach(hints::put);
        if (!part.checks().isEmpty()) {
            node.set("checks", checks(part.checks()));
        }
        node.putObject("examples").set("accept", texts(part.accept())).set("reject", texts(part.reject()));
        return node;
    }

    private static ArrayNode checks(List<DraftCheck> checks) {
        ArrayNode nodes = JSON.arrayNode();
        for (DraftCheck check : checks) {
            ObjectNode node = nodes.addObject().put("answer", check.answer());
            optional(node, "kind", check.kind() == null ? null : check.kind().id());
            optional(node, "option", check.option());
            if (check.accept()) {
                node.put("accept", true);
            }
            if (!check.accept() || check.credit() != 1) {
                // Also where it is nothing: without it the checking engine would give its own share.
                node.put("credit", check.credit());
            }
            optional(node, "feedback", check.feedback());
            if (!check.checks().isEmpty()) {
                node.set("checks", checks(check.checks()));
            }
        }
        return nodes;
    }

    private static void optional(ObjectNode node, String name, @Nullable String value) {
        if (value != null) {
            node.put(name, value);
        }
    }

    private static void optional(ObjectNode node, String name, List<String> values) {
        if (!values.isEmpty()) {
            node.set(name, texts(values));
        }
    }

    private static ArrayNode texts(List<String> values) {
        ArrayNode array = JSON.arrayNode();
        values.forEach(array::add);
        return array;
    }
}
