package org.stepwise.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.stepwise.Scene;
import org.stepwise.classroom.ClassSummary;
import org.stepwise.identity.Person;

/** From the evening before to the mark: one teacher, one problem of their own, three pupils at once. */
class WholeLessonIT extends BrowserTest {

    private static final LocatorAssertions.ContainsTextOptions AFTER_A_TRIAL =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);

    private final Scene scene;

    WholeLessonIT(Scene scene) {
        this.scene = scene;
    }

    @Test
    void aProblemIsWrittenGivenSolvedWatchedAnsweredAndMarked() throws IOException {
        Person owner = scene.teacher();
        ClassSummary schoolClass = scene.schoolClass(owner);
        Page teacher = page(Device.DESKTOP);
        enter(teacher, owner);
        writes(teacher);
        gives(teacher);

        Map<String, Page> pupils = new LinkedHashMap<>();
        for (String name : List.of("Amira Kaya", "Ben Ortiz", "Chloe Dubois")) {
            Page page = page(Device.PHONE);
            enter(page, scene.pupil(schoolClass, name));
            page.navigate(url("today"));
            pupils.put(name, page);
        }
        pupils.values().forEach(page -> button(page, "Begin with problem 1").click());
        pupils.values()
                .forEach(page -> assertThat(page.locator("sw-math-line-field:not([hidden]) input")
                                .first())
                        .isVisible());

        teacher.navigate(url("live/" + schoolClass.id()));
        assertThat(teacher.locator("sw-pupil-card")).hasCount(3);
        pupils.values().forEach(page -> finishLine(page, "(x-2)(x-3)=0"));
        pupils.values()
                .forEach(page -> assertThat(page.locator("sw-lines sw-mark")).hasCount(1));
        finishLine(pupils.get("Amira Kaya"), "x=2 or x=-3");
        finishLine(pupils.get("Ben Ortiz"), "{-3, 4/2}");
        finishLine(pupils.get("Chloe Dubois"), "x=3 or x=2");
        Locator group = teacher.locator(".group");
        assertThat(group.locator(".big")).hasText("2");
        assertThat(teacher.locator("sw-pupil-card sw-mark[kind=breaks]")).hasCount(2);
        screen(teacher, "lesson-live");

        button(teacher, "Reword").click();
        teacher.locator("vaadin-dialog textarea").first().fill("Put $-3$ back into the first line.");
        teacher.locator("vaadin-dialog vaadin-button[theme~=primary]").first().click();
        for (String name : List.of("Amira Kaya", "Ben Ortiz")) {
            assertThat(pupils.get(name).locator(".mline .note")).containsText("back into the first line.");
        }
        assertThat(pupils.get("Chloe Dubois").locator(".mline .note")).hasCount(0);
        finishLine(pupils.get("Amira Kaya"), "x=2 or x=3");
        assertThat(pupils.get("Amira Kaya").locator("sw-lines sw-mark")).hasCount(3);

        teacher.navigate(url("classes/" + schoolClass.id() + "/grades"));
        assertThat(teacher.getByLabel("Chloe Dubois, Tomorrow: 100 percent")).isVisible();
        // One of two solutions.
        assertThat(teacher.getByLabel(Pattern.compile("Ben Ortiz, Tomorrow: [1-9][0-9]? percent")))
                .isVisible();
        Download file =
                teacher.waitForDownload(() -> teacher.getByText("Save as CSV").click());
        assertThat(Files.readString(file.path())).contains("Amira Kaya", "Ben Ortiz", "Chloe Dubois", ",100,");
        rewords(teacher, schoolClass);
        assertThat(foreignRequests).isEmpty();
    }

    /** A problem that is published again is judged again when the teacher says so. */
    private void rewords(Page page, ClassSummary schoolClass) {
        page.navigate(url("workshop"));
        page.getByText("Two and three", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        page.waitForURL(Pattern.compile(".*/workshop/.+"));
        page.getByLabel("What the pupil reads").fill("Find both solutions of\n\n$$x^2 - @{a+b}x + @{a*b} = 0$$");
        page.getByLabel("What the pupil reads").blur();
        assertThat(page.locator("#why")).containsText("All 20 variants work", AFTER_A_TRIAL);
        button(page, "Publish").click();
        assertThat(page.locator(".top")).containsText("Published as version 2");
        page.navigate(url("classes/" + schoolClass.id() + "/grades"));
        page.getByText("Tomorrow: a problem has changed").click();
        button(page, "See what the new key of \"Two and three\" changes").click();
        assertThat(page.getByText("No mark changes, 3 stay as they are.")).isVisible();
        settle(page);
        screen(page, "lesson-regrade");
        isAccessible(page);
        button(page, "Judge again").click();
        assertThat(page.getByText("3 pupils were judged again.")).isVisible();
        assertThat(page.locator(".regrade")).hasCount(0);
    }

    /** With two numbers of which one is 2 and the other 3, once it is refused for taking the same twice. */
    private void writes(Page page) {
        page.navigate(url("workshop"));
        page.getByLabel("Title of a new problem").fill("Two and three");
        button(page, "Write it").click();
        page.waitForURL(Pattern.compile(".*/workshop/.+"));
        page.getByLabel("Skills").click();
        page.getByRole(AriaRole.OPTION).first().click();
        page.keyboard().press("Escape");
        pick(page, "Difficulty", "steady");
        page.getByLabel("What the pupil reads").fill("Solve\n\n$$x^2 - @{a+b}x + @{a*b} = 0$$");
        button(page, "Add a number").click();
        button(page, "Add a number").click();
        page.getByLabel("Values").nth(0).fill("2..3");
        page.getByLabel("Values").nth(1).fill("2..3");
        button(page, "Take it from the text").click();
        assertThat(field(page, "Given")).hasValue("x^2 - (a + b)x + a*b = 0");
        pick(page, "To do with it", "Solve");
        field(page, "Answer").fill("{a, b}");
        pick(page, "Is a", "Set of solutions");
        field(page, "Nudge").fill("Which two numbers have that product?");
        field(page, "Rule").fill("A product is zero when a factor is.");
        field(page, "Next step").fill("Look for two numbers with the product $@{a*b}$.");
        page.getByText("Letter and accuracy").click();
        field(page, "Letter").fill("x");
        page.getByLabel("Step 1: what is done, and why").fill("Factorise.");
        page.getByLabel("Step 1: what is done, and why").blur();
        settle(page);
        button(page, "Suggest tests").click();
        assertThat(field(page, "Right answer 3"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
        settle(page);
        button(page, "Add one that is not right").click();
        settle(page);
        Locator added = page.locator("vaadin-text-field")
                .filter(new Locator.FilterOptions().setHas(page.locator("input[aria-label$='that is not right']")))
                .last()
                .locator("input");
        assertThat(added).hasValue("");
        added.fill("x = @{a}");
        assertThat(page.locator("#why")).containsText("not work yet", AFTER_A_TRIAL);
        button(page, "Publish").click(new Locator.ClickOptions().setForce(true));
        assertThat(page.locator("vaadin-notification-card").last()).containsText("Not published yet");
        assertThat(page.locator("vaadin-notification-card"))
                .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(15_000));
        button(page, "Require a != b").click();
        assertThat(page.locator("#why")).containsText("All 20 variants work", AFTER_A_TRIAL);
        button(page, "Publish").click();
        assertThat(page.locator(".top")).containsText("Published as version 1");
    }

    private void gives(Page page) {
        page.navigate(url("sets"));
        page.getByLabel("Title of a new set").fill("Tomorrow");
        button(page, "Make the set").click();
        page.getByLabel("Words in the title or the task").fill("Two and three");
        button(page, "Add Two and three").click();
        assertThat(page.locator(".numbered")).containsText("Two and three");
        button(page, "Give it to a class").click();
        button(page, "Give it").click();
        page.waitForURL(Pattern.compile(".*/assignments/.*"));
    }
}
