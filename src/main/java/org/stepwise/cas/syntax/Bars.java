package org.stepwise.cas.syntax;

import java.util.ArrayList;
import java.util.List;
import org.stepwise.cas.syntax.Token.Kind;
import org.stepwise.shared.Message;

/** Pairs the bars of absolute values between two brackets; where two pairings make sense alike, both are offered. */
final class Bars {

    private static final int MOST_BARS = 32;
    private static final int MOST_STEPS = 5_000;

    private final String text;
    private final List<Token> tokens;
    private final List<Integer> bars;
    private final boolean[] opening;
    private final List<boolean[]> best = new ArrayList<>();
    private int least = Integer.MAX_VALUE;
    private int steps;

    Bars(String text, List<Token> tokens, List<Integer> bars) {
        this.text = text;
        this.tokens = tokens;
        this.bars = List.copyOf(bars);
        this.opening = new boolean[bars.size()];
    }

    void pair() {
        if (bars.size() <= MOST_BARS) {
            search(0, 0, 0);
        }
        if (best.isEmpty() && steps <= MOST_STEPS && bars.size() <= MOST_BARS) {
            throw new Slip(
                    tokens.get(bars.getFirst()).span(), Message.of("cas.bracket-open", "|"), List.of(text + "|"));
        }
        if (best.size() != 1 || steps > MOST_STEPS) {
            throw new Slip(
                    tokens.get(bars.getFirst()).span(),
                    Message.of("cas.bars-unclear"),
                    best.stream().map(this::written).toList());
        }
        for (int k = 0; k < bars.size(); k++) {
            Token bar = tokens.get(bars.get(k));
            tokens.set(bars.get(k), bar.as(best.getFirst()[k] ? Kind.OPEN : Kind.CLOSE, "|"));
        }
    }

    private void search(int k, int depth, int cost) {
        if (++steps > MOST_STEPS || cost > least || depth > bars.size() - k) {
            return;
        }
        if (k == bars.size()) {
            if (cost < least) {
                best.clear();
                least = cost;
            }
            if (best.size() < 2) {
                best.add(opening.clone());
            }
            return;
        }
        boolean beside = k > 0 && bars.get(k - 1) == bars.get(k) - 1;
        if (canOpen(k)) {
            opening[k] = true;
            boolean plus = tokens.get(bars.get(k) + 1).is(Kind.MARK, "+");
            // Amid others, a bar between a value and a minus closes: 3|x+1|-2|x+1|.
            boolean minus = depth > 0
                    && !beside
                    && tokens.get(bars.get(k) - 1).ends()
                    && tokens.get(bars.get(k) + 1).is(Kind.MARK, "-");
            search(k + 1, depth + 1, cost + (beside && opening[k - 1] ? 1 : 0) + (plus || minus ? 1 : 0));
        }
        if (depth > 0 && canClose(k, beside)) {
            opening[k] = false;
            search(k + 1, depth - 1, cost + (beside && !opening[k - 1] ? 1 : 0));
        }
    }

    private boolean canOpen(int k) {
        Token next = tokens.get(bars.get(k) + 1);
        return next.starts() || next.is(Kind.MARK, "|");
    }

    private boolean canClose(int k, boolean beside) {
        if (beside) {
            return !opening[k - 1];
        }
        return bars.get(k) > 0 && tokens.get(bars.get(k) - 1).ends();
    }

    private String written(boolean[] pairing) {
        StringBuilder written = new StringBuilder(text);
        for (int k = bars.size() - 1; k >= 0; k--) {
            Token bar = tokens.get(bars.get(k));
            boolean first =
                    bars.get(k) == 0 || !tokens.get(bars.get(k) - 1).ends() || k > 0 && pairing[k - 1] && beside(k);
            boolean last = !tokens.get(bars.get(k) + 1).starts()
                    || "+-±".contains(tokens.get(bars.get(k) + 1).text());
            written.replace(
                    bar.span().start(), bar.span().end(), pairing[k] ? first ? "abs(" : "*abs(" : last ? ")" : ")*");
        }
        return written.toString();
    }

    private boolean beside(int k) {
        return bars.get(k - 1) == bars.get(k) - 1;
    }
}
