package org.stepwise.bench.nano;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stepwise.grading.working.Given;
import org.stepwise.problembank.Variant;

/**
 * A problem that a pupil talks about, and what a tutor knows of it.
 *
 * @param links the way from the problem to the answer
 * @param example another problem of the kind, worked out; or null
 * @param given what a pupil's lines start from; or null where none are written
 * @param lines of a right way as a pupil types them
 * @param aligned whether each line belongs to the link at its place
 */
record Case(
        String family,
        String template,
        Variant variant,
        int part,
        List<Link> links,
        @Nullable String example,
        @Nullable Given given,
        List<String> lines,
        boolean aligned) {}
