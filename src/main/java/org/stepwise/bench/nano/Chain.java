package org.stepwise.bench.nano;

import java.util.ArrayList;
import java.util.List;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.solver.Rule;
import org.stepwise.solver.Step;
import org.stepwise.solver.Task;

/** The solver's way in words, with what has to be worked out in the head written out. */
final class Chain {

    private final Posed posed;
    private final Wording wording;
    private final Dice dice;

    Chain(Posed posed, Wording wording, Dice dice) {
        this.posed = posed;
        this.wording = wording;
        this.dice = dice;
    }

    List<Link> links() {
        Task task = posed.shape().task();
        if (task == Task.DIFFERENTIATE || task == Task.INTEGRATE) {
            return new CalculusChain(posed, wording, dice).links();
        }
        List<Link> links = new ArrayList<>();
        String before = posed.input();
        Reckoning reckoning = new Reckoning();
        for (Step step : posed.solved().steps()) {
            links.add(link(step, before, reckoning));
            before = step.expression();
        }
        return links;
    }

    private Link link(Step step, String before, Reckoning reckoning) {
        String after = step.expression();
        if (after.contains("∅") || step.rule() == Rule.NEVER_TRUE || step.rule() == Rule.ALWAYS_TRUE) {
            return new Link(step.rule().id(), does(step), "", "", "");
        }
        boolean statement = posed.isStatement();
        boolean same = before.equals(after);
        String line =
                statement || same ? Typeset.of(after) : "$" + Typeset.bare(before) + " = " + Typeset.bare(after) + "$";
        if (statement
                && Exact.holds(Reckoning.read(after)).filter(holds -> !holds).isPresent()) {
            String sides = Typeset.bare(after).replace(" = ", "$ stands on the left and $");
            return new Link(step.rule().id(), does(step), "", "$" + sides + "$ on the right", "");
        }
        String worked = String.join(" and ", reckoning.of(step, before));
        return new Link(step.rule().id(), does(step), worked.equals(line) ? "" : worked, line, after);
    }

    private String does(Step step) {
        List<String> values = step.arguments().stream().map(Typeset::of).toList();
        String key = step.rule().id() + ".do";
        if (wording.has(key)) {
            return wording.say(key, dice, values.toArray(String[]::new));
        }
        String own = Typeset.merged(new Step(step.expression(), step.rule(), values).text());
        return own.endsWith(".") ? own.substring(0, own.length() - 1) : own;
    }
}
