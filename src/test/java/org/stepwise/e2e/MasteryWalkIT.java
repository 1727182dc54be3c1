package org.stepwise.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.stepwise.Scene;
import org.stepwise.classroom.ClassSummary;
import org.stepwise.identity.Person;
import org.stepwise.practice.PracticeService;
import org.stepwise.practice.SubmitAnswer;
import org.stepwise.problembank.Problem;

/** The map fills with what a pupil answers, the class's table shows it, and after a week it is looked at again. */
class MasteryWalkIT extends BrowserTest {

    private static final String ROOTS = "Solving by factorising";
    private static final String SKILL = "quadratics.roots";

    private final Scene scene;
    private final PracticeService practice;
    private final JdbcTemplate jdbc;

    MasteryWalkIT(Scene scene, PracticeService practice, JdbcTemplate jdbc) {
        this.scene = scene;
        this.practice = practice;
        this.jdbc = jdbc;
    }

    @ParameterizedTest
    @CsvSource({"DESKTOP, LIGHT", "PHONE, DARK"})
    void theMapFillsAndTheTeacherSeesIt(Device device, ColorScheme scheme) {
        String at = "-" + device.name().toLowerCase(Locale.ROOT) + "-"
                + scheme.name().toLowerCase(Locale.ROOT);
        Person teacher = scene.teacher();
        ClassSummary schoolClass = scene.schoolClass(teacher);
        Person pupil = scene.pupil(schoolClass);
        scene.pupil(schoolClass, "Noah Nice");

        Page page = page(device, scheme);
        enter(page, pupil);
        page.navigate(url("skills"));
        // The first page of a fresh server takes longer than a look that is taken again does.
        node(page, ROOTS).waitFor();
        assertThat(node(page, ROOTS + ": ahead of you.")).isVisible();
        screen(page, "skills-empty" + at);
        isAccessible(page);

        node(page, ROOTS).click();
        page.waitForURL(Pattern.compile(".*/solve/.*"));
        UUID first = work(page);
        solve(page, pupil);
        waitFor(pupil, 1);
        onceMoved(page, () -> page.locator("#next-problem").click());
        assertThat(problem(pupil, work(page)).skills()).contains(SKILL);
        assertThat(problem(pupil, work(page))).isNotEqualTo(problem(pupil, first));
        page.navigate(url("skills"));
        assertThat(node(page, ROOTS + ": growing. You are here.")).isVisible();
        twice(pupil);
        waitFor(pupil, 3);
        page.reload();
        assertThat(node(page, ROOTS + ": secure. You are here.")).isVisible();
        node(page, ROOTS).scrollIntoViewIfNeeded();
        screen(page, "skills" + at);
        isAccessible(page);

        aWeekGoesBy(pupil);
        page.navigate(url("today"));
        assertThat(heading(page, "Due for a look back")).isVisible();
        screen(page, "due" + at);
        isAccessible(page);
        page.navigate(url("skills"));
        assertThat(node(page, ROOTS + ": secure. Due for a look back.")).isVisible();
        node(page, ROOTS).scrollIntoViewIfNeeded();
        screen(page, "skills-due" + at);
        page.navigate(url("practise/quadratics"));
        assertThat(page.locator("#for-you")).containsText("A look back for you");
        screen(page, "topic" + at);
        isAccessible(page);

        Page desk = page(device, scheme);
        enter(desk, teacher);
        desk.navigate(url("classes/" + schoolClass.id()));
        desk.getByText("See what the class can do").click();
        assertThat(heading(desk, "What 10B can do")).isVisible();
        Locator cell = desk.getByRole(
                AriaRole.BUTTON,
                new Page.GetByRoleOptions()
                        .setName(Pattern.compile("9\\d percent, secure, due for a look back: Pia Pupil, " + ROOTS)));
        assertThat(cell).isVisible();
        screen(desk, "class-skills" + at);
        isAccessible(desk);
        cell.focus();
        desk.keyboard().press("Enter");
        Locator drawer = desk.locator("aside.drawer");
        assertThat(drawer).containsText("from 3 answers");
        assertThat(drawer).containsText("Due for a look back since");
        assertThat(drawer.locator("li")).hasCount(3);
        settle(desk);
        screen(desk, "class-skills-basis" + at);
        isAccessible(desk);
        desk.keyboard().press("Escape");
        assertThat(drawer).hasCount(0);
        assertThat(cell).isFocused();
        assertThat((Boolean) desk.evaluate(
                        "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .isTrue();
        assertThat(foreignRequests).isEmpty();
    }

    private static Locator node(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)));
    }

    private void solve(Page page, Person pupil) {
        finishLine(page, key(pupil, work(page)));
        assertThat(page.getByText("Solved, and it all holds.")).isVisible();
    }

    private static UUID work(Page page) {
        return UUID.fromString(page.url().replaceFirst(".*/solve/", ""));
    }

    private Problem problem(Person pupil, UUID work) {
        return practice.view(pupil.id(), work).variant().problem();
    }

    /** The key is asked of the server, as a pupil cannot. */
    private String key(Person pupil, UUID work) {
        return practice.view(pupil.id(), work).variant().parts().getFirst().expected();
    }

    private void twice(Person pupil) {
        for (int i = 0; i < 2; i++) {
            UUID work = practice.practise(pupil.id(), scene.roots().id());
            practice.submit(new SubmitAnswer(UUID.randomUUID(), pupil.id(), work, 0, key(pupil, work)));
        }
    }

    private void waitFor(Person pupil, int pieces) {
        Awaitility.await()
                .until(() -> jdbc.queryForObject(
                                "select count(*) from mastery.evidence where student_id = ? and skill = ?",
                                Integer.class,
                                pupil.id(),
                                SKILL)
                        == pieces);
    }

    private void aWeekGoesBy(Person pupil) {
        jdbc.update(
                "update mastery.evidence set answered_at = answered_at - interval '8 days' where student_id = ?",
                pupil.id());
        jdbc.update(
                "update mastery.knowledge set due_at = due_at - interval '8 days',"
                        + " answered_at = answered_at - interval '8 days' where student_id = ?",
                pupil.id());
    }
}
