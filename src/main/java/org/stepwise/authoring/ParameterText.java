package org.stepwise.authoring;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A parameter as a teacher writes it.
 *
 * @param values 2..9, or 2 to 9; 1/2, 3, 5; = a + b
 * @param gaps values of the range that are left out, with commas
 */
record ParameterText(String values, String gaps) {

    private static final String NUMBER = "([-\u2212]?\\s*[0-9]{1,6})";
    private static final Pattern RANGE = Pattern.compile(
            "\\s*%s\\s*(?:\\.{2,3}|\u2026|\u2013|to)\\s*%s\\s*(?:except\\s+(.*))?".formatted(NUMBER, NUMBER));

    static ParameterText of(JsonNode node) {
        if (node.isArray()) {
            return new ParameterText(
                    String.join(", ", node.valueStream().map(JsonNode::asString).toList()), "");
        }
        String[] parts = node.asString().split(" except ", 2);
        return new ParameterText(parts[0], parts.length > 1 ? parts[1] : "");
    }

    /** As problem files have it; what is neither a range, a list nor a calculation stays as it was typed, to be told. */
    JsonNode node() {
        JsonNodeFactory json = JsonNodeFactory.instance;
        String typed = values.strip();
        if (typed.startsWith("=")) {
            return json.stringNode("= " + typed.substring(1).strip());
        }
        Matcher range = RANGE.matcher(typed);
        if (range.matches()) {
            String written = range.group(3) == null ? gaps : String.join(",", range.group(3), gaps);
            String without = String.join(", ", items(written));
            return json.stringNode(number(range.group(1)) + ".." + number(range.group(2))
                    + (without.isEmpty() ? "" : " except " + without));
        }
        List<String> items = items(typed);
        if (items.size() < 2) {
            return json.stringNode(typed);
        }
        ArrayNode array = json.arrayNode();
        items.forEach(array::add);
        return array;
    }

    private static List<String> items(String text) {
        return Arrays.stream(text.split("[,;]"))
                .map(ParameterText::number)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    private static String number(String typed) {
        return typed.strip().replace('\u2212', '-').replaceAll("^-\\s+", "-");
    }
}
