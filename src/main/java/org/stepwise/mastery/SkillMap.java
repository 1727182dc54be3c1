package org.stepwise.mastery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.stepwise.problembank.Skill;
import org.stepwise.problembank.Topic;

/** Where one pupil is with every skill: topic by topic, what is needed left of what needs it. */
record SkillMap(List<Band> bands) {

    /**
     * A topic's part of the map.
     *
     * @param nodes in the order of the bank
     */
    record Band(Topic topic, List<Node> nodes) {

        int columns() {
            return nodes.stream().mapToInt(Node::column).max().orElse(0) + 1;
        }

        int rows() {
            return nodes.stream().collect(Collectors.groupingBy(Node::column, Collectors.counting())).values().stream()
                    .mapToInt(Long::intValue)
                    .max()
                    .orElse(0);
        }

        Optional<Node> node(String skill) {
            return nodes.stream()
                    .filter(node -> node.skill().id().equals(skill))
                    .findFirst();
        }
    }

    /**
     * A skill's place on the map, and its state.
     *
     * @param halfRow from 0: every column stands in the middle of its band
     * @param others titles of what it needs from other topics
     * @param here the pupil was there last
     */
    record Node(
            Skill skill, Knowledge knowledge, int column, int halfRow, List<String> others, boolean due, boolean here) {

        /** Ends the keys of the words for it. */
        String state() {
            if (!knowledge.isBegun()) {
                return "ahead";
            }
            return knowledge.isSecure() ? "secure" : "growing";
        }
    }

    static SkillMap of(List<Topic> topics, Learner learner, List<String> here) {
        Map<String, String> titles = topics.stream()
                .flatMap(topic -> topic.skills().stream())
                .collect(Collectors.toMap(Skill::id, Skill::title));
        return new SkillMap(topics.stream()
                .map(topic -> new Band(topic, nodes(topic, titles, learner, here)))
                .toList());
    }

    private static List<Node> nodes(Topic topic, Map<String, String> titles, Learner learner, List<String> here) {
        Map<String, Integer> columns = columns(topic);
        Map<Integer, Long> tall =
                columns.values().stream().collect(Collectors.groupingBy(column -> column, Collectors.counting()));
        long rows = tall.values().stream().max(Comparator.naturalOrder()).orElse(0L);
        Map<Integer, Integer> placed = new HashMap<>();
        List<Node> nodes = new ArrayList<>();
        for (Skill skill : topic.skills()) {
            int column = columns.getOrDefault(skill.id(), 0);
            int above = placed.merge(column, 1, Integer::sum) - 1;
            nodes.add(new Node(
                    skill,
                    learner.of(skill.id()),
                    column,
                    (int) (rows - tall.getOrDefault(column, 1L)) + 2 * above,
                    skill.needs().stream()
                            .filter(need -> !columns.containsKey(need))
                            .map(need -> titles.getOrDefault(need, need))
                            .toList(),
                    learner.isDue(skill.id()),
                    here.contains(skill.id())));
        }
        return nodes;
    }

    /** How many skills of the topic one must have behind one; the bank has no circles. */
    private static Map<String, Integer> columns(Topic topic) {
        Map<String, Skill> skills = topic.skills().stream().collect(Collectors.toMap(Skill::id, skill -> skill));
        Map<String, Integer> columns = new HashMap<>();
        topic.skills().forEach(skill -> column(skill, skills, columns));
        return columns;
    }

    private static int column(Skill skill, Map<String, Skill> skills, Map<String, Integer> columns) {
        Integer known = columns.get(skill.id());
        if (known != null) {
            return known;
        }
        int column = skill.needs().stream()
                .map(skills::get)
                .filter(need -> need != null)
                .mapToInt(need -> column(need, skills, columns) + 1)
                .max()
                .orElse(0);
        columns.put(skill.id(), column);
        return column;
    }

    /** The skill that a pupil practised last: the first of the last problem. */
    static List<String> here(Learner learner, Map<UUID, String> mainSkills) {
        return learner.answered().entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .map(mainSkills::get)
                .stream()
                .toList();
    }
}
