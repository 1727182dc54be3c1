package org.stepwise.authoring.exchange.oatutor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.stepwise.authoring.exchange.report.Report;
import tools.jackson.databind.JsonNode;

/** Hints in the order in which one opens the next. */
final class OaHints {

    private final OaText text;
    private final Report report;

    OaHints(OaText text, Report report) {
        this.text = text;
        this.report = report;
    }

    /** Each with its small questions behind it. */
    List<String> read(List<JsonNode> hints) {
        List<String> texts = new ArrayList<>();
        for (JsonNode hint : ordered(hints)) {
            String said = said(hint);
            if (!said.isBlank()) {
                texts.add(said);
            }
            hint.path("subHints").forEach(inner -> texts.add(said(inner)));
        }
        texts.removeIf(String::isBlank);
        return texts;
    }

    private String said(JsonNode hint) {
        String title = text.read(hint.path("title").asString(""));
        String body = text.read(hint.path("text").asString(""));
        if (hint.path("type").asString("hint").equals("scaffold")) {
            report.changed("exchange.scaffold");
        }
        if (title.isBlank() || body.isBlank() || body.startsWith(title)) {
            return body.isBlank() ? title : body;
        }
        return "**" + title + "** " + body;
    }

    /** Those first that wait for nothing; what waits in a circle keeps its place. */
    private static List<JsonNode> ordered(List<JsonNode> hints) {
        Set<JsonNode> done = new LinkedHashSet<>();
        Set<String> names = new LinkedHashSet<>();
        Set<String> known = new LinkedHashSet<>();
        hints.forEach(hint -> known.add(hint.path("id").asString("")));
        boolean more = true;
        while (more) {
            more = false;
            for (JsonNode hint : hints) {
                boolean ready = hint.path("dependencies")
                        .valueStream()
                        .map(JsonNode::asString)
                        .allMatch(name -> names.contains(name) || !known.contains(name));
                if (ready && done.add(hint)) {
                    names.add(hint.path("id").asString(""));
                    more = true;
                }
            }
        }
        done.addAll(hints);
        return List.copyOf(done);
    }
}
