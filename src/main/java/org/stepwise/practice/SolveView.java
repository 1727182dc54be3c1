package org.stepwise.practice;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stepwise.identity.CurrentUser;
import org.stepwise.identity.Role;
import org.stepwise.problembank.ProblemCatalog;
import org.stepwise.problembank.Rung;
import org.stepwise.shared.PathId;
import org.stepwise.shared.ui.BarContent;
import org.stepwise.shared.ui.ConnectionStrip;
import org.stepwise.shared.ui.SolveKeys;
import org.stepwise.tutoring.HelpState;
import org.stepwise.tutoring.TutorPanel;
import org.stepwise.tutoring.TutorPanels;
import org.stepwise.tutoring.talk.Situation;

/** The open book: the problem and the pupil's lines on the left page, help or what comes next on the right one. */
@Route("solve")
@RolesAllowed(Role.IS_STUDENT)
class SolveView extends Div
        implements HasUrlParameter<String>, HasDynamicTitle, BarContent, PartSection.Actions, TutorPanel.Desk {

    private final transient PracticeService practice;
    private final transient ProblemCatalog catalog;
    private final transient NextProblem next;
    private final transient OpenPages pages;
    private final transient TutorPanels panels;
    private final UUID student;
    private final Div book = new Div();
    private final ProblemSheet problem = new ProblemSheet(this::stuck);
    private final TutorPanel tutor;
    private @Nullable AfterPanel after;
    private @Nullable WorkView work;
    private Optional<AssignedWork.Place> place = Optional.empty();
    private int openPart;
    private boolean helpOpen;
    private Runnable barListener = () -> {};
    private Registration listening = () -> {};

    SolveView(
            PracticeService practice,
            ProblemCatalog catalog,
            NextProblem next,
            OpenPages pages,
            TutorPanels panels,
            CurrentUser currentUser) {
        this.practice = practice;
        this.catalog = catalog;
        this.next = next;
        this.pages = pages;
        this.panels = panels;
        this.student = currentUser.id();
        this.tutor = panels.panel(this);
        addClassName("page");
        book.addClassName("book");
        add(new ConnectionStrip(), book);
        SolveKeys.help(this, () -> help(openPart));
        SolveKeys.closeHelp(this, this::closeHelp);
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        WorkView view = practice.view(student, PathId.parse(parameter));
        work = view;
        getUI().ifPresent(this::listen);
        place = practice.place(student, view);
        openPart = view.openPart();
        helpOpen = !view.solved() && (view.parts().get(openPart).helpLevel() > 0 || tutor.isTalking());
        layOut(view);
        show(view);
        if (!view.solved()) {
            problem.focusField(openPart);
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        listen(event.getUI());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        listening.remove();
    }

    /** What a teacher decides meanwhile appears by itself; what is being typed stays. */
    private void listen(UI ui) {
        Registration before = listening;
        UUID open = current().id();
        listening = pages.listen(open, student, ui.accessLater(() -> decided(open), () -> {}));
        before.remove();
    }

    private void decided(UUID decided) {
        if (current().id().equals(decided)) {
            changed(practice.view(student, decided));
        }
    }

    private WayOn wayOn() {
        return new WayOn(practice, next, student);
    }

    private void layOut(WorkView view) {
        after = null;
        book.removeAll();
        problem.layOut(view, this);
        book.add(problem, tutor);
    }

    private void show(WorkView view) {
        problem.show(view, openPart, practice.limits(student, view));
        if (view.solved() && after == null) {
            place = practice.place(student, view);
            after = panel(view);
            problem.close(view);
            book.add(after);
        }
        boolean help = helpOpen && !view.solved();
        tutor.setVisible(help);
        book.getElement().getClassList().set("single", !help && !view.solved());
        problem.getElement().getClassList().set("help-open", help || view.solved());
        if (help) {
            showHelp(view);
        }
        barListener.run();
    }

    private AfterPanel panel(WorkView view) {
        AfterPanel panel = wayOn().panel(view, place);
        practice.situation(student, view.id(), view.openPart(), getLocale())
                .ifPresent(now -> panel.addPictures(panels.solved(now.help())));
        return panel;
    }

    private void showHelp(WorkView view) {
        tutor.show(new HelpState(
                openPart,
                view.parts().size(),
                practice.policy(student, view.id()).ceiling(),
                Share.of(view.parts().get(openPart).helpLevel()).doubleValue(),
                practice.hintsTaken(student, view.id(), openPart, getLocale())));
    }

    @Override
    public void takeHint(Rung rung) {
        WorkView view = current();
        practice.takeHint(student, view.id(), openPart, rung);
        changed(practice.view(student, view.id()));
    }

    @Override
    public void twin() {
        wayOn().twin(current());
    }

    @Override
    public Optional<Situation> situation() {
        WorkView view = work;
        return view == null || view.solved()
                ? Optional.empty()
                : practice.situation(student, view.id(), openPart, getLocale());
    }

    @Override
    public void closeHelp() {
        if (helpOpen) {
            helpOpen = false;
            show(current());
            problem.focusField(openPart);
        }
    }

    @Override
    public SubmissionOutcome submit(UUID submission, int part, String text) {
        return practice.submit(new SubmitAnswer(submission, student, current().id(), part, text));
    }

    @Override
    public void changed(WorkView view) {
        work = view;
        if (view.parts().get(openPart).solved() && !view.solved()) {
            openPart = view.openPart();
            helpOpen = false;
            show(view);
            problem.focusField(openPart);
        } else {
            show(view);
        }
    }

    private void stuck() {
        help(openPart);
    }

    @Override
    public void help(int part) {
        openPart = part;
        helpOpen = true;
        show(current());
    }

    @Override
    public void open(int part) {
        openPart = part;
        show(current());
        problem.focusField(part);
    }

    private WorkView current() {
        WorkView view = work;
        if (view == null) {
            throw new IllegalStateException("no work is open");
        }
        return view;
    }

    @Override
    public List<Component> barStart() {
        return SolveBar.where(place, current(), catalog);
    }

    @Override
    public List<Component> barEnd() {
        return place.map(found -> SolveBar.trail(found, current().solved())).orElse(List.of());
    }

    @Override
    public void onBarChange(Runnable listener) {
        barListener = listener;
    }

    @Override
    public String getPageTitle() {
        return current().variant().problem().title() + getTranslation("shell.title.suffix");
    }
}
