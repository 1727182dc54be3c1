package org.stepwise.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.stepwise.assignment.Allowances;
import org.stepwise.assignment.AssignmentView;
import org.stepwise.assignment.DueDate;
import org.stepwise.assignment.PupilSet;
import org.stepwise.identity.CurrentUser;
import org.stepwise.practice.PracticeNavigation;
import org.stepwise.practice.PracticeService;
import org.stepwise.problembank.Problem;
import org.stepwise.shared.ui.ConfirmDialog;
import org.stepwise.shared.ui.Formula;
import org.stepwise.shared.ui.LineMark;
import org.stepwise.shared.ui.Notice;
import org.stepwise.shared.ui.SwIcon;

/** A set on the first page: how far one is, and each problem with the own numbers. */
class AssignedSet extends Div {

    private final transient CurrentUser currentUser;
    private final UUID student;
    private final transient AssignmentView assignment;
    private final transient PracticeService practice;
    private final boolean begun;

    AssignedSet(
            CurrentUser currentUser, PupilSet set, Allowances allowances, PracticeService practice, boolean titled) {
        this.currentUser = currentUser;
        // Asking who it is reads the account; for what is only shown, the set knows.
        this.student = set.student();
        this.assignment = set.assignment();
        this.practice = practice;
        addClassNames("sheet", "set");
        this.begun = set.begun();
        List<Problem> problems = assignment.problems();
        Set<UUID> solved = set.solved();
        Optional<Problem> next = Optional.ofNullable(set.next());
        if (titled) {
            add(new H2(assignment.title()));
        }
        if (!assignment.window().open()) {
            // What is in it stays closed until then.
            add(new Paragraph(DueDate.text(this, assignment)));
            return;
        }
        add(head(problems, solved, next));
        latePass(allowances, set.pass());
        OrderedList list = new OrderedList();
        list.addClassName("probs");
        for (int i = 0; i < problems.size(); i++) {
            Problem problem = problems.get(i);
            list.add(row(
                    i + 1,
                    problem,
                    solved.contains(problem.id()),
                    next.filter(problem::equals).isPresent()));
        }
        add(list);
    }

    private void latePass(Allowances allowances, Allowances.Offer offer) {
        if (offer.left() == 0) {
            return;
        }
        NativeButton use = new NativeButton(getTranslation("home.set.pass", offer.hours()));
        use.addClassNames("btn", "soft");
        Span left = new Span(getTranslation("home.set.pass.left", offer.left()));
        left.addClassNames("small", "quiet");
        Div row = new Div(use, left);
        row.addClassNames("row", "late-pass");
        use.addClickListener(click -> new ConfirmDialog(
                        getTranslation("home.set.pass.title"),
                        getTranslation("home.set.pass.text", offer.hours(), offer.left()),
                        getTranslation("home.set.pass.do"),
                        () -> {
                            allowances.use(currentUser.id(), assignment.id());
                            Notice.show(getTranslation("home.set.pass.done"));
                            getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
                        })
                .open());
        add(row);
    }

    private Component head(List<Problem> problems, Set<UUID> solved, Optional<Problem> next) {
        Span count = new Span(getTranslation("home.set.solved", solved.size(), problems.size()));
        count.addClassName("strong");
        Span due = new Span(DueDate.text(this, assignment));
        due.addClassName("quiet");
        Paragraph words = new Paragraph(count, new Span(" "), due);
        if (assignment.exam()) {
            words.add(new Span(" · "), new Span(getTranslation("home.set.exam")));
        }
        Div head = new Div(words);
        head.addClassName("set-head");
        next.filter(problem -> !assignment.window().closed()).ifPresent(problem -> {
            NativeButton go = new NativeButton();
            go.add(
                    new Span(getTranslation(
                            begun ? "home.set.carryOn" : "home.set.begin", problems.indexOf(problem) + 1)),
                    new SwIcon("right"));
            go.addClassNames("btn", "primary");
            go.addClickListener(click -> open(problem));
            head.add(go);
        });
        return head;
    }

    private ListItem row(int number, Problem problem, boolean solved, boolean now) {
        Span place = new Span(Integer.toString(number));
        place.addClassName("num");
        Span lead = new Span(solved ? new LineMark(LineMark.Kind.HOLDS) : now ? new SwIcon("pencil") : place);
        lead.addClassName("lead");
        Span what = new Span(problem.title());
        what.addClassNames("small", "what");
        NativeButton open = new NativeButton();
        open.add(
                lead,
                what,
                new Formula(practice.preview(student, assignment.id(), problem).heading()));
        open.addClassName("prob");
        open.addClickListener(click -> open(problem));
        ListItem row = new ListItem(open);
        row.addClassName(solved ? "done" : now ? "now" : "later");
        return row;
    }

    private void open(Problem problem) {
        Notice.attempt(
                this,
                () -> PracticeNavigation.toWork(practice.workOn(currentUser.id(), assignment.id(), problem.id())));
    }
}
