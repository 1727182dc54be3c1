package org.stepwise.authoring.exchange.oatutor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stepwise.authoring.exchange.draft.DraftParameter;
import org.stepwise.authoring.exchange.draft.Expressions;
import org.stepwise.authoring.exchange.draft.Fractions;
import org.stepwise.authoring.exchange.draft.Interpolation;
import org.stepwise.authoring.exchange.report.Report;
import org.stepwise.cas.tree.Rational;
import tools.jackson.databind.JsonNode;

/** What stands for {@code @{name}}: OATutor takes from all lists of a problem the values at one place. */
final class OaValues {

    private static final Pattern HOLE = Pattern.compile("@\\{([A-Za-z][A-Za-z0-9_]*)}");
    private static final char OPEN = '\uE000';
    private static final char CLOSE = '\uE001';

    private final Map<String, DraftParameter> parameters = new LinkedHashMap<>();
    private final Map<String, String> holes = new HashMap<>();
    private final Map<String, String> fixed = new HashMap<>();

    OaValues(List<JsonNode> variabilizations, Report report) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        for (JsonNode each : variabilizations) {
            each.propertyStream()
                    .filter(entry -> entry.getKey().matches("[A-Za-z][A-Za-z0-9_]*")
                            && entry.getValue().isArray())
                    .forEach(entry -> lists.putIfAbsent(
                            entry.getKey(),
                            entry.getValue()
                                    .valueStream()
                                    .map(JsonNode::asString)
                                    .toList()));
        }
        lists.values().removeIf(List::isEmpty);
        int most = lists.values().stream().mapToInt(List::size).max().orElse(0);
        Map<String, List<Rational>> numbers = new LinkedHashMap<>();
        lists.forEach((name, values) -> numbers(values, most).ifPresent(read -> numbers.put(name, read)));
        if (most < 2 || numbers.size() < lists.size() || most > Interpolation.MOST && lists.size() > 1) {
            lists.forEach((name, values) -> fixed.put(name, values.getFirst()));
            if (most > 1) {
                report.changed("exchange.first-values");
            }
        } else {
            take(lists, numbers, most);
        }
    }

    private void take(Map<String, List<String>> lists, Map<String, List<Rational>> numbers, int most) {
        boolean single = lists.size() == 1;
        if (!single) {
            parameters.put("row", new DraftParameter.Range(0, most - 1));
        }
        int count = 0;
        for (Map.Entry<String, List<Rational>> entry : numbers.entrySet()) {
            String name = "v" + (++count);
            List<Rational> values = entry.getValue();
            parameters.put(
                    name,
                    single
                            ? new DraftParameter.OneOf(
                                    values.stream().map(Fractions::write).toList())
                            : new DraftParameter.Computed(Interpolation.of(values, "row")));
            boolean decimal =
                    lists.getOrDefault(entry.getKey(), List.of()).stream().anyMatch(value -> value.contains("."));
            holes.put(entry.getKey(), decimal ? name + " as decimal" : name);
        }
    }

    Map<String, DraftParameter> parameters() {
        return parameters;
    }

    Set<String> names() {
        return parameters.keySet();
    }

    /** Marks that pass through the cleaning of text; {@link #open} makes holes of them. */
    String marked(String text) {
        return HOLE.matcher(text).replaceAll(hole -> Matcher.quoteReplacement(mark(hole.group(1), hole.group())));
    }

    private String mark(String name, String whole) {
        String value = fixed.get(name);
        if (value != null) {
            return value;
        }
        String hole = holes.get(name);
        return hole == null ? whole : OPEN + hole + CLOSE;
    }

    static String open(String text) {
        return text.replace(String.valueOf(OPEN), "@{").replace(String.valueOf(CLOSE), "}");
    }

    /** For an answer: parameters by name. */
    String named(String text) {
        return HOLE.matcher(text).replaceAll(hole -> {
            String name = hole.group(1);
            String value = fixed.get(name);
            String parameter = holes.getOrDefault(name, "").replace(" as decimal", "");
            return Matcher.quoteReplacement(
                    value != null ? value : parameter.isEmpty() ? hole.group() : "(" + parameter + ")");
        });
    }

    private static Optional<List<Rational>> numbers(List<String> values, int count) {
        List<Rational> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Optional<Rational> number = Expressions.read(
                            values.get(i % values.size()).replace("$", ""), Set.of())
                    .flatMap(Fractions::of);
            if (number.isEmpty()) {
                return Optional.empty();
            }
            numbers.add(number.get());
        }
        return Optional.of(numbers);
    }
}
