package org.stepwise.tutoring;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stepwise.grading.AnswerKind;
import org.stepwise.problembank.Rung;
import org.stepwise.tutoring.gate.Piece;
import org.stepwise.tutoring.gate.TutorGate;
import org.stepwise.tutoring.gate.VerifiedStream;
import org.stepwise.tutoring.verify.Mark;
import org.stepwise.tutoring.verify.Task;
import org.stepwise.tutoring.verify.TaskReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A row of the tables under {@code src/test/resources/tutoring}: a problem, a level, and what a model writes. */
public final class Row {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, List<Row>> TABLES = new ConcurrentHashMap<>();

    private final JsonNode json;
    private @Nullable Task task;
    private @Nullable Outcome whole;

    private Row(JsonNode json) {
        this.json = json;
    }

    /** What came of a text. */
    public record Outcome(String shown, boolean stopped, List<String> equations, List<Piece> pieces) {}

    public static Stream<Row> of(String table) {
        return TABLES.computeIfAbsent(table, Row::read).stream();
    }

    private static List<Row> read(String table) {
        try (InputStream in = Row.class.getResourceAsStream("/tutoring/" + table)) {
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(line -> new Row(JSON.readTree(line)))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public JsonNode json() {
        return json;
    }

    public String text(String field) {
        return json.get(field).asString();
    }

    public AnswerKind kind() {
        return AnswerKind.byId(text("kind")).orElseThrow();
    }

    /** Read once: the same row is tried in hundreds of ways. */
    public synchronized Task task() {
        if (task == null) {
            List<String> working = new ArrayList<>();
            json.get("working").forEach(line -> working.add(line.asString()));
            task = TaskReader.read(text("prompt"), kind(), text("answer"), working);
        }
        return task;
    }

    public Rung level() {
        return Stream.of(Rung.values())
                .filter(rung -> rung.id().equals(text("level")))
                .findFirst()
                .orElseThrow();
    }

    /** What becomes of the text when it comes in these pieces. */
    public Outcome outcome(List<String> pieces) {
        VerifiedStream stream = TutorGate.open(task(), level());
        List<Piece> all = new ArrayList<>();
        pieces.forEach(piece -> all.addAll(stream.accept(piece)));
        all.addAll(stream.finish());
        StringBuilder shown = new StringBuilder();
        List<String> equations = new ArrayList<>();
        for (Piece piece : all) {
            if (piece instanceof Piece.Shown passed) {
                shown.append(passed.text());
            }
            for (Mark mark : piece.marks()) {
                equations.add(mark.text() + " " + mark.status().id());
            }
        }
        return new Outcome(shown.toString(), stream.isStopped(), equations, all);
    }

    public synchronized Outcome outcome() {
        if (whole == null) {
            whole = outcome(List.of(text("text")));
        }
        return whole;
    }

    @Override
    public String toString() {
        return text("id") + " " + text("level") + " | " + text("prompt") + " | " + text("answer") + " | "
                + text("text");
    }
}
