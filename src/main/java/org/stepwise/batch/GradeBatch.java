package org.stepwise.batch;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stepwise.grading.AnswerKey;
import org.stepwise.grading.AnswerKind;
import org.stepwise.grading.Grading;
import org.stepwise.grading.UnusableKey;
import org.stepwise.grading.Verdict;
import org.stepwise.shared.Message;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code ./stepwise grade-batch}: answers and what is expected in, verdicts out. */
public final class GradeBatch implements Door.Answering {

    GradeBatch() {}

    public static void main(String[] arguments) throws IOException {
        new Door(new GradeBatch())
                .run(new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out));
        System.exit(0);
    }

    @Override
    public void answer(JsonNode request, ObjectNode answer) {
        String kind = text(request, "kind");
        String student = text(request, "student");
        String teacher = text(request, "teacher");
        if (kind == null || student == null || teacher == null) {
            refuse(Message.of("batch.fields"), answer);
            return;
        }
        Optional<AnswerKind> known = AnswerKind.byId(kind);
        if (known.isEmpty()) {
            refuse(Message.of("batch.kind", kind), answer);
            return;
        }
        AnswerKey key = new AnswerKey(known.get(), teacher, text(request, "variable"), text(request, "option"));
        try {
            fill(Grading.judge(key, student), answer);
        } catch (UnusableKey unusable) {
            refuse(Message.of("batch.key", Texts.of(unusable.reason())), answer);
        }
    }

    private static void fill(Verdict verdict, ObjectNode answer) {
        answer.put("verdict", verdict.word());
        if (verdict instanceof Verdict.Incorrect incorrect && incorrect.credit() > 0) {
            answer.put("credit", incorrect.credit());
        }
        answer.put("message", message(verdict));
        if (verdict instanceof Verdict.Correct correct) {
            answer.put("proof", Texts.of(correct.proof()).strip());
        }
        if (verdict instanceof Verdict.Incorrect incorrect && incorrect.counterexample() != null) {
            answer.put("counterexample", incorrect.counterexample());
        }
    }

    private static String message(Verdict verdict) {
        String text = Texts.of(verdict.message());
        return verdict instanceof Verdict.Invalid invalid
                        && !invalid.suggestions().isEmpty()
                ? Texts.of(Message.of("batch.meant", text, either(invalid.suggestions())))
                : text;
    }

    private static String either(List<String> suggestions) {
        return suggestions.stream()
                .reduce((one, other) -> Texts.of(Message.of("batch.or", one, other)))
                .orElseThrow();
    }

    @Override
    public void refuse(Message reason, ObjectNode answer) {
        answer.put("verdict", "invalid");
        answer.put("message", Texts.of(reason));
    }

    /** A text field, also where a number was given for it. */
    static @Nullable String text(JsonNode request, String field) {
        JsonNode value = request.get(field);
        return value == null || !value.isString() && !value.isNumber() ? null : value.asString();
    }
}
