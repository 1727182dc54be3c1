package org.stepwise.assignment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stepwise.shared.Clean;
import org.stepwise.shared.NotFound;
import org.stepwise.shared.Refused;

/** Marks that a teacher sets, with a reason; who changed one, when and why stays readable. */
@Service
public class Marks {

    static final int LONGEST_REASON = 200;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final MarkLedger ledger;
    private final ClassResults results;
    private final AssignmentRepository assignments;

    Marks(MarkLedger ledger, ClassResults results, AssignmentRepository assignments) {
        this.ledger = ledger;
        this.results = results;
        this.assignments = assignments;
    }

    /** One pupil's mark for one problem, and the teacher who asks. */
    public record Asked(UUID teacher, UUID assignment, UUID student, UUID problem) {}

    /** The mark that counts now, 0 to 1; null where there is none. */
    public @Nullable BigDecimal shown(Asked asked) {
        return ledger.shown(cell(asked));
    }

    /**
     * @param seen the mark that the teacher looked at, see {@link #shown}
     * @param percent 0 to 100
     * @throws MarkMoved if it is another one by now
     */
    @Transactional
    public void override(Asked asked, @Nullable BigDecimal seen, int percent, String reason) {
        if (percent < 0 || percent > 100) {
            throw Refused.because("assignment.mark.percent");
        }
        ledger.override(
                cell(asked), asked.teacher(), seen, BigDecimal.valueOf(percent).divide(HUNDRED), checked(reason));
    }

    /**
     * Back to the mark that is worked out.
     *
     * @throws MarkMoved as for {@link #override}
     */
    @Transactional
    public void withdraw(Asked asked, @Nullable BigDecimal seen, String reason) {
        if (!ledger.withdraw(cell(asked), asked.teacher(), seen, checked(reason))) {
            throw Refused.because("assignment.mark.none");
        }
    }

    /** The oldest first. */
    public List<MarkChange> changes(Asked asked) {
        return ledger.changes(cell(asked));
    }

    /** Of how many of these pupils a teacher set the mark since then, by problem. Whose they are is for the caller to know. */
    public Map<UUID, Integer> overridden(Collection<UUID> students, Instant since) {
        return ledger.overridden(students, since);
    }

    private static String checked(String reason) {
        String line = Clean.line(reason);
        if (line.isEmpty() || line.length() > LONGEST_REASON) {
            throw Refused.because("assignment.mark.reason", Integer.toString(LONGEST_REASON));
        }
        return line;
    }

    private MarkLedger.Cell cell(Asked asked) {
        results.pupil(asked.teacher(), asked.assignment(), asked.student());
        if (assignments
                .findById(asked.assignment())
                .filter(found -> found.problemIds().contains(asked.problem()))
                .isEmpty()) {
            throw new NotFound("problem");
        }
        return new MarkLedger.Cell(asked.assignment(), asked.student(), asked.problem());
    }
}
