package org.stepwise.practice;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stepwise.identity.CurrentUser;
import org.stepwise.identity.Role;
import org.stepwise.problembank.Problem;
import org.stepwise.problembank.ProblemCatalog;
import org.stepwise.problembank.Rung;
import org.stepwise.shared.PathId;
import org.stepwise.shared.ui.BarContent;
import org.stepwise.shared.ui.ConnectionStrip;
import org.stepwise.shared.ui.MathText;
import org.stepwise.shared.ui.SolveKeys;
import org.stepwise.tutoring.HelpState;
import org.stepwise.tutoring.TutorPanel;

/** The open book: the problem and the pupil's lines on the left page, help or what comes next on the right one. */
@Route("solve")
@RolesAllowed(Role.IS_STUDENT)
class SolveView extends Div implements HasUrlParameter<String>, HasDynamicTitle, BarContent, PartSection.Actions {

    private final transient PracticeService practice;
    private final transient ProblemCatalog catalog;
    private final transient CurrentUser currentUser;
    private final Div book = new Div();
    private final Section problem = new Section();
    private final List<PartSection> sections = new ArrayList<>();
    private final TutorPanel tutor;
    private @Nullable AfterPanel after;
    private @Nullable WorkView work;
    private Optional<AssignedWork.Place> place = Optional.empty();
    private int openPart;
    private boolean helpOpen;
    private Runnable barListener = () -> {};

    SolveView(PracticeService practice, ProblemCatalog catalog, CurrentUser currentUser) {
        this.practice = practice;
        this.catalog = catalog;
        this.currentUser = currentUser;
        this.tutor = new TutorPanel(this::takeHint, this::twin, this::closeHelp);
        addClassName("page");
        book.addClassName("book");
        problem.addClassName("problem");
        problem.setAriaLabel(getTranslation("practice.solve.label"));
        add(new ConnectionStrip(), book);
        SolveKeys.help(this, () -> help(openPart));
        SolveKeys.closeHelp(this, this::closeHelp);
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        UUID student = currentUser.id();
        WorkView view = practice.view(student, PathId.parse(parameter));
        work = view;
        place = practice.place(student, view);
        openPart = view.openPart();
        helpOpen = !view.solved() && view.parts().get(openPart).helpLevel() > 0;
        layOut(view);
        show(view);
        if (!view.solved()) {
            sections.get(openPart).focusField();
        }
    }

    private void layOut(WorkView view) {
        after = null;
        problem.removeClassName("is-solved");
        book.removeAll();
        problem.removeAll();
        sections.clear();
        H1 title = new H1(view.variant().problem().title());
        title.addClassName("sr-only");
        MathText prompt = new MathText(view.variant().prompt());
        prompt.setHero(true);
        Div ask = new Div(title, prompt);
        ask.addClassNames("ask", "say");
        Div squared = new Div();
        squared.addClassName("squared");
        if (view.changed()) {
            Paragraph note = new Paragraph(getTranslation("practice.changed"));
            note.addClassNames("part-label", "small");
            squared.add(note);
        }
        for (int i = 0; i < view.variant().parts().size(); i++) {
            PartSection section = new PartSection(
                    view.id(),
                    i,
                    view.variant().parts().size(),
                    view.variant().parts().get(i),
                    this);
            sections.add(section);
            squared.add(section);
        }
        squared.add(stuck());
        problem.add(ask, squared);
        book.add(problem, tutor);
    }

    private Component stuck() {
        NativeButton stuck = new NativeButton(getTranslation("practice.stuck"));
        stuck.setId("stuck");
        stuck.addClassNames("btn", "bare", "stuck");
        stuck.addClickListener(click -> help(openPart));
        return stuck;
    }

    private void show(WorkView view) {
        for (int i = 0; i < sections.size(); i++) {
            sections.get(i)
                    .show(
                            view.parts().get(i),
                            i == openPart,
                            view.parts().get(i).solved());
        }
        if (view.solved() && after == null) {
            place = practice.place(currentUser.id(), view);
            after = after(view);
            sections.getLast().add(proof(view));
            book.add(after);
            problem.addClassName("is-solved");
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

    private Component proof(WorkView view) {
        boolean accepted = view.parts().stream()
                .flatMap(part -> part.lines().stream())
                .anyMatch(line -> line.decision() == Outcome.ACCEPTED);
        Paragraph says = new Paragraph(getTranslation(accepted ? "practice.solved.accepted" : "practice.solved"));
        says.getElement().setAttribute("role", "status");
        says.addClassName("strong");
        Div proof = new Div(says);
        proof.addClassName("proof");
        return proof;
    }

    private AfterPanel after(WorkView view) {
        String closing = place.map(found -> {
                    long left = found.solved().stream().filter(done -> !done).count()
                            - (found.solved().get(found.number() - 1) ? 0 : 1);
                    return getTranslation("practice.after.left", left);
                })
                .orElse("");
        Optional<Runnable> next =
                place.isPresent() ? place.get().next().map(id -> () -> goOn(view, id)) : nextInTopic(view);
        return new AfterPanel(view, closing, next, this::twin);
    }

    private void twin() {
        PracticeNavigation.toWork(
                practice.practiseTwin(currentUser.id(), current().id()));
    }

    private void goOn(WorkView view, UUID next) {
        UUID assignment = view.assignment();
        PracticeNavigation.toWork(
                assignment == null
                        ? practice.practise(currentUser.id(), next)
                        : practice.workOn(currentUser.id(), assignment, next));
    }

    private Optional<Runnable> nextInTopic(WorkView view) {
        Problem here = view.variant().problem();
        List<Problem> topic = catalog.inTopic(here.topic());
        int place = topic.indexOf(here);
        return place < 0 || place + 1 >= topic.size()
                ? Optional.empty()
                : Optional.of(() -> goOn(view, topic.get(place + 1).id()));
    }

    private void showHelp(WorkView view) {
        UUID student = currentUser.id();
        tutor.show(new HelpState(
                openPart,
                view.parts().size(),
                practice.policy(student, view.id()).ceiling(),
                Share.of(view.parts().get(openPart).helpLevel()).doubleValue(),
                practice.hintsTaken(student, view.id(), openPart)));
    }

    private void takeHint(Rung rung) {
        WorkView view = current();
        practice.takeHint(currentUser.id(), view.id(), openPart, rung);
        changed(practice.view(currentUser.id(), view.id()));
    }

    private void closeHelp() {
        if (helpOpen) {
            helpOpen = false;
            show(current());
            sections.get(openPart).focusField();
        }
    }

    @Override
    public SubmissionOutcome submit(UUID submission, int part, String text) {
        return practice.submit(
                new SubmitAnswer(submission, currentUser.id(), current().id(), part, text));
    }

    @Override
    public void changed(WorkView view) {
        work = view;
        if (view.parts().get(openPart).solved() && !view.solved()) {
            openPart = view.openPart();
            helpOpen = false;
            show(view);
            sections.get(openPart).focusField();
        } else {
            show(view);
        }
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
        sections.get(part).focusField();
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
