package org.stepwise.problembank;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The topics and skills of {@code skills.yaml}: known by name, without circles. */
final class SkillGraph {

    private final List<Topic> topics;
    private final Map<String, Skill> skills = new LinkedHashMap<>();

    private SkillGraph(List<Topic> topics) {
        this.topics = topics;
        topics.forEach(topic -> topic.skills().forEach(skill -> skills.put(skill.id(), skill)));
    }

    static SkillGraph empty() {
        return new SkillGraph(List.of());
    }

    static SkillGraph read(YamlDocument document, List<BankError> errors) {
        SkillGraph graph = new SkillGraph(document.root()
                .path("topics")
                .valueStream()
                .map(topic -> new Topic(
                        topic.path("id").asString(),
                        topic.path("title").asString(),
                        topic.path("skills")
                                .valueStream()
                                .map(SkillGraph::skill)
                                .toList()))
                .toList());
        graph.check(document, errors);
        return graph;
    }

    private static Skill skill(JsonNode node) {
        return new Skill(
                node.path("id").asString(),
                node.path("title").asString(),
                node.path("needs").valueStream().map(JsonNode::asString).toList());
    }

    List<Topic> topics() {
        return topics;
    }

    boolean knows(String skill) {
        return skills.containsKey(skill);
    }

    private void check(YamlDocument document, List<BankError> errors) {
        Map<String, String> places = new HashMap<>();
        for (int t = 0; t < topics.size(); t++) {
            Topic topic = topics.get(t);
            for (int s = 0; s < topic.skills().size(); s++) {
                Skill skill = topic.skills().get(s);
                String place = "topics[%d].skills[%d]".formatted(t, s);
                if (places.put(skill.id(), place) != null) {
                    errors.add(document.error(place + ".id", "'%s' stands twice: keep one".formatted(skill.id())));
                }
                if (!skill.id().startsWith(topic.id() + ".")) {
                    errors.add(document.error(
                            place + ".id", "'%s' must start with its topic: %s.".formatted(skill.id(), topic.id())));
                }
                skill.needs().stream()
                        .filter(need -> !knows(need))
                        .forEach(need -> errors.add(document.error(
                                place + ".needs",
                                "'%s' is no skill of this file: check its spelling".formatted(need))));
            }
        }
        Map<String, Boolean> done = new HashMap<>();
        skills.keySet().forEach(skill -> {
            List<String> circle = circle(skill, new ArrayList<>(), done);
            if (!circle.isEmpty()) {
                errors.add(document.error(
                        places.get(skill) + ".needs",
                        "goes in a circle: %s: take one of them out".formatted(String.join(" needs ", circle))));
            }
        });
    }

    /** Depth first; a skill that is met again while it is still open closes a circle. */
    private List<String> circle(String skill, List<String> path, Map<String, Boolean> done) {
        if (path.contains(skill)) {
            List<String> circle = new ArrayList<>(path.subList(path.indexOf(skill), path.size()));
            circle.add(skill);
            return circle;
        }
        Skill found = skills.get(skill);
        if (found == null || done.putIfAbsent(skill, true) != null) {
            return List.of();
        }
        path.add(skill);
        for (String need : found.needs()) {
            List<String> circle = circle(need, path, done);
            if (!circle.isEmpty()) {
                return circle;
            }
        }
        path.removeLast();
        return List.of();
    }
}
