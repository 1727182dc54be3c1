package org.stepwise.practice;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.stepwise.problembank.Problem;
import org.stepwise.problembank.ProblemCatalog;
import org.stepwise.problembank.Variant;
import org.stepwise.shared.NotFound;

/** Which variants the pupils of an assignment have, or will have when they begin. */
@Component
public class AssignedVariants {

    private final WorkRepository works;
    private final ProblemCatalog catalog;

    AssignedVariants(WorkRepository works, ProblemCatalog catalog) {
        this.works = works;
        this.catalog = catalog;
    }

    /** What was begun is read once, here. */
    public Pupils of(UUID assignment) {
        Map<Place, Work.ProblemVariant> begun = new HashMap<>();
        works.findBegun(assignment).forEach(one -> begun.put(new Place(one.student(), one.problem()), one.variant()));
        return (student, problem) -> {
            Work.ProblemVariant own = begun.get(new Place(student, problem.id()));
            return own == null
                    ? problem.variant(Seeds.assigned(assignment, student, problem.id()))
                    : catalog.find(own.problem(), own.version())
                            .orElseThrow(() -> new NotFound("problem"))
                            .variant(own.seed());
        };
    }

    /** The variants of an assignment by pupil. */
    public interface Pupils {

        /**
         * @param problem in the version that was given
         * @throws IllegalArgumentException if no values are found for it
         */
        Variant variant(UUID student, Problem problem);
    }

    private record Place(UUID student, UUID problem) {}
}
