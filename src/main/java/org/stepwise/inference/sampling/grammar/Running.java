package org.stepwise.inference.sampling.grammar;

import java.util.Arrays;

/** A sequence in a grammar. */
final class Running implements Constraint {

    private final Vocabulary vocabulary;
    private final Masks masks;
    private Configuration now;
    private boolean ended;

    Running(Vocabulary vocabulary, Masks masks, Configuration now) {
        this.vocabulary = vocabulary;
        this.masks = masks;
        this.now = now;
    }

    @Override
    public void allowed(long[] bits, int remaining) {
        if (ended) {
            Arrays.fill(bits, 0);
            return;
        }
        int budget = remaining == NO_LIMIT ? Node.NEVER : Math.max(remaining, distance()) - 2;
        masks.fill(now, bits, budget);
        if (now.ended()) {
            for (int end : vocabulary.ends()) {
                bits[end >> 6] |= 1L << end;
            }
        }
    }

    @Override
    public void accept(int token) {
        if (!ended && now.ended() && Arrays.stream(vocabulary.ends()).anyMatch(end -> end == token)) {
            ended = true;
            return;
        }
        byte[] bytes = token < 0 || token >= vocabulary.size()
                ? new byte[0]
                : vocabulary.tokens()[token];
        Configuration next =
                ended || bytes.length == 0 ? new Configuration(now.heads().subList(0, 0), false) : now.next(bytes);
        if (next.dead()) {
            throw new IllegalArgumentException("The grammar does not allow the token " + token + " here.");
        }
        now = next;
    }

    @Override
    public boolean complete() {
        return ended || now.ended();
    }

    @Override
    public boolean finished() {
        return ended || now.heads().isEmpty();
    }

    @Override
    public int distance() {
        return ended ? 0 : now.cost() + 1;
    }

    @Override
    public Constraint copy() {
        Running copy = new Running(vocabulary, masks, now);
        copy.ended = ended;
        return copy;
    }
}
