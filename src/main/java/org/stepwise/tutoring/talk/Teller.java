package org.stepwise.tutoring.talk;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.stepwise.inference.ChatMessage;
import org.stepwise.inference.ChatModel;
import org.stepwise.inference.ChatRequest;
import org.stepwise.inference.ChatStream;
import org.stepwise.inference.ModelUnavailableException;
import org.stepwise.tutoring.gate.Leak;
import org.stepwise.tutoring.gate.Piece;
import org.stepwise.tutoring.gate.TutorGate;
import org.stepwise.tutoring.gate.VerifiedStream;
import org.stepwise.tutoring.talk.Answer.State;
import org.stepwise.tutoring.talk.Told.Tick;
import org.stepwise.tutoring.verify.Mark;
import org.stepwise.tutoring.verify.Status;

/**
 * Lets a model answer. What it writes passes the gate; where something does not, it is told and goes on, some times; then the
 * rung of the ladder speaks for itself.
 */
final class Teller {

    private static final int TRIES = 3;

    private final ChatModel model;
    private final Subject subject;
    private final Telling telling;
    private final Wanted wanted;
    private final Supplier<Told> otherwise;
    private final Runnable kept;

    /**
     * What is wanted of the model.
     *
     * @param name of the model; null for whichever there is
     */
    record Wanted(int tokens, @Nullable String name) {}

    /**
     * @param otherwise what is said where no words of the model's pass
     * @param kept is called now and then, to store what has been told
     */
    Teller(ChatModel model, Subject subject, Telling telling, Wanted wanted, Supplier<Told> otherwise, Runnable kept) {
        this.model = model;
        this.subject = subject;
        this.telling = telling;
        this.wanted = wanted;
        this.otherwise = otherwise;
        this.kept = kept;
    }

    /** Tells until the end, whatever that is. */
    void tell(List<ChatMessage> messages) throws InterruptedException {
        telling.begins();
        List<ChatMessage> next = messages;
        try {
            for (int attempt = 0; attempt < TRIES; attempt++) {
                Optional<Held> held = attempt(next);
                if (telling.isStopped()) {
                    telling.ends(State.STOPPED);
                    return;
                }
                if (held.isEmpty()) {
                    telling.ends(State.DONE);
                    return;
                }
                next = Prompts.again(messages, telling.now().text(), held.get());
            }
            fallBack();
            telling.ends(State.DONE);
        } catch (ModelUnavailableException e) {
            fallBack();
            telling.ends(telling.isStopped() ? State.STOPPED : State.BROKEN_OFF);
        }
    }

    /** One answer of the model, until its end or until something does not pass: that. */
    private Optional<Held> attempt(List<ChatMessage> messages) throws InterruptedException {
        VerifiedStream gate = TutorGate.open(subject.task(), subject.level());
        // What stands there already is part of what the next words mean, and of what they give away.
        gate.accept(telling.now().text());
        gate.finish();
        String user = Integer.toHexString(Objects.hash("pupil", subject.pupil()));
        try (ChatStream stream =
                model.chat(ChatRequest.of(messages, wanted.tokens(), user).to(wanted.name()))) {
            telling.onStop(stream::close);
            while (!telling.isStopped()) {
                String text = next(stream);
                if (text != null) {
                    telling.wrote(text);
                }
                Optional<Held> held = pass(text == null ? gate.finish() : gate.accept(text));
                kept.run();
                if (text == null || held.isPresent()) {
                    return held;
                }
            }
            return Optional.empty();
        } finally {
            telling.onStop(() -> {});
        }
    }

    /** Null at the end, and when the pupil has stopped it. */
    private @Nullable String next(ChatStream stream) throws InterruptedException {
        try {
            return stream.next();
        } catch (ModelUnavailableException e) {
            if (telling.isStopped()) {
                return null;
            }
            throw e;
        }
    }

    private Optional<Held> pass(List<Piece> pieces) {
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Shown(String text, List<Mark> marks) ->
                    telling.tell(new Told(Told.Source.MODEL, text, ticks(marks)));
                case Piece.Withheld(String text, List<Mark> marks, Leak leak) -> {
                    Held held = new Held(text, leak == null ? null : leak.id(), wrong(marks));
                    telling.hold(held);
                    telling.tell(Told.gap());
                    return Optional.of(held);
                }
            }
        }
        return Optional.empty();
    }

    private static List<Tick> ticks(List<Mark> marks) {
        return marks.stream()
                .map(mark -> new Tick(mark.start(), mark.text().length(), mark.status() == Status.PROVED))
                .toList();
    }

    private static List<String> wrong(List<Mark> marks) {
        return marks.stream()
                .filter(mark -> mark.status() == Status.DISPROVED)
                .map(Mark::text)
                .toList();
    }

    private void fallBack() {
        if (telling.now().text().isBlank()) {
            telling.tell(otherwise.get());
        }
    }
}
