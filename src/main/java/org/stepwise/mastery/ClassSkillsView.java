package org.stepwise.mastery;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stepwise.classroom.Pupil;
import org.stepwise.identity.CurrentUser;
import org.stepwise.identity.Role;
import org.stepwise.problembank.Skill;
import org.stepwise.problembank.Topic;
import org.stepwise.shared.NotFound;
import org.stepwise.shared.PathId;
import org.stepwise.shared.SchoolTime;
import org.stepwise.shared.ui.TeacherPage;

/** A class by the skills of a topic; a cell opens what its number rests on. */
@Route("classes/:class/skills/:topic?")
@RolesAllowed(Role.IS_TEACHER)
class ClassSkillsView extends Div implements BeforeEnterObserver, TeacherPage, HasDynamicTitle {

    private final transient ClassSkills skills;
    private final transient SchoolTime time;
    private final transient CurrentUser currentUser;
    private final Div body = new Div();
    private String title = "";
    private @Nullable HeatTable heat;

    ClassSkillsView(ClassSkills skills, SchoolTime time, CurrentUser currentUser) {
        this.time = time;
        this.skills = skills;
        this.currentUser = currentUser;
        addClassNames("page", "class-skills");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        body.removeAll();
        UUID teacher = currentUser.id();
        RouteParameters parameters = event.getRouteParameters();
        UUID schoolClass = PathId.parse(parameters.get("class").orElseThrow(() -> new NotFound("page")));
        Optional<String> wanted = parameters.get("topic");
        String topic = wanted.isPresent() ? wanted.get() : skills.latestTopic(teacher, schoolClass);
        ClassSkills.Table table = skills.table(teacher, schoolClass, topic);
        title = getTranslation("mastery.class.title", table.schoolClass().name());
        Paragraph lead = new Paragraph(getTranslation("mastery.class.lead"));
        lead.addClassNames("small", "quiet");
        add(
                new Anchor(
                        "classes/" + schoolClass,
                        getTranslation("mastery.class.back", table.schoolClass().name())),
                new H1(title),
                lead,
                topics(schoolClass, table.topic()),
                body);
        fill(table);
    }

    private void fill(ClassSkills.Table table) {
        body.removeClassName("with-drawer");
        if (table.pupils().isEmpty()) {
            body.add(new Paragraph(getTranslation("mastery.class.empty")));
            return;
        }
        HeatTable cells =
                new HeatTable(table, (pupil, skill) -> open(table.schoolClass().id(), pupil, skill));
        heat = cells;
        body.add(new Div(cells, key()));
    }

    private Component key() {
        Div key = new Div();
        key.addClassName("key");
        for (int level = 1; level <= 4; level++) {
            key.add(sign("l" + level, "mastery.class.level." + level));
        }
        key.add(sign("due", "mastery.state.due"));
        key.add(new Span(getTranslation("mastery.class.level.0")));
        return key;
    }

    private Span sign(String kind, String words) {
        Span square = new Span();
        square.addClassNames("heat-sign", kind);
        return new Span(square, new Span(getTranslation(words)));
    }

    private Component topics(UUID schoolClass, Topic here) {
        Nav nav = new Nav();
        nav.setAriaLabel(getTranslation("mastery.class.topics"));
        nav.addClassName("topic-links");
        skills.topics().stream().filter(topic -> !topic.skills().isEmpty()).forEach(topic -> {
            Anchor link = new Anchor("classes/%s/skills/%s".formatted(schoolClass, topic.id()), topic.title());
            link.addClassNames("btn", "soft");
            if (topic.id().equals(here.id())) {
                link.getElement().setAttribute("aria-current", "page");
            }
            nav.add(link);
        });
        return nav;
    }

    private void open(UUID schoolClass, Pupil pupil, Skill skill) {
        close();
        ClassSkills.Basis basis = skills.basis(currentUser.id(), schoolClass, pupil.id(), skill.id());
        body.addClassName("with-drawer");
        body.add(new BasisDrawer(basis, time, skills::title, () -> {
            close();
            table().focus(pupil.id(), skill.id());
        }));
        table().select(pupil.id(), skill.id());
    }

    private HeatTable table() {
        HeatTable cells = heat;
        if (cells == null) {
            throw new IllegalStateException("no table is shown");
        }
        return cells;
    }

    private void close() {
        body.getChildren().filter(BasisDrawer.class::isInstance).toList().forEach(body::remove);
        body.removeClassName("with-drawer");
        table().select(null, "");
    }

    @Override
    public String getPageTitle() {
        return title + getTranslation("shell.title.suffix");
    }
}
