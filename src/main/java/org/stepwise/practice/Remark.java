package org.stepwise.practice;

import org.stepwise.shared.ui.LineMark;
import org.stepwise.shared.ui.WorkingLines;

/** How a graded line is shown: its first sentence is the strong one. */
public final class Remark {

    private Remark() {}

    /** @param text the line's message in the reader's language */
    public static WorkingLines.Line line(GradedLine line, String text, boolean last) {
        if (line.judgement() == Judgement.CORRECT) {
            return new WorkingLines.Line(line.line(), line.tex(), line.answer(), LineMark.Kind.HOLDS, "", "", last);
        }
        int end = text.indexOf(". ");
        return new WorkingLines.Line(
                line.line(),
                line.tex(),
                line.answer(),
                mark(line.judgement()),
                end < 0 ? text : text.substring(0, end + 1),
                end < 0 ? "" : text.substring(end + 2),
                false);
    }

    /** For the teacher: the remark also under lines that hold. */
    public static WorkingLines.Line forTeacher(GradedLine line, String text) {
        return new WorkingLines.Line(line.line(), line.tex(), line.answer(), mark(line.judgement()), "", text, false);
    }

    private static LineMark.Kind mark(Judgement judgement) {
        return switch (judgement) {
            case CORRECT -> LineMark.Kind.HOLDS;
            case UNFINISHED -> LineMark.Kind.PART;
            case INCORRECT -> LineMark.Kind.BREAKS;
            case UNDECIDED -> LineMark.Kind.OPEN;
        };
    }
}
