package org.stepwise.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.stepwise.Scene;
import org.stepwise.classroom.ClassSummary;
import org.stepwise.identity.Person;
import org.stepwise.practice.figures.WorkTable;
import org.stepwise.problembank.Problem;

/** A teacher looks at what a class makes of the problems, and finds the one to leave out. */
class InsightWalkIT extends BrowserTest {

    private static final Instant LAST_WEEK = Instant.now().minus(8, ChronoUnit.DAYS);

    private final Scene scene;
    private final WorkTable works;

    InsightWalkIT(Scene scene, JdbcTemplate jdbc) {
        this.scene = scene;
        this.works = new WorkTable(jdbc);
    }

    private Person teacherOfAClassThatWorked() {
        Person teacher = scene.teacher();
        ClassSummary schoolClass = scene.schoolClass(teacher);
        List<UUID> pupils = IntStream.range(0, 14)
                .mapToObj(i -> scene.pupil(schoolClass, "Pupil " + i).id())
                .toList();
        Problem hard = scene.problem("Brackets on both sides");
        Problem easy = scene.extrema();
        Problem fine = scene.roots();
        for (int i = 0; i < pupils.size(); i++) {
            UUID pupil = pupils.get(i);
            works.begin(pupil, hard.id(), hard.version(), LAST_WEEK)
                    .part(3, 2, i == 0 ? 0.9 : 0, i == 0 ? 500 : -1)
                    .line(0, "INCORRECT", 100, i < 9 ? "power-of-sum" : null, "working.broken")
                    .hint(0, 1, 120)
                    .line(0, "INCORRECT", 200)
                    .hint(0, 2, 220)
                    .line(0, i == 0 ? "CORRECT" : "INCORRECT", 500)
                    .store();
            works.begin(pupil, easy.id(), easy.version(), LAST_WEEK)
                    .part(1, 0, 1, 70)
                    .line(0, "CORRECT", 70)
                    .store();
            int tries = i % 4 + 1;
            works.begin(pupil, fine.id(), fine.version(), LAST_WEEK)
                    .part(tries, i % 3, 1 - 0.05 * (i % 3), 60 * tries + 30 * i)
                    .line(0, "CORRECT", 60 * tries + 30 * i)
                    .store();
        }
        return teacher;
    }

    @ParameterizedTest
    @CsvSource({"DESKTOP, LIGHT", "PHONE, DARK"})
    void theProblemToLeaveOutIsFoundSortedAndLookedInto(Device device, ColorScheme scheme) {
        String at = "-" + device.name().toLowerCase(Locale.ROOT);
        Page page = page(device, scheme);
        enter(page, teacherOfAClassThatWorked());
        page.navigate(url("insight"));
        Locator worth = page.locator(".worth");
        assertThat(worth.locator("li").first()).containsText("Brackets on both sides");
        assertThat(worth).containsText("Nearly nobody solves it, even with help: 7 % of 14 pupils.");
        assertThat(worth).containsText("Nearly all solve it at once: 100 % of 14 pupils, without help.");
        Locator rows = page.locator(".item-table tbody tr");
        assertThat(rows).hasCount(3);
        settle(page);
        screen(page, "insight" + at);
        isAccessible(page);
        assertThat((Boolean) page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
                .isTrue();

        Locator sort = page.locator(".item-table thead a").filter(new Locator.FilterOptions().setHasText("Solved"));
        onceMoved(page, () -> sort.press("Enter"));
        assertThat(rows.first()).containsText("Brackets on both sides");
        assertThat(page.locator("th[aria-sort=ascending]")).hasText("Solved");
        onceMoved(page, () -> sort.press("Enter"));
        assertThat(rows.last()).containsText("Brackets on both sides");
        page.reload();
        assertThat(rows.last()).containsText("Brackets on both sides");

        onceMoved(page, () -> rows.last().getByRole(AriaRole.LINK).click());
        assertThat(heading(page, "Brackets on both sides")).isVisible();
        assertThat(page.locator(".item-facts")).containsText("7 % (1 of 14; likely 1 to 31 %)");
        Locator help = page.locator("sw-bars").filter(new Locator.FilterOptions().setHas(page.getByText("Help up to")));
        assertThat(help.locator("tbody th").nth(2)).hasText("rule");
        assertThat(help.locator("tbody td").nth(2)).hasText("14");
        assertThat(page.locator(".item-hints")).containsText("next try right 0 % (0 of 14)");
        assertThat(page.locator("main")).containsText("Power of a sum");
        assertThat(page.locator("main")).containsText("9 pupils, 9 lines");
        settle(page);
        screen(page, "insight-problem" + at);
        page.locator(".charts").scrollIntoViewIfNeeded();
        page.locator(".charts").evaluate("e => e.scrollIntoView()");
        screen(page, "insight-charts" + at);
        page.locator(".item-hints").evaluate("e => e.scrollIntoView()");
        screen(page, "insight-hints" + at);
        isAccessible(page);
        assertThat((Boolean) page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
                .isTrue();

        choose(page, "Begun", "In the last 7 days");
        assertThat(page.locator("main")).containsText("None of these pupils has begun this problem in this time.");
    }

    private static void choose(Page page, String field, String choice) {
        page.locator("vaadin-select")
                .filter(new Locator.FilterOptions().setHas(page.locator("label:text-is('" + field + "')")))
                .click();
        page.locator("vaadin-select-item")
                .filter(new Locator.FilterOptions().setHasText(choice))
                .last()
                .click();
    }

    @Test
    void theMenuLeadsToAllThreePagesAndPupilsHaveNoneOfThem() {
        Person teacher = scene.teacher();
        Person pupil = scene.pupil(scene.schoolClass(teacher));
        Page page = page(Device.DESKTOP);
        signIn(page, teacher);
        page.locator(".bar nav").getByText("Insight").click();
        assertThat(page.locator("main")).containsText("Nothing here yet.");
        page.locator(".topic-links").getByText("Hints").click();
        assertThat(heading(page, "What followed each hint")).isVisible();
        page.locator(".topic-links").getByText("Questions to the tutor").click();
        assertThat(heading(page, "What pupils ask the tutor")).isVisible();

        Page other = page(Device.DESKTOP);
        signIn(other, pupil);
        assertThat(other.locator(".bar nav").getByText("Insight")).hasCount(0);
        for (String path : List.of("insight", "insight/" + scene.roots().id())) {
            other.navigate(url(path));
            assertThat(other.locator(".insight-page")).hasCount(0);
            assertThat(other.locator("main")).not().containsText("Nothing here yet.");
        }
    }
}
