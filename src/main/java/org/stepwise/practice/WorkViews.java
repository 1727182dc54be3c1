package org.stepwise.practice;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.stepwise.problembank.Problem;
import org.stepwise.problembank.ProblemCatalog;
import org.stepwise.problembank.Variant;
import org.stepwise.shared.NotFound;

/** Puts together what the pages show of a work. */
@Component
class WorkViews {

    /** About as many as lie open in a school at once. */
    private static final int MOST_KEPT = 1000;

    private final Cache<VariantKey, Variant> variants =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();
    private final AttemptRepository attempts;
    private final DecisionRepository decisions;
    private final Feedback feedback;
    private final ProblemCatalog catalog;

    private record VariantKey(UUID problem, String version, long seed) {}

    WorkViews(AttemptRepository attempts, DecisionRepository decisions, Feedback feedback, ProblemCatalog catalog) {
        this.feedback = feedback;
        this.decisions = decisions;
        this.attempts = attempts;
        this.catalog = catalog;
    }

    /** Every line and every hint looks at it several times, and making it means a search for its numbers. */
    Variant variant(Work work) {
        Problem problem = problem(work);
        return variants.get(
                new VariantKey(problem.id(), problem.version(), work.seed()), key -> problem.variant(key.seed()));
    }

    WorkView of(Work work) {
        Variant variant = variant(work);
        List<GradedLine> lines = lines(work);
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

    /** Part by part, the oldest first. */
    List<GradedLine> lines(Work work) {
        List<Attempt> found = attempts.findByWorkIdOrderByPartIndexAscLineAsc(work.id());
        if (found.isEmpty()) {
            return List.of();
        }
        Map<UUID, Outcome> decided =
                decisions.findByWork(work.id()).stream().collect(Collectors.toMap(Decision::getId, Decision::outcome));
        Map<UUID, List<String>> said = feedback.in(work.id());
        return found.stream()
                .map(attempt ->
                        attempt.graded(decided.get(attempt.getId()), said.getOrDefault(attempt.getId(), List.of())))
                .toList();
    }

    private Problem problem(Work work) {
        return catalog.find(work.problemId(), work.problemVersion()).orElseThrow(() -> new NotFound("problem"));
    }
}
