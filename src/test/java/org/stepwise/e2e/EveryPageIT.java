package org.stepwise.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stepwise.Scene;
import org.stepwise.assignment.AssignmentView;
import org.stepwise.assignment.ProblemSets;
import org.stepwise.authoring.Workshop;
import org.stepwise.classroom.ClassSummary;
import org.stepwise.identity.Invitations;
import org.stepwise.identity.Person;
import org.stepwise.identity.Role;
import org.stepwise.inference.ScriptedModel;
import org.stepwise.practice.PracticeService;
import org.stepwise.practice.SubmitAnswer;
import org.stepwise.problembank.Rung;
import org.stepwise.tutoring.talk.TutorTalk;
import org.stepwise.tutoring.talk.Wish;

/** Walks every registered route: none is left out of accessibility, the keyboard and the check of foreign ids. */
class EveryPageIT extends BrowserTest {

    private final Scene scene;
    private final ServletContext servletContext;
    private final PracticeService practice;
    private final ProblemSets sets;
    private final Workshop workshop;
    private final Invitations invitations;
    private final TutorTalk talk;
    private final ScriptedModel model;
    private final Map<String, Visit> visits = new TreeMap<>();
    private final Map<String, Page> signedIn = new HashMap<>();
    private Person strangerPupil;
    private Person strangerTeacher;

    /** How a route is visited: by whom (nobody for open pages), and where its ids belong to that person. */
    private record Visit(Optional<Person> by, String path, boolean hasIds) {}

    EveryPageIT(
            Scene scene,
            ServletContext servletContext,
            PracticeService practice,
            ProblemSets sets,
            Workshop workshop,
            Invitations invitations,
            TutorTalk talk,
            ScriptedModel model) {
        this.scene = scene;
        this.servletContext = servletContext;
        this.practice = practice;
        this.sets = sets;
        this.workshop = workshop;
        this.invitations = invitations;
        this.talk = talk;
        this.model = model;
    }

    @BeforeAll
    void everyRouteHasAVisit() {
        Person teacher = scene.teacher();
        ClassSummary schoolClass = scene.schoolClass(teacher);
        Person pupil = scene.pupil(schoolClass);
        AssignmentView assignment = scene.assign(teacher, schoolClass, scene.roots(), scene.extrema());
        var work = practice.workOn(pupil.id(), assignment.id(), scene.roots().id());
        practice.submit(new SubmitAnswer(java.util.UUID.randomUUID(), pupil.id(), work, 0, "x=999"));
        practice.takeHint(pupil.id(), work, 0, Rung.NUDGE);
        Person other = scene.pupil(schoolClass, "Una Undecided");
        var practised = practice.practise(other.id(), scene.roots().id());
        for (String line : List.of("{2, 3 + 0*9^9^9^9}", "because the sum is 5")) {
            practice.submit(new SubmitAnswer(java.util.UUID.randomUUID(), other.id(), practised, 0, line));
        }
        strangerTeacher = scene.teacher();
        strangerPupil = scene.pupil(scene.schoolClass(strangerTeacher));

        visit("", pupil, "", false);
        visit("login", null, "login", false);
        visit("join", null, "join", false);
        visit("invite/:___url_parameter", null, invitations.invite(Role.TEACHER), false);
        visit("account", pupil, "account", false);
        visit("today", pupil, "today", false);
        visit("practise/:___url_parameter?", pupil, "practise/quadratics", false);
        visit("skills", pupil, "skills", false);
        visit("chat/:___url_parameter?", pupil, "chat", false);
        visit("solve/:___url_parameter", pupil, "solve/" + work, true);
        visit("classes", teacher, "classes", false);
        visit("classes/:___url_parameter", teacher, "classes/" + schoolClass.id(), true);
        visit("classes/:class/skills/:topic?", teacher, "classes/" + schoolClass.id() + "/skills/quadratics", true);
        visit("classes/:class/grades", teacher, "classes/" + schoolClass.id() + "/grades", true);
        visit("classes/:class/roster", teacher, "classes/" + schoolClass.id() + "/roster", true);
        visit(
                "classes/:class/pupils/:pupil",
                teacher,
                "classes/%s/pupils/%s".formatted(schoolClass.id(), pupil.id()),
                true);
        visit("live/:___url_parameter?", teacher, "live/" + schoolClass.id(), true);
        visit("workshop", teacher, "workshop", false);
        visit(
                "workshop/:___url_parameter",
                teacher,
                "workshop/" + workshop.begin(teacher.id(), "A problem of mine"),
                true);
        visit("sets", teacher, "sets", false);
        visit(
                "sets/:___url_parameter",
                teacher,
                "sets/" + sets.of(teacher.id()).getFirst().id(),
                true);
        visit("assignments/:___url_parameter", teacher, "assignments/" + assignment.id(), true);
        visit(
                "assignments/:assignment/pupils/:pupil/:problem",
                teacher,
                "assignments/%s/pupils/%s/%s"
                        .formatted(assignment.id(), pupil.id(), scene.roots().id()),
                true);
        visit("people", scene.admin(), "people", false);
        visit("tutor", teacher, "tutor?class=" + schoolClass.id(), true);
        visit("tutor/hints", teacher, "tutor/hints", false);
        visit("insight", teacher, "insight?class=" + schoolClass.id(), true);
        visit(
                "insight/:___url_parameter",
                teacher,
                "insight/" + scene.roots().id() + "?class=" + schoolClass.id(),
                true);
        visit(
                "tutor/hints/:___url_parameter",
                teacher,
                "tutor/hints/" + scene.roots().id(),
                false);
        visit("tutor/exchanges/:___url_parameter", teacher, "tutor/exchanges/" + exchange(pupil, work), true);
    }

    private java.util.UUID exchange(Person pupil, java.util.UUID work) {
        java.util.UUID id = java.util.UUID.randomUUID();
        model.says("Look at $2 \\cdot 3 = 7$.").says("The answer is $x = 2$.").says("Look at the sign.");
        talk.ask(
                practice.situation(pupil.id(), work, 0, java.util.Locale.ENGLISH)
                        .orElseThrow(),
                id,
                Wish.WHY,
                "");
        org.awaitility.Awaitility.await()
                .until(() -> talk.history(pupil.id(), work, 0).stream()
                        .allMatch(answer -> answer.state().isOver()));
        model.silence();
        return id;
    }

    private void visit(String template, @org.jspecify.annotations.Nullable Person by, String path, boolean hasIds) {
        visits.put(template, new Visit(Optional.ofNullable(by), path, hasIds));
    }

    @AfterEach
    void forgetPages() {
        signedIn.clear();
    }

    @Test
    void noRouteIsLeftOut() {
        assertThat(ApplicationRouteRegistry.getInstance(new VaadinServletContext(servletContext))
                        .getRegisteredRoutes())
                .extracting(RouteData::getTemplate)
                .containsExactlyInAnyOrderElementsOf(visits.keySet());
    }

    @ParameterizedTest
    @EnumSource(Device.class)
    void axeFindsNoViolationOnAnyPage(Device device) {
        List<String> found = new ArrayList<>();
        visits.forEach((template, visit) -> {
            Page page = open(visit, device);
            settle(page);
            violations(page).forEach(rule -> found.add(template + " in light: " + rule));
            // The colours of a phone are those of the desk.
            if (device == Device.DESKTOP) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
                settle(page);
                faint(page).forEach(rule -> found.add(template + " in the dark: " + rule));
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            }
        });
        assertThat(found).isEmpty();
    }

    @Test
    void theKeyboardReachesEveryControlOnEveryPageAndNothingTrapsIt() {
        visits.forEach((template, visit) -> {
            Page page = open(visit, Device.DESKTOP);
            settle(page);
            Tabbing.reachesEveryControl(page, template);
        });
    }

    @Test
    void foreignIdsAreNotFoundOnEveryPageThatTakesIds() {
        for (Person stranger : List.of(strangerPupil, strangerTeacher)) {
            Page page = page(Device.DESKTOP);
            enter(page, stranger);
            visits.values().stream().filter(Visit::hasIds).forEach(visit -> {
                // From a page of one's own, so that the words are no longer those of the page before.
                go(page, "account");
                assertThat(heading(page, "Nothing here")).isHidden();
                go(page, visit.path());
                assertThat(heading(page, "Nothing here")).isVisible();
            });
        }
    }

    @Test
    void whatIsNoIdIsNotFoundOnEveryPageThatTakesIds() {
        visits.values().stream()
                .filter(Visit::hasIds)
                .filter(visit -> visit.path().matches(".*/[0-9a-f-]{36}.*"))
                .forEach(visit -> {
                    Page page = pageOf(visit, Device.DESKTOP);
                    page.navigate(url(visit.path().replaceFirst("/[0-9a-f-]{36}", "/' or 1=1 --")));
                    assertThat(heading(page, "Nothing here")).isVisible();
                });
    }

    @Test
    void closedPagesAskNobodyInButForTheirName() {
        Page page = page(Device.DESKTOP);
        visits.values().stream().filter(visit -> visit.by().isPresent()).forEach(visit -> {
            page.navigate(url(visit.path()));
            page.waitForURL(url("login"));
        });
    }

    /** One page for each person and device: signing in takes longer than looking. */
    private Page pageOf(Visit visit, Device device) {
        String key = visit.by().map(Person::signInName).orElse("nobody") + device;
        return signedIn.computeIfAbsent(key, unused -> {
            Page fresh = page(device);
            visit.by().ifPresent(person -> enter(fresh, person));
            return fresh;
        });
    }

    private Page open(Visit visit, Device device) {
        Page page = pageOf(visit, device);
        go(page, visit.path());
        assertThat(page.locator("h1:not([data-left])").first()).isVisible();
        return page;
    }

    /** As by a link, where a page stands already: to read all scripts anew for each page takes most of the time. */
    private void go(Page page, String path) {
        if (page.url().startsWith(url("")) && !page.url().equals(url(path))) {
            settle(page);
            onceMoved(page, () -> page.evaluate(FOLLOW, url(path)));
        } else {
            page.navigate(url(path));
        }
    }

    private static final String FOLLOW = """
            address => {
              document.querySelectorAll('h1').forEach(title => title.dataset.left = '');
              const link = document.createElement('a');
              link.href = address;
              document.body.append(link);
              link.click();
              link.remove();
            }
            """;
}
