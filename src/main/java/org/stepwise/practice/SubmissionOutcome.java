package org.stepwise.practice;

import java.util.List;
import org.stepwise.cas.tree.Span;
import org.stepwise.shared.Message;

/** What became of a finished line. */
public sealed interface SubmissionOutcome {

    /** It was judged, now or when it arrived first. */
    record Graded(GradedLine line, WorkView work) implements SubmissionOutcome {}

    /** It could not be read: no attempt, nothing counted. */
    record Unreadable(Message message, Span where, List<String> suggestions) implements SubmissionOutcome {}

    /** It came too late, or after the last try: nothing is stored, and the pupil keeps the text. */
    record NotTaken(Message why) implements SubmissionOutcome {}

    /** The part was solved before; the line is not looked at. */
    record AlreadySolved(WorkView work) implements SubmissionOutcome {}
}
