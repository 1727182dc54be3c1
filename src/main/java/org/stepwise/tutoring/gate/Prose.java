package org.stepwise.tutoring.gate;

import java.util.Optional;
import org.stepwise.problembank.Rung;
import org.stepwise.tutoring.verify.Task;

/** What a sentence tells without any formula: shares, clock times, coordinates, terms, and values of the way. */
final class Prose {

    private final Shares shares;
    private final Clock clock;
    private final Components components;
    private final NamedValues named;
    private final Terms terms;
    private final Ways ways;
    private final boolean oneLine;
    private final boolean brief;

    Prose(Task task, Secret secret, Terms terms, Ways ways, Rung level) {
        this.shares = new Shares(task, secret);
        this.clock = new Clock(task);
        this.components = new Components(task);
        this.named = new NamedValues(task);
        this.terms = terms;
        this.ways = ways;
        this.oneLine = level == Rung.NEXT_STEP;
        this.brief = level == Rung.NUDGE || level == Rung.RULE;
    }

    /**
     * @param before what was said before, with digits for number words
     * @param digits the clause, with digits for number words
     * @param any also with digits for words that have another meaning too
     */
    Optional<Leak> leak(String before, String digits, String any, boolean example) {
        if (clock.tells(digits)
                || clock.tells(any)
                || !example && (shares.tell(before, digits) || shares.tell(before, any) || components.tell(any))) {
            return Optional.of(Leak.ANSWER);
        }
        boolean step = !example
                && !oneLine
                && (terms.tellNumbers(any) || brief && (ways.tell(digits) || named.tell(before, digits)));
        return step ? Optional.of(Leak.STEP) : Optional.empty();
    }
}
