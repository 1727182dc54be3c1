package org.stepwise.batch;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stepwise.grading.AnswerKind;
import org.stepwise.grading.Budget;
import org.stepwise.problembank.Rung;
import org.stepwise.shared.Message;
import org.stepwise.tutoring.gate.Leak;
import org.stepwise.tutoring.gate.Piece;
import org.stepwise.tutoring.gate.TutorGate;
import org.stepwise.tutoring.gate.VerifiedStream;
import org.stepwise.tutoring.verify.Mark;
import org.stepwise.tutoring.verify.TaskReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code ./stepwise tutor-gate}: what a model wrote to a pupil in, what of it the pupil sees out. */
public final class GateBatch implements Door.Answering {

    GateBatch() {}

    public static void main(String[] arguments) throws IOException {
        new Door(new GateBatch()).run(new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out));
        System.exit(0);
    }

    @Override
    public void answer(JsonNode request, ObjectNode answer) {
        String prompt = GradeBatch.text(request, "prompt");
        String kind = GradeBatch.text(request, "kind");
        String expected = GradeBatch.text(request, "answer");
        String level = GradeBatch.text(request, "level");
        String text = GradeBatch.text(request, "text");
        List<String> working = working(request);
        if (prompt == null || kind == null || expected == null || level == null || text == null || working == null) {
            refuse(Message.of("batch.gate.fields"), answer);
            return;
        }
        Optional<AnswerKind> known = AnswerKind.byId(kind);
        if (known.isEmpty()) {
            refuse(Message.of("batch.kind", kind), answer);
            return;
        }
        Optional<Rung> rung =
                Stream.of(Rung.values()).filter(one -> one.id().equals(level)).findFirst();
        if (rung.isEmpty()) {
            refuse(Message.of("batch.gate.level", level), answer);
            return;
        }
        List<Piece> pieces = Budget.within(
                () -> {
                    VerifiedStream stream =
                            TutorGate.open(TaskReader.read(prompt, known.get(), expected, working), rung.get());
                    List<Piece> all = new ArrayList<>(stream.accept(text));
                    all.addAll(stream.finish());
                    return all;
                },
                () -> List.of(new Piece.Withheld(text, List.of(), Leak.UNCLEAR)));
        fill(pieces, answer);
    }

    /** The pupil's lines, none if there are none; null if they are something else than texts. */
    private static @Nullable List<String> working(JsonNode request) {
        JsonNode given = request.get("working");
        List<String> lines = new ArrayList<>();
        if (given == null || given.isNull()) {
            return lines;
        }
        if (!given.isArray()) {
            return null;
        }
        for (JsonNode line : given) {
            if (!line.isString() && !line.isNumber()) {
                return null;
            }
            lines.add(line.asString());
        }
        return lines;
    }

    private static void fill(List<Piece> pieces, ObjectNode answer) {
        Optional<Leak> leak = pieces.stream()
                .flatMap(piece -> piece instanceof Piece.Withheld(var _, var _, Leak why) && why != null
                        ? Stream.of(why)
                        : Stream.empty())
                .findFirst();
        boolean unclear = pieces.stream()
                .anyMatch(piece -> piece instanceof Piece.Withheld withheld && withheld.leak() == Leak.UNCLEAR);
        answer.put("shown", unclear ? "" : shown(pieces));
        answer.put("stopped", leak.isPresent());
        leak.ifPresent(why -> answer.put("reason", why.id()));
        ArrayNode equations = answer.putArray("equations");
        for (Piece piece : pieces) {
            for (Mark mark : piece.marks()) {
                equations
                        .addObject()
                        .put("text", mark.text())
                        .put("status", mark.status().id());
            }
        }
    }

    /** What passed, and one notice for what was held back between. */
    private static String shown(List<Piece> pieces) {
        StringBuilder shown = new StringBuilder();
        boolean noticed = false;
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Shown passed -> {
                    shown.append(passed.text());
                    noticed = false;
                }
                case Piece.Withheld withheld -> {
                    if (!noticed) {
                        shown.append(Texts.of(
                                        Message.of(withheld.leak() == null ? "batch.gate.wrong" : "batch.gate.leak")))
                                .append(' ');
                    }
                    noticed = true;
                }
            }
        }
        return shown.toString();
    }

    @Override
    public void refuse(Message reason, ObjectNode answer) {
        answer.put("shown", "");
        answer.put("stopped", true);
        answer.putArray("equations");
        answer.put("message", Texts.of(reason));
    }
}
