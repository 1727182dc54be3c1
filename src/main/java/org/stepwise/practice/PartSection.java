package org.stepwise.practice;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.stepwise.cas.syntax.Latex;
import org.stepwise.cas.syntax.Reading;
import org.stepwise.cas.syntax.Syntax;
import org.stepwise.grading.AnswerKind;
import org.stepwise.problembank.VariantPart;
import org.stepwise.shared.Message;
import org.stepwise.shared.ui.MathLineField;
import org.stepwise.shared.ui.MathText;
import org.stepwise.shared.ui.Notice;
import org.stepwise.shared.ui.WorkingLines;

/** One part of a problem on the squared page: what is asked, the lines so far, and the field for the next one. */
class PartSection extends Section {

    /** What the page does for a part. */
    interface Actions {

        SubmissionOutcome submit(UUID submission, int part, String text);

        void changed(WorkView work);

        void help(int part);

        void open(int part);
    }

    private final int index;
    private final transient VariantPart part;
    private final transient Actions actions;
    private final WorkingLines lines = new WorkingLines();
    private final MathLineField field = new MathLineField();
    private final NativeButton opener = new NativeButton();
    private final Div entry = new Div(field);
    private final WayMarks way;
    private final Paragraph limit = new Paragraph();

    PartSection(UUID work, int index, int parts, VariantPart part, Actions actions) {
        this.index = index;
        this.part = part;
        this.actions = actions;
        this.way = new WayMarks(part);
        addClassName("part-section");
        if (parts > 1 || part.label() != null) {
            MathText label =
                    new MathText(part.label() == null ? getTranslation("practice.part", index + 1) : part.label());
            label.addClassName("part-label");
            add(label);
        }
        opener.setText(getTranslation("practice.part.open"));
        opener.addClassNames("btn", "part-open");
        opener.addClickListener(click -> actions.open(index));
        lines.addClassName("working");
        AnswerKind kind = part.key().kind();
        field.setKind(kind.id());
        field.setPlaceholder(getTranslation("practice.type." + part.asked()));
        field.setStorageKey(work + "/" + index);
        field.addChangeListener(this::echo);
        field.addSubmitListener(this::submit);
        field.addHelpListener(() -> actions.help(index));
        limit.addClassNames("part-label", "small", "limit");
        add(lines, entry, limit, way, opener);
    }

    /**
     * @param open whether this is the part that is being worked on
     * @param limits on what is taken
     */
    void show(WorkView.PartView view, boolean open, Limits limits) {
        lines.setLines(Remark.lines(this, view, view.solved()));
        Optional<Message> closed = limits.closed(view);
        entry.setVisible(open || view.solved());
        // Out of sight, but there: a line that the browser keeps still is answered, and what is answered is let go.
        field.setHidden(view.solved() || closed.isPresent());
        String said = closed.map(why -> Notice.text(this, why)).orElseGet(() -> left(limits, view));
        limit.setText(said);
        limit.setVisible(open && !view.solved() && !said.isEmpty());
        way.show(view);
        opener.setVisible(!open && !view.solved());
        field.setLineNumber(view.lines().size() + 1);
        if (limits.help()) {
            field.setHelpBar(view.helpLevel(), getTranslation("practice.helpbar." + view.helpLevel()));
        } else {
            field.setHelpOff(getTranslation("practice.helpbar.off"));
        }
    }

    private String left(Limits limits, WorkView.PartView view) {
        OptionalInt left = limits.left(view);
        return left.isEmpty() ? "" : getTranslation("practice.tries.left", left.getAsInt());
    }

    void focusField() {
        field.focus();
    }

    private void echo(String text) {
        if (!text.isBlank() && part.goesOn(text)) {
            field.setEchoIncomplete();
        } else {
            field.setEcho(text.isBlank() ? "" : part.typeset(text));
        }
    }

    private void submit(MathLineField.Submission submission) {
        switch (actions.submit(submission.id(), index, submission.text())) {
            case SubmissionOutcome.Graded graded -> {
                field.acknowledge(submission.id());
                actions.changed(graded.work());
            }
            case SubmissionOutcome.AlreadySolved solved -> {
                field.acknowledge(submission.id());
                actions.changed(solved.work());
            }
            case SubmissionOutcome.NotTaken(var why) -> {
                // It may have come from a page that was loaded anew: the pupil sees what was not taken.
                field.setHidden(false);
                field.showUnread(
                        submission.id(), 0, 0, getTranslation("practice.kept", Notice.text(this, why)), List.of());
            }
            case SubmissionOutcome.Unreadable unreadable ->
                field.showUnread(
                        submission.id(),
                        unreadable.where().start(),
                        unreadable.where().end(),
                        Notice.text(this, unreadable.message()),
                        suggestions(unreadable.suggestions()));
        }
    }

    private static List<MathLineField.Suggestion> suggestions(List<String> texts) {
        Set<String> shown = new HashSet<>();
        return texts.stream()
                .filter(text -> Syntax.read(text) instanceof Reading.Read)
                .map(text -> new MathLineField.Suggestion(text, Latex.of(Syntax.parse(text))))
                .filter(suggestion -> shown.add(suggestion.tex()))
                .toList();
    }
}
