package org.stepwise.authoring.exchange.perseus;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stepwise.authoring.exchange.draft.Choices;
import org.stepwise.authoring.exchange.draft.DraftPart;
import org.stepwise.authoring.exchange.report.Refusal;
import org.stepwise.authoring.exchange.report.Report;
import org.stepwise.authoring.exchange.source.MarkdownText;
import tools.jackson.databind.JsonNode;

/** The content of a question and the widgets that stand in it, in reading order. */
final class PerseusQuestion {

    private static final Pattern PLACE = Pattern.compile("\\[\\[☃ ([a-z-]+ [0-9]+)]]");

    /** What only shows something. */
    private static final Set<String> SHOWN = Set.of(
            "image",
            "video",
            "explanation",
            "definition",
            "passage",
            "passage-ref",
            "measurer",
            "iframe",
            "phet-simulation");

    private final Report report;
    private final JsonNode widgets;
    private final List<DraftPart> parts = new ArrayList<>();
    private final String prompt;

    PerseusQuestion(JsonNode question, Report report) throws Refusal {
        this.report = report;
        this.widgets = question.path("widgets");
        String content = question.path("content").asString();
        long asked = PLACE.matcher(content)
                .results()
                .map(place -> widgets.path(place.group(1)))
                .filter(PerseusQuestion::isAsked)
                .count();
        this.prompt = filled(content, asked);
    }

    String prompt() {
        return prompt;
    }

    List<DraftPart> parts() {
        return List.copyOf(parts);
    }

    /** The places become empty boxes, numbered where there are several. */
    private String filled(String content, long asked) throws Refusal {
        Matcher place = PLACE.matcher(content);
        StringBuilder out = new StringBuilder();
        int from = 0;
        List<String> lists = new ArrayList<>();
        while (place.find()) {
            out.append(content, from, place.start());
            from = place.end();
            JsonNode widget = widgets.path(place.group(1));
            if (!isAsked(widget)) {
                report.dropped("exchange.widget-shown", place.group(1));
                continue;
            }
            String label = asked > 1 ? "Box " + (parts.size() + 1) : null;
            out.append(asked > 1 ? "$\\boxed{" + (parts.size() + 1) + "}$" : "$\\square$");
            parts.add(part(widget, label, lists));
        }
        out.append(content.substring(from));
        String text = MarkdownText.clean(out.toString(), report);
        String bare = asked == 1
                ? text.replaceAll("(?m)^\\s*\\$\\\\square\\$\\s*$", "").strip()
                : text;
        String all = bare + lists.stream().map(list -> "\n\n" + list).collect(Collectors.joining());
        if (all.isBlank()) {
            throw new Refusal("exchange.empty-prompt");
        }
        return all.strip();
    }

    private static boolean isAsked(JsonNode widget) {
        return !SHOWN.contains(widget.path("type").asString(""))
                && !widget.isMissingNode()
                && widget.path("graded").asBoolean(true)
                && !widget.path("static").asBoolean(false);
    }

    private DraftPart part(JsonNode widget, @Nullable String label, List<String> lists) throws Refusal {
        String type = widget.path("type").asString("");
        JsonNode options = widget.path("options");
        return switch (type) {
            case "numeric-input" -> new NumberAnswers(report).numericInput(options, label);
            case "input-number" -> new NumberAnswers(report).inputNumber(options, label);
            case "expression" -> new ExpressionAnswers(report).part(options, label);
            case "radio", "dropdown" -> {
                Choices choices = choices(options, type.equals("radio"));
                lists.add((label == null ? "" : label + ":\n\n") + choices.listed());
                yield choices.part(label);
            }
            default -> throw new Refusal("exchange.widget", type);
        };
    }

    private Choices choices(JsonNode options, boolean radio) throws Refusal {
        List<Choices.Option> read = new ArrayList<>();
        for (JsonNode choice : options.path("choices")) {
            String content = choice.path("isNoneOfTheAbove").asBoolean(false)
                            && choice.path("content").asString("").isBlank()
                    ? "None of these"
                    : choice.path("content").asString("");
            if (content.contains("[[☃")) {
                throw new Refusal("exchange.widget", "choice");
            }
            String words = choice.path("rationale").asString(choice.path("clue").asString(""));
            String feedback = MarkdownText.clean(words, report);
            boolean right = choice.path("correct").asBoolean(false);
            read.add(new Choices.Option(
                    MarkdownText.clean(content, report), right, right ? 1 : 0, feedback.isEmpty() ? null : feedback));
        }
        return new Choices(read, radio && options.path("multipleSelect").asBoolean(false), report);
    }
}
