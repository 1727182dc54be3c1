package org.stepwise.practice;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.stepwise.shared.Message;
import org.stepwise.shared.ui.LineMark;
import org.stepwise.shared.ui.Notice;
import org.stepwise.shared.ui.WorkingLines;

/** How the lines of a part are shown: the first sentence of a remark is the strong one. */
public final class Remark {

    private static final String JUST_HOLDS = "working.holds";

    private Remark() {}

    /**
     * For the pupil.
     *
     * @param closes the last line ends the problem
     */
    static List<WorkingLines.Line> lines(Component owner, WorkView.PartView part, boolean closes) {
        List<WorkingLines.Line> shown = new ArrayList<>();
        for (GradedLine line : part.lines()) {
            String text = line.solves() && line.decision() == null
                            || line.message().key().equals(JUST_HOLDS)
                    ? ""
                    : Notice.text(owner, said(line));
            int end = text.indexOf(". ");
            shown.add(new WorkingLines.Line(
                    line.line(),
                    line.tex(),
                    line.answer(),
                    mark(line),
                    end < 0 ? text : text.substring(0, end + 1),
                    end < 0 ? "" : text.substring(end + 2),
                    why(owner, line, evidence -> evidence.forPupil(!part.solved())),
                    String.join("\n", line.feedback()),
                    closes && line.solves()));
        }
        return shown;
    }

    /**
     * For the teacher: the remark also under lines that hold, and all that is known of why.
     *
     * @param more said after the remark
     */
    public static WorkingLines.Line forTeacher(Component owner, GradedLine line, String more) {
        return new WorkingLines.Line(
                line.line(),
                line.tex(),
                line.answer(),
                mark(line),
                "",
                Notice.text(owner, said(line)) + " " + more,
                why(owner, line, evidence -> Optional.of(evidence.whole())),
                String.join("\n", line.feedback()),
                false);
    }

    private static Message said(GradedLine line) {
        Outcome decision = line.decision();
        return decision == null
                ? line.message()
                : Message.of(
                        switch (decision) {
                            case ACCEPTED -> "practice.decided.accepted";
                            case IN_PART -> "practice.decided.part";
                            case NOT_YET -> "practice.decided.notYet";
                            case SEEN -> "practice.decided.seen";
                        });
    }

    private static String why(Component owner, GradedLine line, Function<Evidence, Optional<Message>> told) {
        return Optional.ofNullable(line.evidence())
                .flatMap(told)
                .map(message -> Notice.text(owner, message))
                .orElse("");
    }

    private static LineMark.Kind mark(GradedLine line) {
        Outcome decision = line.decision();
        if (decision != null) {
            return switch (decision) {
                case ACCEPTED -> LineMark.Kind.HOLDS;
                case IN_PART -> LineMark.Kind.PART;
                case NOT_YET -> LineMark.Kind.BREAKS;
                case SEEN -> LineMark.Kind.OPEN;
            };
        }
        return switch (line.judgement()) {
            case CORRECT, HOLDS -> LineMark.Kind.HOLDS;
            case UNFINISHED -> LineMark.Kind.PART;
            case INCORRECT -> LineMark.Kind.BREAKS;
            case UNDECIDED, ASIDE -> LineMark.Kind.OPEN;
        };
    }
}
