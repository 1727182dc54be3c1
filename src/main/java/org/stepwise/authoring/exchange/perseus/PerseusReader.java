package org.stepwise.authoring.exchange.perseus;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.stepwise.authoring.exchange.draft.Draft;
import org.stepwise.authoring.exchange.draft.DraftPart;
import org.stepwise.authoring.exchange.draft.Titles;
import org.stepwise.authoring.exchange.report.Refusal;
import org.stepwise.authoring.exchange.report.Report;
import org.stepwise.authoring.exchange.source.MarkdownText;
import tools.jackson.databind.JsonNode;

/** One exercise of Perseus as a draft. */
public final class PerseusReader {

    private PerseusReader() {}

    public static List<JsonNode> items(JsonNode root) {
        return PerseusItems.find(root);
    }

    public static String title(JsonNode item, String stem) {
        return Titles.of(item.path("question").path("content").asString().replaceAll("\\[\\[☃[^\\]]*]]", " "), stem);
    }

    public static Draft read(JsonNode item, String title, Report report) throws Refusal {
        PerseusQuestion question = new PerseusQuestion(item.path("question"), report);
        List<String> hints = hints(item.path("hints"), report);
        List<String> ladder = hints.size() > 1 ? hints.subList(0, hints.size() - 1) : List.of();
        List<DraftPart> parts =
                question.parts().stream().map(part -> part.withHints(ladder)).toList();
        if (parts.size() > 1) {
            report.changed("exchange.parts-alone");
        }
        return new Draft(
                UUID.nameUUIDFromBytes(("perseus " + item).getBytes(StandardCharsets.UTF_8)),
                title,
                "",
                Map.of(),
                List.of(),
                question.prompt(),
                parts,
                hints);
    }

    private static List<String> hints(JsonNode hints, Report report) {
        List<String> texts = new ArrayList<>();
        for (JsonNode hint : hints) {
            String content = hint.path("content").asString("");
            if (content.contains("[[☃")) {
                report.dropped("exchange.hint-widget");
                content = content.replaceAll("\\[\\[☃[^\\]]*]]", "");
            }
            String text = MarkdownText.clean(content, report);
            if (!text.isEmpty()) {
                texts.add(text);
            }
        }
        return texts;
    }
}
