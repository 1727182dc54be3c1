package org.stepwise.tutoring.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.stepwise.inference.ChatMessage;
import org.stepwise.inference.ChatMessage.Role;
import org.stepwise.inference.ToolCall;
import org.stepwise.tutoring.gate.Piece;
import org.stepwise.tutoring.gate.VerifiedStream;
import org.stepwise.tutoring.talk.Told.Tick;
import org.stepwise.tutoring.verify.Mark;

/** Has worked out by algebra what a model calls for, and tells the pupil what of it the level allows. */
final class ToolDesk {

    static final int MOST_CALLS = 3;

    private final Subject subject;
    private final Telling telling;
    private final Supplier<VerifiedStream> gate;

    /**
     * @param line what was worked out, as a formula, in words
     * @param quiet says that something was, where the pupil has to find it
     * @param pictures says in words what the picture of a line shows; nothing where there is none that may be seen
     */
    record Tools(UnaryOperator<String> line, String quiet, Function<String, Optional<String>> pictures) {}

    ToolDesk(Subject subject, Telling telling, Supplier<VerifiedStream> gate) {
        this.subject = subject;
        this.telling = telling;
        this.gate = gate;
    }

    /** The model's calls and what came of them; the pupil sees of it what the level allows. */
    List<ChatMessage> work(List<ToolCall> calls, Tools tools) {
        List<ToolCall> some = calls.subList(0, Math.min(MOST_CALLS, calls.size()));
        List<ChatMessage> messages = new ArrayList<>();
        messages.add(new ChatMessage(Role.ASSISTANT, telling.now().text(), some, null));
        for (ToolCall call : some) {
            AlgebraTools.Worked worked = AlgebraTools.run(call, subject.task(), tools.pictures());
            telling.note("\n[" + call.name() + " " + call.arguments() + " -> " + worked.answer() + "]\n");
            messages.add(ChatMessage.result(call, worked.answer()));
            if (worked.line() != null) {
                show(tools.line().apply(worked.line()), tools.quiet());
            } else if (worked.drawing() != null) {
                String words = "\n\n" + worked.answer() + "\n\n";
                telling.tell(new Told(Told.Source.TOOL, words, List.of(), worked.drawing()));
            }
        }
        return messages;
    }

    private void show(String line, String quiet) {
        VerifiedStream gate = this.gate.get();
        List<Piece> pieces = new ArrayList<>(gate.accept(line));
        pieces.addAll(gate.finish());
        if (pieces.stream().allMatch(Piece.Shown.class::isInstance)) {
            pieces.forEach(piece -> {
                if (piece instanceof Piece.Shown(String text, List<Mark> marks)) {
                    telling.tell(new Told(Told.Source.TOOL, text, Tick.of(marks)));
                }
            });
        } else {
            telling.tell(new Told(Told.Source.TOOL, quiet, List.of()));
        }
    }
}
