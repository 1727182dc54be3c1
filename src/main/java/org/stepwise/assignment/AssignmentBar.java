package org.stepwise.assignment;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.UUID;
import java.util.function.Consumer;
import org.stepwise.shared.ui.ConfirmDialog;

/** Until when a set is worked on, what can be done with it as a whole, and what there is to decide about it. */
class AssignmentBar extends Div {

    private final transient AssignmentDesk desk;
    private final UUID assignment;
    private final transient Consumer<AssignmentBar> changed;
    private final Span due = new Span();
    private final Anchor back = new Anchor();
    private final Button withdraw;
    private final Div notes = new Div();
    private String title = "";

    /** @param changed what is shown is not up to date any more */
    AssignmentBar(AssignmentDesk desk, UUID assignment, Consumer<AssignmentBar> changed) {
        this.desk = desk;
        this.assignment = assignment;
        this.changed = changed;
        due.addClassName("quiet");
        back.setText(getTranslation("assignment.table.class"));
        Button terms = new Button(getTranslation("assignment.terms.change"), click -> terms());
        Button refresh = new Button(getTranslation("assignment.table.refresh"), click -> changed.accept(this));
        Button paper = new Button(getTranslation("assignment.paper"), click -> paper());
        paper.setId("paper");
        withdraw = new Button(getTranslation("assignment.withdraw"), click -> withdraw());
        Div row = new Div(due, back, terms, refresh, paper, withdraw);
        row.addClassName("row");
        notes.addClassName("notes");
        add(row, notes);
    }

    void show(ClassTable table) {
        AssignmentView shown = table.assignment();
        title = shown.title();
        due.setText(DueDate.withKind(this, shown));
        back.setHref("classes/" + shown.schoolClass());
        withdraw.setVisible(!shown.withdrawn());
        notes.removeAll();
        if (shown.withdrawn()) {
            notes.add(withdrawn());
        }
        notes.add(new RegradeNotice(desk.regrades(), desk.teacher(), table, () -> changed.accept(this)));
    }

    private void terms() {
        new TermsDialog(desk.assignments().terms(desk.teacher(), assignment), desk.time(), terms -> {
                    desk.assignments().change(desk.teacher(), assignment, terms);
                    changed.accept(this);
                })
                .open();
    }

    private void paper() {
        UUID teacher = desk.teacher();
        new PaperDialog(
                        title,
                        desk.worksheets().offered(teacher, assignment),
                        (choice, words) -> desk.worksheets().ofAssignment(teacher, assignment, choice, words))
                .open();
    }

    private void withdraw() {
        new ConfirmDialog(
                        getTranslation("assignment.withdraw"),
                        getTranslation("assignment.withdraw.about"),
                        getTranslation("assignment.withdraw"),
                        () -> {
                            desk.assignments().withdraw(desk.teacher(), assignment);
                            changed.accept(this);
                        })
                .open();
    }

    private Div withdrawn() {
        Button again = new Button(getTranslation("assignment.withdrawn.again"), click -> {
            desk.assignments().giveAgain(desk.teacher(), assignment);
            changed.accept(this);
        });
        return note(new Paragraph(getTranslation("assignment.withdrawn.about")), again);
    }

    /** What is to be decided, and the button that does it. */
    static Div note(Paragraph words, Button button) {
        Div row = new Div(words, button);
        row.addClassNames("row", "spread", "sheet");
        return row;
    }
}
