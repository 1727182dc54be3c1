package org.stepwise.practice;

import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.stepwise.problembank.Variant;

/** A variant as a pupil sees it, to be answered by its author: judged alike, stored nowhere. */
public class PupilPreview extends Div implements PartSection.Actions {

    private final transient Variant variant;
    private final transient Clock clock;
    private final transient List<GradedLine> lines = new ArrayList<>();
    private final UUID id = UUID.randomUUID();
    private final ProblemSheet sheet = new ProblemSheet(() -> {});
    private int open;

    public PupilPreview(Variant variant, Clock clock) {
        this.variant = variant;
        this.clock = clock;
        addClassNames("book", "single", "preview");
        add(sheet);
        sheet.layOut(view(), this);
        sheet.show(view(), open, Limits.NONE);
    }

    @Override
    public SubmissionOutcome submit(UUID submission, int part, String text) {
        List<String> held = lines.stream()
                .filter(line -> line.part() == part && line.holds())
                .map(GradedLine::answer)
                .toList();
        return switch (new PartJudge(variant, part, held).judge(text)) {
            case PartJudge.Result.Unreadable(var invalid) ->
                new SubmissionOutcome.Unreadable(invalid.message(), invalid.where(), invalid.suggestions());
            case PartJudge.Result.Readable(var judged) -> {
                int number = 1
                        + (int) lines.stream()
                                .filter(line -> line.part() == part)
                                .count();
                GradedLine line = new Attempt(
                                new SubmitAnswer(submission, id, id, part, text),
                                judged,
                                number,
                                BigDecimal.ZERO,
                                clock.instant())
                        .graded();
                lines.add(line);
                yield new SubmissionOutcome.Graded(line, view());
            }
        };
    }

    @Override
    public void changed(WorkView work) {
        open = work.openPart();
        sheet.show(work, open, Limits.NONE);
        if (work.solved()) {
            sheet.close(work);
        }
    }

    /** What the marks would be for what was handed in so far, 0 to 1, part by part. */
    public List<BigDecimal> credits() {
        return IntStream.range(0, variant.parts().size())
                .mapToObj(part -> lines.stream()
                        .filter(line -> line.part() == part)
                        .map(GradedLine::credit)
                        .max(BigDecimal::compareTo)
                        .orElse(BigDecimal.ZERO))
                .toList();
    }

    @Override
    public void help(int part) {
        open(part);
    }

    @Override
    public void open(int part) {
        open = part;
        sheet.show(view(), open, Limits.NONE);
    }

    private WorkView view() {
        List<WorkView.PartView> parts =
                IntStream.range(0, variant.parts().size()).mapToObj(this::part).toList();
        return new WorkView(id, variant, null, parts, false);
    }

    private WorkView.PartView part(int part) {
        List<GradedLine> own =
                lines.stream().filter(line -> line.part() == part).toList();
        int tries = (int) own.stream()
                .filter(line -> line.judgement() == Judgement.INCORRECT || line.solves())
                .count();
        return new WorkView.PartView(own.stream().anyMatch(GradedLine::solves), tries, 0, own);
    }
}
