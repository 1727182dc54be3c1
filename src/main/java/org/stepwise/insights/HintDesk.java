package org.stepwise.insights;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.stepwise.identity.Accounts;
import org.stepwise.identity.Person;
import org.stepwise.problembank.Problem;
import org.stepwise.problembank.Variant;
import org.stepwise.shared.SchoolTime;
import org.stepwise.tutoring.hints.ChangeHint;
import org.stepwise.tutoring.hints.HintChanged;
import org.stepwise.tutoring.hints.HintChanges;

/** Where a teacher gives hints other words. */
@Component
class HintDesk {

    private final HintChanges changes;
    private final Accounts accounts;
    private final SchoolTime time;

    HintDesk(HintChanges changes, Accounts accounts, SchoolTime time) {
        this.time = time;
        this.changes = changes;
        this.accounts = accounts;
    }

    HintChanged change(ChangeHint command) {
        return changes.change(command);
    }

    /** The problem as its first pupil sees it now. */
    Variant shown(Problem problem) {
        return changes.in(problem.variant(0));
    }

    String when(Instant moment, Locale locale) {
        return TalkWords.when(time, moment, locale);
    }

    String name(UUID teacher) {
        return Optional.ofNullable(accounts.find(teacher).orElse(null))
                .map(Person::displayName)
                .orElse("");
    }
}
