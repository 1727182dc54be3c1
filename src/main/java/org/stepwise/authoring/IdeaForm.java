package org.stepwise.authoring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stepwise.problembank.Skill;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The form in which a model writes a draft, and how it becomes one. */
final class IdeaForm {

    private static final JsonMapper JSON = JsonMapper.shared();

    private IdeaForm() {}

    /** @param skills of which it names one */
    static String schema(List<Skill> skills) {
        return """
                {"type":"object","additionalProperties":false,
                 "required":["title","skill","difficulty","parameters","constraints","prompt","kind","answer","variable",
                   "nudge","rule","next_step","slips","solution"],
                 "properties":{
                  "title":{"type":"string"},
                  "skill":{"type":"string","enum":%s},
                  "difficulty":{"type":"integer","enum":[1,2,3,4,5]},
                  "parameters":{"type":"array","items":{"type":"object","additionalProperties":false,
                    "required":["name","values"],
                    "properties":{"name":{"type":"string"},"values":{"type":"string"}}}},
                  "constraints":{"type":"array","items":{"type":"string"}},
                  "prompt":{"type":"string"},
                  "kind":{"type":"string","enum":["equivalent","factored","expanded","lowest-terms","number","set","inequality"]},
                  "answer":{"type":"string"},
                  "variable":{"type":"string"},
                  "nudge":{"type":"string"},
                  "rule":{"type":"string"},
                  "next_step":{"type":"string"},
                  "slips":{"type":"array","items":{"type":"object","additionalProperties":false,
                    "required":["answer","feedback"],
                    "properties":{"answer":{"type":"string"},"feedback":{"type":"string"}}}},
                  "solution":{"type":"array","items":{"type":"object","additionalProperties":false,
                    "required":["text","math"],
                    "properties":{"text":{"type":"string"},"math":{"type":"string"}}}}}}""".formatted(
                        JSON.writeValueAsString(skills.stream().map(Skill::id).toList()));
    }

    /** Hints and slips for a problem that is there. */
    static String helpSchema() {
        return """
                {"type":"object","additionalProperties":false,"required":["nudge","rule","next_step","slips"],
                 "properties":{"nudge":{"type":"string"},"rule":{"type":"string"},"next_step":{"type":"string"},
                  "slips":{"type":"array","items":{"type":"object","additionalProperties":false,
                    "required":["answer","feedback"],
                    "properties":{"answer":{"type":"string"},"feedback":{"type":"string"}}}}}}""";
    }

    /** The draft with what it has no words for yet; empty if it is no such form. */
    static Optional<DraftTree> help(String answer, DraftTree draft, int part) {
        try {
            JsonNode idea = JSON.readTree(answer);
            DraftTree helped = DraftTree.read(draft.text());
            Map.of("nudge", "nudge", "rule", "rule", "next_step", "next-step").forEach((field, rung) -> {
                if (helped.text("parts", part, "hints", rung).isBlank()) {
                    helped.set(idea.path(field).asString(""), "parts", part, "hints", rung);
                }
            });
            slips(helped, idea.path("slips"), part);
            return Optional.of(helped);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** Empty if it is no such form. */
    static Optional<DraftTree> read(String answer) {
        try {
            JsonNode idea = JSON.readTree(answer);
            return idea.isObject() && !idea.path("prompt").asString("").isBlank()
                    ? Optional.of(tree(idea))
                    : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static DraftTree tree(JsonNode idea) {
        String title = idea.path("title").asString("");
        DraftTree tree = DraftTree.empty(
                title.length() > 60 ? title.substring(0, 60) : title,
                idea.path("skill").asString(""));
        tree.set(Math.clamp(idea.path("difficulty").asInt(2), 1, 5), "difficulty");
        tree.set(idea.path("prompt").asString(""), "prompt");
        idea.path("parameters")
                .valueStream()
                .forEach(parameter -> tree.setNode(
                        new ParameterText(parameter.path("values").asString(""), "").node(),
                        "parameters",
                        parameter.path("name").asString("")));
        List<String> constraints = texts(idea.path("constraints"));
        if (!constraints.isEmpty()) {
            tree.setTexts(constraints, "constraints");
        }
        tree.set(idea.path("kind").asString("equivalent"), "parts", 0, "kind");
        tree.set(idea.path("answer").asString(""), "parts", 0, "answer");
        tree.set(idea.path("variable").asString(""), "parts", 0, "variable");
        tree.set(idea.path("nudge").asString(""), "parts", 0, "hints", "nudge");
        tree.set(idea.path("rule").asString(""), "parts", 0, "hints", "rule");
        tree.set(idea.path("next_step").asString(""), "parts", 0, "hints", "next-step");
        slips(tree, idea.path("slips"), 0);
        solution(tree, idea.path("solution"));
        return tree;
    }

    private static void slips(DraftTree tree, JsonNode slips, int part) {
        slips.valueStream()
                .filter(slip -> !slip.path("answer").asString("").isBlank())
                .forEach(slip -> tree.add(slip.deepCopy(), "parts", part, "checks"));
    }

    private static void solution(DraftTree tree, JsonNode solution) {
        for (int i = 0; i < solution.size(); i++) {
            tree.set(solution.path(i).path("text").asString("-"), "solution", i, "text");
            tree.set(solution.path(i).path("math").asString(""), "solution", i, "math");
            if (i + 1 < solution.size()) {
                tree.add(DraftTree.step(""), "solution");
            }
        }
    }

    private static List<String> texts(JsonNode node) {
        return node.valueStream()
                .map(JsonNode::asString)
                .filter(text -> !text.isBlank())
                .toList();
    }
}
