package org.stepwise.batch;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stepwise.grading.working.StepReport;
import org.stepwise.grading.working.Transition;
import org.stepwise.grading.working.Working;
import org.stepwise.shared.Message;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code ./stepwise check-steps}: lines of working in, what became of each step out. */
public final class CheckSteps implements Door.Answering {

    CheckSteps() {}

    public static void main(String[] arguments) throws IOException {
        new Door(new CheckSteps())
                .run(new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out));
        System.exit(0);
    }

    @Override
    public void answer(JsonNode request, ObjectNode answer) {
        JsonNode given = request.get("lines");
        if (given == null || !given.isArray()) {
            refuse(Message.of("batch.lines"), answer);
            return;
        }
        List<String> lines = new ArrayList<>();
        for (JsonNode line : given) {
            if (!line.isString() && !line.isNumber()) {
                refuse(Message.of("batch.lines"), answer);
                return;
            }
            lines.add(line.asString());
        }
        fill(Working.check(GradeBatch.text(request, "variable"), lines), answer);
    }

    private static void fill(StepReport report, ObjectNode answer) {
        ArrayNode transitions = answer.putArray("transitions");
        report.transitions().stream().map(Transition::id).forEach(transitions::add);
        if (report.firstWrong() == null) {
            answer.putNull("firstWrong");
        } else {
            answer.put("firstWrong", report.firstWrong());
        }
        ArrayNode messages = answer.putArray("messages");
        for (@Nullable Message message : report.messages()) {
            messages.add(message == null ? "" : Texts.of(message));
        }
    }

    @Override
    public void refuse(Message reason, ObjectNode answer) {
        answer.putArray("transitions");
        answer.putNull("firstWrong");
        answer.putArray("messages");
        answer.put("message", Texts.of(reason));
    }
}
