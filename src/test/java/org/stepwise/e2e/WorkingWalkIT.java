package org.stepwise.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stepwise.Scene;
import org.stepwise.classroom.ClassSummary;
import org.stepwise.identity.Person;
import org.stepwise.practice.PracticeService;
import org.stepwise.practice.SubmitAnswer;

/** Working line by line, and what a teacher decides of it. */
class WorkingWalkIT extends BrowserTest {

    private final Scene scene;
    private final PracticeService practice;

    WorkingWalkIT(Scene scene, PracticeService practice) {
        this.scene = scene;
        this.practice = practice;
    }

    @ParameterizedTest
    @CsvSource({"DESKTOP, LIGHT", "PHONE, DARK"})
    void aQuadraticWithOneBrokenLineIsCorrectedAndSolved(Device device, ColorScheme scheme) {
        String at = "-" + device.name().toLowerCase(Locale.ROOT);
        Person pupil = scene.pupil(scene.schoolClass(scene.teacher()));
        Page page = page(device, scheme);
        enter(page, pupil);
        page.navigate(url("solve/" + practice.practise(pupil.id(), scene.roots().id())));
        assertThat(page.locator("sw-math-line-field:not([hidden]) input").first())
                .hasAttribute("placeholder", "all solutions, as x = \u2026 or x = \u2026");
        screen(page, "working-empty" + at);

        finishLine(page, "because the sum is 5");
        assertThat(page.locator("sw-mark[kind=open], .remark.open")).not().hasCount(0);
        finishLine(page, "(x-2)(x-3)=0");
        assertThat(page.locator("sw-lines sw-mark")).hasCount(2);
        page.getByLabel("Show why, line 2").press("Enter");
        assertThat(page.locator("details.why[open]")).containsText("have the same solutions.");
        screen(page, "working-why-holds" + at);
        page.getByLabel("Show why, line 2").press("Enter");
        finishLine(page, "x=2 or x=-3");
        assertThat(page.locator(".remark.breaks")).isVisible();
        assertThat(page.locator(".entry .again .no")).hasText("4");
        Locator why = page.getByLabel("Show why, line 3");
        why.press("Enter");
        assertThat(page.locator("details.why[open]")).containsText("Put it into the line before");
        screen(page, "working-why" + at);
        isAccessible(page);
        noSidewaysScroll(page);

        page.reload();
        assertThat(page.locator("sw-lines sw-mark")).hasCount(3);
        finishLine(page, "x=2 or x=3");
        assertThat(page.getByText("Solved, and it all holds.")).isVisible();
        page.locator("details.why summary").last().press("Enter");
        assertThat(page.locator("details.why[open]").last()).containsText("These are the numbers");
        screen(page, "working-solved" + at);
        isAccessible(page);
        noSidewaysScroll(page);
    }

    @ParameterizedTest
    @CsvSource({"DESKTOP, DARK", "PHONE, LIGHT"})
    void aTeacherAcceptsAnUndecidedAnswerAndThePupilSeesIt(Device device, ColorScheme scheme) {
        String at = "-" + device.name().toLowerCase(Locale.ROOT);
        Person owner = scene.teacher();
        ClassSummary schoolClass = scene.schoolClass(owner);
        Person first = scene.pupil(schoolClass, "Amira Kaya");
        Person second = scene.pupil(schoolClass, "Ben Lang");
        UUID work = write(first, "{2, 3 + 0*9^9^9^9}", "because the sum is 5");
        write(second, "{2,3+0*9^9^9^9}");

        Page pupil = page(device, scheme);
        enter(pupil, first);
        pupil.navigate(url("solve/" + work));
        assertThat(pupil.locator("sw-lines sw-mark")).hasCount(2);

        Page teacher = page(device, scheme);
        signIn(teacher, owner);
        assertThat(teacher.locator(".waits")).hasText("1 answer waits for you");
        screen(teacher, "classes-waiting" + at);
        teacher.getByText("10B").click();
        assertThat(teacher.locator(".waiting-card").first()).containsText("Amira Kaya, Ben Lang");
        assertThat(teacher.locator(".waiting-card .compared .katex").nth(1)).isVisible();
        teacher.locator(".waiting-card details.why summary").first().press("Enter");
        assertThat(teacher.locator(".waiting-card details.why[open]")).containsText("These hold:");
        screen(teacher, "class-waiting" + at);
        isAccessible(teacher);
        noSidewaysScroll(teacher);
        Locator accept = teacher.locator(".waiting-card .btn.primary").first();
        assertThat(accept).hasAttribute("aria-label", Pattern.compile("Accept: Amira Kaya, Ben Lang, .*"));
        accept.press("Enter");
        assertThat(pupil.locator(".remark.holds"))
                .containsText(
                        "Your teacher accepted this.", new LocatorAssertions.ContainsTextOptions().setTimeout(2_000));
        assertThat(teacher.getByText("Marked, 2 lines at once.")).isVisible();
        assertThat(teacher.locator(".waiting h2")).isFocused();
        screen(teacher, "class-decided" + at);

        assertThat(pupil.locator("sw-lines .katex").first()).isVisible();
        screen(pupil, "working-accepted" + at);
        isAccessible(pupil);
    }

    private UUID write(Person by, String... lines) {
        UUID work = practice.practise(by.id(), scene.roots().id());
        for (String line : lines) {
            practice.submit(new SubmitAnswer(UUID.randomUUID(), by.id(), work, 0, line));
        }
        return work;
    }

    /** Also on the narrowest phone. */
    private static void noSidewaysScroll(Page page) {
        var size = page.viewportSize();
        page.setViewportSize(320, size.height);
        assertThat((int) page.evaluate("() => document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(320);
        page.setViewportSize(size.width, size.height);
    }
}
