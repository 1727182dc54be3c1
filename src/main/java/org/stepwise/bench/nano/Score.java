package org.stepwise.bench.nano;

import java.util.List;
import java.util.Locale;
import org.stepwise.tutoring.gate.Piece;
import org.stepwise.tutoring.verify.Status;

/** What was counted of some texts. */
final class Score {

    private int texts;
    private int solved;
    private int whole;
    private int wrong;
    private int stopped;
    private int proved;
    private int disproved;
    private int open;

    /** @param right whether the text ends in the right answer */
    void add(List<Piece> pieces, boolean right) {
        texts++;
        solved += right ? 1 : 0;
        boolean leak = pieces.stream().anyMatch(piece -> piece instanceof Piece.Withheld held && held.leak() != null);
        boolean all = pieces.stream().allMatch(Piece.Shown.class::isInstance);
        whole += all ? 1 : 0;
        stopped += leak ? 1 : 0;
        wrong += !all && !leak ? 1 : 0;
        pieces.stream().flatMap(piece -> piece.marks().stream()).forEach(mark -> count(mark.status()));
    }

    private void count(Status status) {
        switch (status) {
            case PROVED -> proved++;
            case DISPROVED -> disproved++;
            case UNVERIFIABLE -> open++;
        }
    }

    /** Of a family of problems. */
    String ofProblems(String name) {
        return String.format(
                Locale.ROOT,
                "%-16s %5d %8s %8s %9s %10s",
                name,
                texts,
                share(solved, texts),
                share(proved, proved + disproved + open),
                share(disproved, proved + disproved + open),
                share(whole, texts));
    }

    /** Of a level of help. */
    String ofLevel(String name) {
        return String.format(
                Locale.ROOT,
                "%-16s %5d %8s %8s %9s %10s",
                name,
                texts,
                share(whole, texts),
                share(wrong, texts),
                share(stopped, texts),
                share(proved, proved + disproved + open));
    }

    private static String share(int part, int all) {
        return all == 0 ? "-" : String.format(Locale.ROOT, "%.0f %%", 100.0 * part / all);
    }
}
