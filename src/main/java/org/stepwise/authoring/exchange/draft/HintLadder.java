package org.stepwise.authoring.exchange.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stepwise.problembank.Problem;

/** Hints in a row become the rungs that a problem has; where there are too few, general words stand in. */
final class HintLadder {

    static final int RUNGS = 3;

    private HintLadder() {}

    static Map<String, String> of(DraftPart part) {
        List<String> hints = part.hints();
        int count = hints.size();
        Map<String, String> rungs = new LinkedHashMap<>();
        rungs.put("nudge", count > 0 ? hints.getFirst() : GeneralHints.nudge());
        rungs.put("rule", count > 2 ? middle(hints.subList(1, count - 1)) : GeneralHints.rule(part.kind()));
        rungs.put("next-step", count > 1 ? hints.getLast() : GeneralHints.nextStep(part.kind()));
        return rungs;
    }

    private static String middle(List<String> hints) {
        String joined = String.join("\n\n", hints);
        return joined.length() <= Problem.LONGEST_TEXT ? joined : hints.getFirst();
    }
}
