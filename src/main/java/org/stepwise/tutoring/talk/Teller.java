package org.stepwise.tutoring.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.stepwise.inference.ChatMessage;
import org.stepwise.inference.ChatModel;
import org.stepwise.inference.ChatRequest;
import org.stepwise.inference.ChatStream;
import org.stepwise.inference.ModelUnavailableException;
import org.stepwise.inference.ToolCall;
import org.stepwise.problembank.Rung;
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
    private final Otherwise otherwise;
    private final Runnable kept;
    private final ToolDesk desk;

    /**
     * What is wanted of the model.
     *
     * @param name of the model; null for whichever there is
     * @param tools what becomes of what algebra has worked out; null for a model that uses no tools
     */
    record Wanted(int tokens, double temperature, @Nullable String name, ToolDesk.@Nullable Tools tools) {}

    /**
     * What is said where no words of the model's pass, or too few.
     *
     * @param suffices whether nothing is to be added to an answer
     */
    record Otherwise(Predicate<Answer> suffices, Supplier<Told> words) {}

    /**
     * How far the model came.
     *
     * @param held what ended it
     * @param calls what it wants to have worked out
     */
    private record Attempt(Optional<Held> held, List<ToolCall> calls) {}

    /**
     * @param kept is called now and then, to store what has been told
     */
    Teller(ChatModel model, Subject subject, Telling telling, Wanted wanted, Otherwise otherwise, Runnable kept) {
        this.model = model;
        this.subject = subject;
        this.telling = telling;
        this.wanted = wanted;
        this.otherwise = otherwise;
        this.kept = kept;
        this.desk = new ToolDesk(subject, telling, this::gate);
    }

    /** Tells until the end, whatever that is. */
    void tell(List<ChatMessage> messages) throws InterruptedException {
        telling.begins();
        List<ChatMessage> base = new ArrayList<>(messages);
        List<ChatMessage> next = base;
        int calls = 0;
        int held = 0;
        try {
            while (held < TRIES) {
                Attempt attempt = attempt(next, calls < ToolDesk.MOST_CALLS);
                if (telling.isStopped()) {
                    telling.ends(State.STOPPED);
                    return;
                }
                if (attempt.held().isPresent()) {
                    held++;
                    next = Prompts.again(
                            base, telling.now().text(), attempt.held().get());
                } else if (wanted.tools() instanceof ToolDesk.Tools tools
                        && !attempt.calls().isEmpty()
                        && calls < ToolDesk.MOST_CALLS) {
                    calls += attempt.calls().size();
                    base.addAll(desk.work(attempt.calls(), tools));
                    next = base;
                } else {
                    break;
                }
            }
            fallBack();
            telling.ends(State.DONE);
        } catch (ModelUnavailableException e) {
            if (!telling.isStopped()) {
                fallBack();
            }
            telling.ends(telling.isStopped() ? State.STOPPED : State.BROKEN_OFF);
        } finally {
            // A pupil's word may have come when nobody waited for the model any more.
            if (telling.isStopped()) {
                var _ = Thread.interrupted();
            }
        }
    }

    /** One answer of the model, until its end or until something does not pass: that. */
    private Attempt attempt(List<ChatMessage> messages, boolean mayCall) throws InterruptedException {
        VerifiedStream gate = gate();
        String user = Integer.toHexString(Objects.hash("pupil", subject.pupil()));
        ChatRequest request = new ChatRequest(messages, wanted.tokens(), wanted.temperature(), null, user, null)
                .to(wanted.name())
                .with(wanted.tools() != null && mayCall ? AlgebraTools.ALL : List.of());
        // A model that does not take the question for a long time must not hold up the pupil who stops.
        telling.onStop(Thread.currentThread()::interrupt);
        try (ChatStream stream = model.chat(request)) {
            telling.onStop(stream::close);
            while (!telling.isStopped()) {
                String text = next(stream);
                if (text != null) {
                    telling.wrote(text);
                } else if (telling.isStopped()) {
                    // What is half written stays unseen.
                    break;
                }
                Optional<Held> held = pass(text == null ? gate.finish() : gate.accept(text));
                kept.run();
                if (text == null || held.isPresent()) {
                    return new Attempt(held, stream.calls());
                }
            }
            return new Attempt(Optional.empty(), List.of());
        } finally {
            telling.onStop(() -> {});
        }
    }

    /** What stands there already is part of what the next words mean, and of what they give away. */
    private VerifiedStream gate() {
        VerifiedStream gate = TutorGate.open(subject.task(), subject.level());
        gate.accept(telling.context());
        gate.finish();
        return gate;
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
                case Piece.Shown(String text, List<Mark> marks) -> {
                    if (subject instanceof Situation situation
                            && LineClaims.contradict(text, situation.help().lines())) {
                        return Optional.of(left(new Held(text, null, List.of(text.strip()))));
                    }
                    telling.tell(new Told(Told.Source.MODEL, text, Tick.of(marks)));
                }
                case Piece.Withheld(String text, List<Mark> marks, Leak leak) -> {
                    return Optional.of(left(new Held(text, leak == null ? null : leak.id(), wrong(marks))));
                }
            }
        }
        return Optional.empty();
    }

    private Held left(Held held) {
        telling.hold(held);
        telling.tell(Told.gap());
        return held;
    }

    private static List<String> wrong(List<Mark> marks) {
        return marks.stream()
                .filter(mark -> mark.status() == Status.DISPROVED)
                .map(Mark::text)
                .toList();
    }

    /** Where the model came to no end of its own, the ladder's words do. */
    private void fallBack() {
        if (!otherwise.suffices().test(telling.now())) {
            Told words = otherwise.words().get();
            if (words.source() == Told.Source.LADDER && words.ticks().isEmpty()) {
                checked(words.text());
            } else {
                telling.tell(words);
            }
        }
    }

    /** Words that are not a model's: all of them are told, with a tick where algebra proves them. */
    private void checked(String text) {
        VerifiedStream stream = TutorGate.open(subject.task(), Rung.SOLUTION);
        List<Piece> pieces = new ArrayList<>(stream.accept(text));
        pieces.addAll(stream.finish());
        for (Piece piece : pieces) {
            List<Tick> proved = piece instanceof Piece.Shown(String _, List<Mark> marks) ? Tick.of(marks) : List.of();
            telling.tell(new Told(Told.Source.LADDER, piece.text(), proved));
        }
    }
}
