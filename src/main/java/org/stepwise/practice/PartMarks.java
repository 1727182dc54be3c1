package org.stepwise.practice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stepwise.shared.NotFound;

/** What the parts of a work earn, and why, for its teacher. */
@Service
public class PartMarks {

    private final WorkRepository works;
    private final AttemptRepository attempts;
    private final DecisionRepository decisions;
    private final HintGivenRepository hints;
    private final AssignedWork assigned;

    PartMarks(
            WorkRepository works,
            AttemptRepository attempts,
            DecisionRepository decisions,
            HintGivenRepository hints,
            AssignedWork assigned) {
        this.works = works;
        this.attempts = attempts;
        this.decisions = decisions;
        this.hints = hints;
        this.assigned = assigned;
    }

    /** Part by part. Whose work it is was asked by the caller. */
    @Transactional(readOnly = true)
    public List<PartMark> of(WorkView view) {
        UUID id = view.id();
        Work work = works.findById(id).orElseThrow(() -> new NotFound("work"));
        UUID assignment = work.assignmentId();
        HelpPolicy policy = assignment == null ? HelpPolicy.OPEN : assigned.policy(assignment);
        List<Attempt> lines = attempts.findByWorkIdOrderByPartIndexAscLineAsc(id);
        List<HintGiven> read = hints.findByWork(id);
        Map<UUID, Decision> decided =
                decisions.findByWork(id).stream().collect(Collectors.toMap(Decision::getId, Function.identity()));
        List<PartMark> marks = new ArrayList<>();
        for (int i = 0; i < view.parts().size(); i++) {
            int part = i;
            List<GradedLine> written = lines.stream()
                    .map(Attempt::graded)
                    .filter(line -> line.part() == part)
                    .toList();
            List<MarkReason.Earned> earned = lines.stream()
                    .filter(attempt -> attempt.graded().part() == part)
                    .map(attempt -> earned(attempt, decided.get(attempt.getId()), written, read, policy))
                    .toList();
            marks.add(new PartMark(
                    part < work.partCount() ? work.part(part).mark() : BigDecimal.ZERO, MarkReason.of(earned)));
        }
        return marks;
    }

    private static MarkReason.Earned earned(
            Attempt attempt,
            @Nullable Decision decision,
            List<GradedLine> written,
            List<HintGiven> read,
            HelpPolicy policy) {
        GradedLine line = attempt.graded();
        boolean decided = decision != null && decision.credit().compareTo(line.credit()) > 0;
        BigDecimal credit = decision != null && decided ? decision.credit() : line.credit();
        return new MarkReason.Earned(
                line, credit, decided, Work.Before.of(line, written, read), attempt.costPerTry(policy));
    }
}
