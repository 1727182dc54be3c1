package org.stepwise.home;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import org.stepwise.assignment.Allowances;
import org.stepwise.assignment.PupilSet;
import org.stepwise.assignment.PupilSets;
import org.stepwise.classroom.ClassSummary;
import org.stepwise.classroom.Classes;
import org.stepwise.identity.CurrentUser;
import org.stepwise.identity.Person;
import org.stepwise.identity.Role;
import org.stepwise.mastery.LookBack;
import org.stepwise.mastery.LookBacks;
import org.stepwise.practice.PracticeService;
import org.stepwise.problembank.ProblemCatalog;
import org.stepwise.shared.SchoolTime;

/** A pupil's first page: the class's set, and topics to practise. */
@Route("today")
@Menu(title = "home.menu", order = 1)
@RolesAllowed(Role.IS_STUDENT)
class TodayView extends Div implements HasDynamicTitle {

    private static final int MOST_DUE = 3;

    private final transient SchoolTime time;
    private final transient Clock clock;

    TodayView(
            CurrentUser currentUser,
            Classes classes,
            PupilSets sets,
            Allowances allowances,
            PracticeService practice,
            ProblemCatalog catalog,
            LookBacks lookBacks,
            SchoolTime time,
            Clock clock) {
        this.time = time;
        this.clock = clock;
        addClassNames("page", "home");
        Person person = currentUser.require();
        List<ClassSummary> joined = classes.joinedBy(person.id());
        // What is over comes last, whatever was given when.
        List<PupilSet> given = sets.of(person.id()).stream()
                .sorted(Comparator.comparing(set -> set.assignment().window().closed()))
                .toList();
        Section today = new Section();
        today.addClassName("today");
        Paragraph greeting = new Paragraph(greeting(person));
        greeting.addClassName("quiet");
        today.add(greeting);
        if (given.isEmpty()) {
            today.add(new H1(getTranslation("home.empty.title")), new NothingSet(joined));
        } else {
            today.add(new H1(given.getFirst().assignment().title()));
            given.forEach(
                    set -> today.add(new AssignedSet(currentUser, set, allowances, practice, set != given.getFirst())));
        }
        TopicsAside aside = new TopicsAside(currentUser, catalog, practice, classes, joined);
        List<LookBack> due = lookBacks.due(person.id(), MOST_DUE);
        if (!due.isEmpty()) {
            aside.addComponentAsFirst(new DueAgain(due, person.id(), practice));
        }
        add(today, aside);
    }

    private String greeting(Person person) {
        ZonedDateTime now = clock.instant().atZone(time.zone());
        String part = now.getHour() < 11 ? "morning" : now.getHour() < 18 ? "day" : "evening";
        return getTranslation(
                "home.greeting." + part,
                now.getDayOfWeek().getDisplayName(TextStyle.FULL, getLocale()),
                person.displayName().split(" ")[0]);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("home.menu") + getTranslation("shell.title.suffix");
    }
}
