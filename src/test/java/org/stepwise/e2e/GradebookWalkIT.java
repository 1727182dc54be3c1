package org.stepwise.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.stepwise.Scene;
import org.stepwise.assignment.AssignmentView;
import org.stepwise.assignment.Marks;
import org.stepwise.assignment.Terms;
import org.stepwise.classroom.ClassSummary;
import org.stepwise.identity.Person;
import org.stepwise.practice.HelpPolicy;
import org.stepwise.practice.PracticeService;
import org.stepwise.practice.SubmitAnswer;

/** A teacher looks behind a grade, decides a line, sets a mark with a reason, and saves the table. */
class GradebookWalkIT extends BrowserTest {

    private final Scene scene;
    private final PracticeService practice;
    private final Marks marks;
    private final JdbcTemplate jdbc;

    GradebookWalkIT(Scene scene, PracticeService practice, Marks marks, JdbcTemplate jdbc) {
        this.scene = scene;
        this.practice = practice;
        this.marks = marks;
        this.jdbc = jdbc;
    }

    @ParameterizedTest
    @CsvSource({"DESKTOP, LIGHT", "PHONE, DARK"})
    void theGradebookShowsDecidesAndKeeps(Device device, ColorScheme scheme) throws Exception {
        String at = "-" + device.name().toLowerCase(Locale.ROOT) + "-"
                + scheme.name().toLowerCase(Locale.ROOT);
        Person teacher = scene.teacher();
        ClassSummary schoolClass = scene.schoolClass(teacher);
        AssignmentView first = scene.assign(teacher, schoolClass, scene.roots());
        AssignmentView second = scene.assign(
                teacher, schoolClass, Terms.with(HelpPolicy.OPEN).asExam(), scene.roots(), scene.extrema());
        Person pupil = scene.pupil(schoolClass, "Jonas Weber");
        Person other = scene.pupil(schoolClass, "Mei Lin");
        write(other, first, "solve");
        write(pupil, first, "undecided");
        write(pupil, second, "x = 1000");
        write(other, second, "I do not know yet");
        Awaitility.await().until(() -> results(schoolClass) == 4);
        Marks.Asked asked = new Marks.Asked(
                teacher.id(), first.id(), pupil.id(), scene.roots().id());

        Page page = page(device, scheme);
        enter(page, teacher);
        page.navigate(url("classes/" + schoolClass.id()));
        page.getByText("Open the gradebook").click();
        heading(page, "10B, grades").waitFor();
        assertThat(cell(page, "Mei Lin, A set: 100 percent")).isVisible();
        assertThat(cell(page, "Mei Lin, A set: 0 percent, words to read")).isVisible();
        assertThat(page.locator(".grades thead")).containsText("a test");
        Locator waiting = cell(page, "Jonas Weber, A set: 0 percent so far, an answer waits for you");
        assertThat(waiting).isVisible();
        settle(page);
        screen(page, "gradebook" + at);
        isAccessible(page);

        Download file = page.waitForDownload(() -> page.getByText("Save as CSV").click());
        assertThat(file.suggestedFilename()).isEqualTo("10B-grades.csv");
        assertThat(Files.readString(file.path())).contains("Mei Lin", ",100,", "an answer waits");

        Download book =
                page.waitForDownload(() -> page.getByText("Save as XLSX").click());
        assertThat(book.suggestedFilename()).isEqualTo("10B-grades.xlsx");
        assertThat(Files.readAllBytes(book.path())).startsWith('P', 'K');

        waiting.focus();
        page.keyboard().press("Enter");
        Locator drawer = page.locator("aside.drawer");
        assertThat(drawer).containsText("Jonas Weber");
        assertThat(drawer).containsText("Expected");
        assertThat(drawer.locator(".compared .print")).containsText("or");
        settle(page);
        screen(page, "gradebook-drawer" + at);
        isAccessible(page);
        drawer.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Accept: ")))
                .click();
        assertThat(cell(page, "Jonas Weber, A set: 100 percent")).isVisible();
        assertThat(drawer).containsText("Tess Teacher decided a line");

        drawer.getByText("Set another mark").click();
        drawer.getByLabel("Percent").fill("80");
        drawer.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Set this mark").setExact(true))
                .click();
        assertThat(page.getByText("Give a reason of at most").first()).isVisible();
        drawer.getByLabel("Reason, for the record").fill("r".repeat(201));
        assertThat(drawer.getByText("201 of 200 characters")).isVisible();
        drawer.getByLabel("Reason, for the record").fill("the reason was missing");
        drawer.getByLabel("Reason, for the record").blur();
        // Its error goes, and the button moves: in the middle of a click that would miss it.
        settle(page);
        marks.override(asked, marks.shown(asked), 70, "on paper");
        drawer.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Set this mark").setExact(true))
                .click();
        assertThat(drawer).containsText("Meanwhile Tess Teacher changed this mark to 70 %.");
        settle(page);
        screen(page, "gradebook-meanwhile" + at);
        isAccessible(page);
        drawer.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Set this mark").setExact(true))
                .click();
        assertThat(cell(page, "Jonas Weber, A set: 80 percent")).isVisible();
        assertThat(drawer).containsText("70 % to 80 %: set by Tess Teacher");
        assertThat(drawer.locator("summary .percent").first()).hasText("80 %");
        assertThat(drawer.locator(".mark-why")).containsText("A teacher gave line 1 100 %.");
        settle(page);
        screen(page, "gradebook-changed" + at);
        isAccessible(page);

        page.keyboard().press("Escape");
        assertThat(drawer).hasCount(0);
        page.getByLabel("Name").fill("mei");
        assertThat(page.locator(".grades tbody tr")).hasCount(1);
        assertThat((Boolean) page.evaluate(
                        "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .isTrue();
        assertThat(foreignRequests).isEmpty();
    }

    private void write(Person who, AssignmentView assignment, String text) {
        UUID work = practice.workOn(who.id(), assignment.id(), scene.roots().id());
        String key = practice.view(who.id(), work).variant().parts().getFirst().expected();
        String line = switch (text) {
            case "solve" -> key;
            case "undecided" -> key.replace("}", " + 0*9^9^9^9}");
            default -> text;
        };
        practice.submit(new SubmitAnswer(UUID.randomUUID(), who.id(), work, 0, line));
    }

    private int results(ClassSummary schoolClass) {
        return jdbc.queryForObject(
                "select count(*) from assignment.result r join assignment.assignment a on a.id = r.assignment_id"
                        + " where a.class_id = ?",
                Integer.class,
                schoolClass.id());
    }

    private static Locator cell(Page page, String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }
}
