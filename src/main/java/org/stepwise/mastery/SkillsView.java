package org.stepwise.mastery;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;
import org.stepwise.identity.CurrentUser;
import org.stepwise.identity.Role;
import org.stepwise.practice.NextProblem;
import org.stepwise.practice.PracticeNavigation;
import org.stepwise.practice.PracticeService;
import org.stepwise.problembank.Skill;
import org.stepwise.shared.ui.Notice;

/** The pupil's map: what is ahead, growing, secure, and due; each circle leads to practising. */
@Route("skills")
@Menu(title = "mastery.map.menu", order = 2.5)
@RolesAllowed(Role.IS_STUDENT)
class SkillsView extends Div implements HasDynamicTitle {

    private final transient Learners learners;
    private final transient PracticeService practice;
    private final transient CurrentUser currentUser;

    SkillsView(Learners learners, PracticeService practice, CurrentUser currentUser) {
        this.learners = learners;
        this.practice = practice;
        this.currentUser = currentUser;
        addClassNames("page", "skills-page");
        Paragraph lead = new Paragraph(getTranslation("mastery.map.lead"));
        lead.addClassNames("small", "quiet");
        Div bands = new Div();
        bands.addClassName("skill-bands");
        learners.map(currentUser.id()).bands().stream()
                .filter(band -> !band.nodes().isEmpty())
                .forEach(band -> bands.add(new SkillBand(band, this::practise)));
        Div head = new Div(new H1(getTranslation("mastery.map.title")), key());
        head.addClassNames("row", "spread");
        add(head, lead, bands);
    }

    private Component key() {
        Div key = new Div();
        key.addClassNames("key", "skill-key");
        key.add(
                sign("l0", "ahead"),
                sign("l2", "growing"),
                sign("l4", "secure"),
                sign("l0 here", "here"),
                sign("l3 due", "due"));
        return key;
    }

    private Span sign(String classes, String state) {
        Span glass = new Span();
        glass.addClassName("glass");
        Span circle = new Span(glass);
        circle.addClassNames(classes.split(" "));
        circle.addClassName("skill");
        return new Span(circle, new Span(getTranslation("mastery.state." + state)));
    }

    private void practise(Skill skill) {
        UUID student = currentUser.id();
        Optional<NextProblem.Choice> choice = learners.of(student, skill.id());
        choice.ifPresentOrElse(
                found -> PracticeNavigation.toWork(
                        practice.practise(student, found.problem().id())),
                () -> Notice.show(getTranslation("mastery.map.none", skill.title())));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mastery.map.title") + getTranslation("shell.title.suffix");
    }
}
