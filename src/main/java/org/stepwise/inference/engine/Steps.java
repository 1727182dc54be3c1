package org.stepwise.inference.engine;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stepwise.inference.engine.Placement.Copy;
import org.stepwise.inference.engine.Scheduler.Piece;
import org.stepwise.inference.engine.Scheduler.Plan;
import org.stepwise.inference.model.ModelRunner;
import org.stepwise.inference.model.Slice;
import org.stepwise.inference.sampling.Drawn;

/**
 * Gives a model the steps that the scheduler plans; where its device works ahead, the next one before the tokens of this one are
 * waited for.
 */
final class Steps {

    private final Scheduler scheduler;
    private final ModelRunner runner;
    /** Of 64 bits, one for each id that may be drawn. */
    private final int words;

    private @Nullable Begun begun;

    /** A token that was drawn for a sequence. */
    record Next(Sequence sequence, Drawn drawn) {}

    /** A step that the device has been given and whose tokens have not been asked for. */
    private record Begun(List<Piece> pieces, Supplier<List<Drawn>> drawn) {}

    /** @param vocabulary ids that may be drawn */
    Steps(Scheduler scheduler, ModelRunner runner, int vocabulary) {
        this.scheduler = scheduler;
        this.runner = runner;
        this.words = Math.ceilDiv(vocabulary, Long.SIZE);
    }

    /**
     * The tokens of one step. After a failure the scheduler has to be reset.
     *
     * @param quiet whether nobody new waits to be planned for
     */
    List<Next> take(boolean quiet) {
        Begun now = begun == null ? begin(scheduler.plan()) : begun;
        begun = null;
        if (quiet && runner.looksAhead()) {
            begun = scheduler.ahead(now.pieces()).map(this::begin).orElse(null);
        }
        List<Drawn> drawn = now.drawn().get();
        List<Sequence> drawing =
                now.pieces().stream().filter(Piece::draws).map(Piece::sequence).toList();
        // Who is over by now was read in vain.
        return IntStream.range(0, drawing.size())
                .filter(i -> drawing.get(i).segment() != null)
                .mapToObj(i -> new Next(drawing.get(i), drawn.get(i)))
                .toList();
    }

    /** Of a step that was begun nothing is wanted any more. */
    void forget() {
        begun = null;
    }

    private Begun begin(Plan plan) {
        for (Copy copy : plan.copies()) {
            runner.copy(copy.source(), copy.target(), copy.count());
        }
        Supplier<List<Drawn>> drawn =
                runner.begin(plan.pieces().stream().map(this::slice).toList());
        scheduler.read(plan.pieces());
        return new Begun(plan.pieces(), drawn);
    }

    private Slice slice(Piece piece) {
        Sequence sequence = piece.sequence();
        return new Slice(
                piece.ids(),
                piece.from(),
                sequence.place().start(),
                piece.draws() ? sequence.draw(piece.from() + piece.ids().length, words) : null);
    }
}
