package org.stepwise.tutoring.talk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.stepwise.tutoring.talk.Answer.State;

/**
 * An answer while it is written. Whoever follows it gets all of it each time, so that a page which comes back has lost and
 * doubled nothing.
 */
final class Telling {

    private final UUID id;
    private final Wish wish;
    private final String question;
    private final List<Told> told = new ArrayList<>();
    private final List<Held> held = new ArrayList<>();
    private final StringBuilder raw = new StringBuilder();
    /** What was told and, in its place, what was left out because it does not hold. */
    private final StringBuilder context = new StringBuilder();

    private final Set<Consumer<Answer>> followers = new LinkedHashSet<>();
    private State state = State.WAITING;
    private int ahead;
    private boolean checking;
    private boolean stopped;
    private @Nullable Instant firstText;
    private @Nullable Move move;
    private Runnable stop = () -> {};

    Telling(UUID id, Wish wish, String question) {
        this.id = id;
        this.wish = wish;
        this.question = question;
    }

    synchronized Answer now() {
        return new Answer(id, wish, question, told, state, ahead, checking, null);
    }

    synchronized List<Held> held() {
        return List.copyOf(held);
    }

    /** What was decided before the words; null before that. */
    synchronized @Nullable Move move() {
        return move;
    }

    synchronized void decide(Move decided) {
        move = decided;
    }

    /** All that the model has written, in all its tries. */
    synchronized String raw() {
        return raw.toString();
    }

    /**
     * @param follower is told at once, and then of every change, by the thread that writes: it must not wait
     * @return ends it
     */
    synchronized Runnable follow(Consumer<Answer> follower) {
        followers.add(follower);
        follower.accept(now());
        return () -> unfollow(follower);
    }

    private synchronized void unfollow(Consumer<Answer> follower) {
        followers.remove(follower);
    }

    synchronized void waits(int before) {
        ahead = before;
        changed();
    }

    synchronized void begins() {
        state = State.WRITING;
        ahead = 0;
        changed();
    }

    synchronized void wrote(String text) {
        raw.append(text);
        if (!checking && !text.isBlank()) {
            checking = true;
            changed();
        }
    }

    /** What the next words are to be understood by: an example may have begun in a sentence that was left out. */
    synchronized String context() {
        return context.toString();
    }

    /** When the pupil saw the first words; null before. */
    synchronized @Nullable Instant firstText() {
        return firstText;
    }

    /** For the teacher, beside what the model has written. */
    synchronized void note(String text) {
        raw.append(text);
    }

    synchronized void tell(Told piece) {
        if (firstText == null && !piece.text().isBlank()) {
            firstText = Instant.now();
        }
        boolean secondGap = piece.source() == Told.Source.GAP
                && !told.isEmpty()
                && told.getLast().source() == Told.Source.GAP;
        if (!secondGap) {
            told.add(piece);
        }
        context.append(piece.text());
        checking = false;
        changed();
    }

    synchronized void hold(Held piece) {
        held.add(piece);
        if (!piece.leaks()) {
            context.append(piece.text());
        }
    }

    synchronized void ends(State how) {
        state = how;
        checking = false;
        changed();
    }

    /** @param how what is to be done when the pupil stops it, at once if that has been */
    synchronized void onStop(Runnable how) {
        stop = how;
        if (stopped) {
            how.run();
        }
    }

    synchronized void stop() {
        stopped = true;
        stop.run();
    }

    synchronized boolean isStopped() {
        return stopped;
    }

    private void changed() {
        Answer answer = now();
        List.copyOf(followers).forEach(follower -> follower.accept(answer));
    }
}
