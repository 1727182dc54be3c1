package org.stepwise.inference.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.stepwise.inference.engine.KvPool.Segment;
import org.stepwise.inference.sampling.Draw;
import org.stepwise.inference.sampling.SeenTokens;
import org.stepwise.inference.sampling.grammar.Constraint;

/** A request in the engine: its tokens so far, and how many of them are in the pool. Only the loop touches it. */
final class Sequence {

    private final GenerationRequest request;
    private final Generation generation;
    private final @Nullable SeenTokens seen;
    private int[] tokens;
    private int size;
    /** Rows of the pool that are filled. */
    private int computed;

    private @Nullable Segment segment;

    Sequence(GenerationRequest request, Generation generation) {
        this.request = request;
        this.generation = generation;
        this.size = request.prompt().length;
        this.tokens = Arrays.copyOf(request.prompt(), size + Math.min(request.maxTokens(), 256));
        this.seen = request.sampling().hasPenalties() ? new SeenTokens() : null;
        if (seen != null) {
            Arrays.stream(request.prompt()).forEach(seen::prompt);
        }
    }

    GenerationRequest request() {
        return request;
    }

    Generation generation() {
        return generation;
    }

    int size() {
        return size;
    }

    int computed() {
        return computed;
    }

    /** Tokens that are not in the pool yet. */
    int open() {
        return size - computed;
    }

    int[] tokens(int from, int to) {
        return Arrays.copyOfRange(tokens, from, to);
    }

    int generated() {
        return size - request.prompt().length;
    }

    /** Tokens that it may have. */
    int most() {
        return request.prompt().length + request.maxTokens();
    }

    boolean isFull() {
        return size >= most();
    }

    /** Whether the token after the next one can be drawn without knowing the next one, and has a row. */
    boolean canLookAhead() {
        return seen == null
                && request.constraint() == null
                && request.sampling().logprobs() < 0
                && !generation.isCancelled()
                && size < place().length();
    }

    /** Whether its grammar lets nothing more follow. */
    boolean isComplete() {
        return request.constraint() instanceof Constraint constraint && constraint.finished();
    }

    void append(int id) {
        if (size == tokens.length) {
            tokens = Arrays.copyOf(tokens, 2 * size);
        }
        tokens[size++] = id;
        if (seen != null) {
            seen.generated(id);
        }
        if (request.constraint() instanceof Constraint constraint) {
            constraint.accept(id);
        }
    }

    /**
     * How a token is chosen.
     *
     * @param place in the sequence
     */
    Draw draw(int place, int words) {
        long[] allowed = null;
        if (request.constraint() instanceof Constraint constraint) {
            allowed = new long[words];
            constraint.allowed(allowed, request.maxTokens() - generated());
        }
        return new Draw(request.sampling(), place - request.prompt().length, seen, allowed);
    }

    void computed(int count) {
        computed = count;
    }

    @Nullable
    Segment segment() {
        return segment;
    }

    Segment place() {
        if (segment == null) {
            throw new IllegalStateException("The sequence has no rows.");
        }
        return segment;
    }

    void place(@Nullable Segment now) {
        segment = now;
        if (now == null) {
            computed = 0;
        }
    }

    /** How many tokens both begin with. */
    int common(int[] other, int otherSize) {
        int most = Math.min(size, otherSize);
        int mismatch = Arrays.mismatch(tokens, 0, most, other, 0, most);
        return mismatch < 0 ? most : mismatch;
    }

    int common(Sequence other) {
        return common(other.tokens, other.size);
    }
}
