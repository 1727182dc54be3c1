package org.stepwise.assignment;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.UUID;
import org.stepwise.classroom.Pupil;
import org.stepwise.identity.CurrentUser;
import org.stepwise.identity.Role;
import org.stepwise.practice.GradedLine;
import org.stepwise.practice.PartMark;
import org.stepwise.practice.Remark;
import org.stepwise.practice.WorkView;
import org.stepwise.shared.NotFound;
import org.stepwise.shared.PathId;
import org.stepwise.shared.SchoolTime;
import org.stepwise.shared.ui.MathText;
import org.stepwise.shared.ui.Stair;
import org.stepwise.shared.ui.TeacherPage;
import org.stepwise.shared.ui.WorkingLines;

/** Every line that one pupil handed in for one problem. */
@Route("assignments/:assignment/pupils/:pupil/:problem")
@RolesAllowed(Role.IS_TEACHER)
class PupilWorkView extends Div implements BeforeEnterObserver, TeacherPage, HasDynamicTitle {

    private final transient ClassResults results;
    private final transient SchoolTime time;
    private final transient CurrentUser currentUser;
    private String title = "";

    PupilWorkView(ClassResults results, SchoolTime time, CurrentUser currentUser) {
        this.results = results;
        this.time = time;
        this.currentUser = currentUser;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        UUID assignment = id(event, "assignment");
        UUID student = id(event, "pupil");
        Pupil pupil = results.pupil(currentUser.id(), assignment, student);
        title = pupil.name();
        add(new Anchor("assignments/" + assignment, getTranslation("assignment.work.back")), new H1(pupil.name()));
        results.work(currentUser.id(), assignment, student, id(event, "problem")).stream()
                .findFirst()
                .ifPresentOrElse(this::show, () -> add(new Paragraph(getTranslation("assignment.work.none"))));
    }

    private static UUID id(BeforeEnterEvent event, String name) {
        RouteParameters parameters = event.getRouteParameters();
        return PathId.parse(parameters.get(name).orElseThrow(() -> new NotFound("page")));
    }

    private void show(WorkView work) {
        MathText prompt = new MathText(work.variant().prompt());
        prompt.setHero(true);
        Div ask = new Div(prompt);
        ask.addClassName("ask");
        Div squared = new Div();
        squared.addClassName("squared");
        List<PartMark> earned = results.marks(work);
        for (int i = 0; i < work.parts().size(); i++) {
            squared.add(part(work, earned, i));
        }
        Section problem = new Section(ask, squared);
        problem.addClassName("problem");
        Div book = new Div(problem);
        book.addClassNames("book", "single");
        add(book);
    }

    private Section part(WorkView work, List<PartMark> earned, int index) {
        WorkView.PartView part = work.parts().get(index);
        WorkingLines lines = new WorkingLines();
        lines.addClassName("working");
        lines.setLines(part.lines().stream()
                .map(line -> Remark.forTeacher(this, line, typed(line)))
                .toList());
        Paragraph key = new Paragraph(getTranslation(
                "assignment.work.key", work.variant().parts().get(index).written()));
        key.addClassNames("small", "quiet");
        Div help = new Div(new Stair(part.helpLevel()));
        Section section = new Section(
                new H2(getTranslation("assignment.work.part", index + 1, part.tries())),
                help,
                key,
                lines,
                new MarkWords(this, earned, index));
        section.addClassName("part-section");
        return section;
    }

    private String typed(GradedLine line) {
        String when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                .withLocale(getLocale())
                .format(line.submittedAt().atZone(time.zone()));
        return getTranslation("assignment.work.at", when, line.answer());
    }

    @Override
    public String getPageTitle() {
        return title + getTranslation("shell.title.suffix");
    }
}
