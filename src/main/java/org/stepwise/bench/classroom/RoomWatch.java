package org.stepwise.bench.classroom;

import java.io.IOException;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The teacher's live room while the class works: when the card of a pupil shows what the pupil wrote. */
final class RoomWatch {

    /** Far longer than a card may take: what does not come is an error, not a late one. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final VaadinPage room;
    private final Tally tally;
    private final ExecutorService threads;
    private final Queue<Future<?>> awaited = new ConcurrentLinkedQueue<>();

    RoomWatch(VaadinPage room, Tally tally, ExecutorService threads) {
        this.room = room;
        this.tally = tally;
        this.threads = threads;
    }

    /** Then it is not seen when the same line comes again. */
    boolean shows(String pupil, String text) {
        return room.see(tree -> shows(tree, pupil, text));
    }

    private static boolean shows(StateTree tree, String pupil, String text) {
        return tree.elements("sw-pupil-card")
                .map(node -> node.property("card"))
                .anyMatch(card -> is(card, "name", pupil) && is(card, "plain", text));
    }

    private static boolean is(@Nullable JsonNode card, String key, String text) {
        return card != null && card.path(key).asString("").equals(text);
    }

    /**
     * Times a line that stays on the card, without waiting for it.
     *
     * @param sent when the pupil finished it
     */
    void expect(String pupil, String text, long sent) {
        awaited.add(threads.submit(() -> {
            try {
                long shown = room.await("a line in the live room", PATIENCE, tree -> shows(tree, pupil, text));
                tally.timed(Tally.Kind.ROOM, shown - sent);
            } catch (ProtocolException e) {
                tally.error(e);
            }
            return null;
        }));
    }

    /** Waits for what is expected still. */
    void settle() throws IOException, InterruptedException {
        for (Future<?> one = awaited.poll(); one != null; one = awaited.poll()) {
            try {
                one.get();
            } catch (ExecutionException e) {
                throw new IOException(e.getCause());
            }
        }
    }
}
