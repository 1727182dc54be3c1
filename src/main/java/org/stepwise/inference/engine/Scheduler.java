package org.stepwise.inference.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.stepwise.inference.engine.Placement.Copy;
import org.stepwise.inference.model.Slice;

/**
 * Decides what is read in the next step: a token of everyone who is being answered, then pieces of prompts, up to a budget;
 * who waits comes in as soon as there are rows. It knows no tensors and no time.
 */
final class Scheduler {

    /**
     * What is read of a sequence in a step.
     *
     * @param ids the tokens, or {@link Slice#drawn} for one that is not known yet
     * @param from place of the first of them in the sequence
     * @param draws whether the next token is drawn: there is nothing more to read
     */
    record Piece(Sequence sequence, int[] ids, int from, boolean draws) {

        static Piece of(Sequence sequence, int count) {
            int from = sequence.computed();
            return new Piece(sequence, sequence.tokens(from, from + count), from, count == sequence.open());
        }
    }

    /** @param copies of rows that come before the step */
    record Plan(List<Copy> copies, List<Piece> pieces) {}

    /** Tokens of prompts in a step while others are answered, so that none of them waits long for the next token. */
    private static final int BESIDE = 256;

    private final EngineLimits limits;
    private final KvPool pool;
    private final PrefixCache cache;
    private final Placement placement;
    private final WaitingLine waiting = new WaitingLine();
    /** In the order in which they came in; the last ones are sent back first. */
    private final List<Sequence> running = new ArrayList<>();

    private long preemptions;
    /** Whether somebody came or went since the last plan. */
    private boolean changed;

    Scheduler(EngineLimits limits, int rows) {
        this.limits = limits;
        this.pool = new KvPool(rows);
        this.cache = new PrefixCache(pool);
        this.placement = new Placement(pool, cache);
    }

    void add(Sequence sequence) {
        waiting.add(sequence);
        changed = true;
    }

    int waiting() {
        return waiting.size();
    }

    int running() {
        return running.size();
    }

    /** Rows of the pool that running sequences hold. */
    int rowsInUse() {
        return running.stream().mapToInt(sequence -> sequence.place().length()).sum();
    }

    long preemptions() {
        return preemptions;
    }

    boolean isIdle() {
        return running.isEmpty() && waiting.isEmpty();
    }

    Plan plan() {
        changed = false;
        makeRoom();
        List<Piece> pieces = new ArrayList<>();
        int budget = limits.stepTokens();
        for (Sequence sequence : running) {
            if (sequence.open() == 1) {
                pieces.add(Piece.of(sequence, 1));
                budget--;
            }
        }
        if (!pieces.isEmpty()) {
            budget = Math.min(budget, BESIDE);
        }
        for (Sequence sequence : running) {
            if (sequence.open() > 1 && budget > 0) {
                budget -= read(sequence, budget, pieces);
            }
        }
        while (budget > 0 && running.size() < limits.sequences()) {
            Optional<Sequence> next = waiting.next(this::runningOf);
            if (next.isEmpty()
                    || placement.isWorthWaiting(next.get(), running)
                    || !placement.begin(next.get(), running)) {
                break;
            }
            waiting.take(next.get());
            running.add(next.get());
            budget -= read(next.get(), budget, pieces);
        }
        return new Plan(placement.copies(), List.copyOf(pieces));
    }

    private static int read(Sequence sequence, int budget, List<Piece> pieces) {
        int count = Math.min(sequence.open(), budget);
        pieces.add(Piece.of(sequence, count));
        return count;
    }

    /**
     * What comes after a step whose tokens are not known yet: the next token of everyone, while nothing else is to be done.
     * Who turns out to be at an end by then has been read in vain.
     *
     * @param begun the pieces of that step
     */
    Optional<Plan> ahead(List<Piece> begun) {
        boolean quiet = !changed
                && begun.size() == running.size()
                && begun.stream().allMatch(piece -> piece.draws() && piece.ids().length == 1)
                && running.stream().allMatch(sequence -> sequence.canLookAhead());
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < begun.size() && quiet; i++) {
            Sequence sequence = begun.get(i).sequence();
            if (sequence.size() + 1 < sequence.most()) {
                pieces.add(new Piece(sequence, new int[] {Slice.drawn(i)}, sequence.size(), true));
            }
        }
        return pieces.isEmpty() ? Optional.empty() : Optional.of(new Plan(List.of(), List.copyOf(pieces)));
    }

    private int runningOf(String user) {
        return (int) running.stream()
                .filter(sequence -> sequence.request().user().equals(user))
                .count();
    }

    /** Every running sequence gets rows for its next token; where there are none, the last ones go back into the line. */
    private void makeRoom() {
        for (int i = 0; i < running.size(); i++) {
            Sequence sequence = running.get(i);
            while (!placement.hasRoom(sequence, running)) {
                Sequence last = running.removeLast();
                placement.giveUp(last);
                waiting.putBack(last);
                preemptions++;
                if (last == sequence) {
                    break;
                }
            }
        }
    }

    /** What a step reads is in the pool for those that come after it. */
    void read(Collection<Piece> pieces) {
        pieces.forEach(piece -> piece.sequence().computed(piece.from() + piece.ids().length));
    }

    /** The sequence is over; its rows stay for others as long as nobody needs the room. */
    void end(Sequence sequence) {
        changed = true;
        running.remove(sequence);
        placement.end(sequence);
    }

    /** Takes out whoever gave up, waiting or running; of these not those whose next token is still on its way. */
    void removeCancelled(Consumer<Sequence> told) {
        waiting.removeCancelled(told);
        List<Sequence> gone = running.stream()
                .filter(sequence -> sequence.generation().isCancelled() && sequence.computed() < sequence.size())
                .toList();
        gone.forEach(this::end);
        gone.forEach(told);
    }

    /** Forgets everyone and every row: what a failed step left in the pool is not known. */
    void reset(Consumer<Sequence> told) {
        List.copyOf(running).forEach(sequence -> {
            running.remove(sequence);
            placement.giveUp(sequence);
            told.accept(sequence);
        });
        while (cache.evictOne(Optional.empty())) {
            // one after another
        }
        placement.copies();
    }

    void drain(Consumer<Sequence> told) {
        reset(told);
        waiting.drain(told);
    }
}
