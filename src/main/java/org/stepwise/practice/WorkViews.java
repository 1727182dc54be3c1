package org.stepwise.practice;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.stepwise.problembank.Problem;
import org.stepwise.problembank.ProblemCatalog;
import org.stepwise.problembank.Variant;
import org.stepwise.shared.NotFound;

/** Puts together what the pages show of a work. */
@Component
class WorkViews {

    private final AttemptRepository attempts;
    private final ProblemCatalog catalog;

    WorkViews(AttemptRepository attempts, ProblemCatalog catalog) {
        this.attempts = attempts;
        this.catalog = catalog;
    }

    Variant variant(Work work) {
        return problem(work).variant(work.seed());
    }

    WorkView of(Work work) {
        Variant variant = variant(work);
        List<GradedLine> lines = attempts.findByWorkIdOrderByPartIndexAscLineAsc(work.id()).stream()
                .map(Attempt::graded)
                .toList();
        List<WorkView.PartView> parts = new ArrayList<>();
        for (int i = 0; i < variant.parts().size(); i++) {
            int part = i;
            PartProgress progress = i < work.partCount() ? work.part(i) : new PartProgress();
            parts.add(new WorkView.PartView(
                    progress.isSolved(),
                    progress.tries(),
                    progress.helpLevel(),
                    lines.stream().filter(line -> line.part() == part).toList()));
        }
        boolean changed = !lines.isEmpty() && !problem(work).version().equals(work.problemVersion());
        return new WorkView(work.id(), variant, work.assignmentId(), parts, changed);
    }

    private Problem problem(Work work) {
        return catalog.find(work.problemId()).orElseThrow(() -> new NotFound("problem"));
    }
}
