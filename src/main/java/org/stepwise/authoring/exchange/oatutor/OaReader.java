package org.stepwise.authoring.exchange.oatutor;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stepwise.authoring.exchange.draft.Choices;
import org.stepwise.authoring.exchange.draft.Draft;
import org.stepwise.authoring.exchange.draft.DraftPart;
import org.stepwise.authoring.exchange.report.Refusal;
import org.stepwise.authoring.exchange.report.Report;
import tools.jackson.databind.JsonNode;

/** One problem of OATutor as a draft: its steps become parts. */
public final class OaReader {

    private static final int LONGEST_LABEL = 200;

    private final OaProblem problem;
    private final Report report;
    private final OaValues values;
    private final OaText text;
    private final StringBuilder prompt = new StringBuilder();
    private final List<String> solution = new ArrayList<>();

    private OaReader(OaProblem problem, Report report) {
        this.problem = problem;
        this.report = report;
        this.values = new OaValues(variabilizations(problem), report);
        this.text = new OaText(values, report);
    }

    public static Draft read(OaProblem problem, Report report) throws Refusal {
        return new OaReader(problem, report).draft();
    }

    private Draft draft() throws Refusal {
        if (problem.steps().isEmpty()) {
            throw new Refusal("exchange.no-steps");
        }
        prompt.append(text.read(problem.head().path("body").asString("")));
        List<DraftPart> parts = new ArrayList<>();
        for (OaProblem.Step step : problem.steps()) {
            parts.add(part(step));
        }
        if (prompt.toString().isBlank()) {
            prompt.append(text.read(problem.title()));
        }
        return new Draft(
                UUID.nameUUIDFromBytes(("oatutor " + problem.head().path("id").asString(problem.title()))
                        .getBytes(StandardCharsets.UTF_8)),
                problem.title(),
                problem.head().path("lesson").asString("") + " "
                        + problem.head().path("courseName").asString(""),
                values.parameters(),
                List.of(),
                prompt.toString().strip(),
                parts,
                solution);
    }

    private DraftPart part(OaProblem.Step step) throws Refusal {
        JsonNode node = step.node();
        String title = text.read(node.path("stepTitle").asString(""));
        String body = text.read(node.path("stepBody").asString(""));
        String label = label(title, body);
        DraftPart part;
        switch (node.path("problemType").asString("")) {
            case "TextBox" -> part = new OaAnswers(values, text, report).part(node, label);
            case "MultipleChoice" -> {
                Choices choices = new OaAnswers(values, text, report).choices(node);
                add((label == null ? "" : label + "\n\n") + choices.listed());
                part = choices.part(label);
            }
            default ->
                throw new Refusal(
                        "exchange.problem-type", node.path("problemType").asString(""));
        }
        List<String> hints = new OaHints(text, report).read(step.hints());
        solution.addAll(hints);
        // The last one of OATutor tells the answer.
        return part.withHints(hints.size() > 1 ? hints.subList(0, hints.size() - 1) : hints);
    }

    /** A single step's words belong to the prompt; of several steps each keeps its own. */
    private @Nullable String label(String title, String body) {
        if (problem.steps().size() == 1) {
            add(title);
            add(body);
            return null;
        }
        add(body);
        if (title.isBlank() || title.length() > LONGEST_LABEL || title.contains("\n")) {
            add(title);
            return null;
        }
        return title;
    }

    private void add(String paragraph) {
        if (!paragraph.isBlank()) {
            prompt.append(prompt.isEmpty() ? "" : "\n\n").append(paragraph);
        }
    }

    private static List<JsonNode> variabilizations(OaProblem problem) {
        List<JsonNode> all = new ArrayList<>();
        all.add(problem.head().path("variabilization"));
        for (OaProblem.Step step : problem.steps()) {
            all.add(step.node().path("variabilization"));
            step.hints().forEach(hint -> all.add(hint.path("variabilization")));
        }
        return all;
    }
}
