package org.stepwise.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stepwise.Scene;
import org.stepwise.classroom.ClassSummary;
import org.stepwise.identity.Person;
import org.stepwise.practice.PracticeService;
import org.stepwise.practice.SubmitAnswer;

/** A lesson: three pupils write, their teacher watches and answers two of them with one click. */
class LiveRoomWalkIT extends BrowserTest {

    private static final double A_SECOND = 1_000;

    private final Scene scene;
    private final PracticeService practice;

    LiveRoomWalkIT(Scene scene, PracticeService practice) {
        this.scene = scene;
        this.practice = practice;
    }

    private record Desk(Person pupil, UUID work, Page page) {}

    @ParameterizedTest
    @CsvSource({"DESKTOP, LIGHT", "PHONE, DARK"})
    void aTeacherSeesEachLineAndWritesToAllWhoHaveTheSameAnswer(Device device, ColorScheme scheme) {
        String at = "-" + device.name().toLowerCase(Locale.ROOT);
        Person owner = scene.teacher();
        ClassSummary schoolClass = scene.schoolClass(owner);
        List<Desk> desks = new ArrayList<>();
        for (String name : List.of("Amira Kaya", "Ben Ortiz", "Chloe Dubois")) {
            Person pupil = scene.pupil(schoolClass, name);
            UUID work = practice.practise(pupil.id(), scene.roots().id());
            Page page = page(device, scheme);
            enter(page, pupil);
            page.navigate(url("solve/" + work));
            assertThat(page.locator("sw-math-line-field:not([hidden]) input").first())
                    .isVisible();
            desks.add(new Desk(pupil, work, page));
        }
        scene.pupil(schoolClass, "Will Away");
        Page teacher = page(device, scheme);
        enter(teacher, owner);
        teacher.navigate(url("live/" + schoolClass.id()));
        assertThat(teacher.locator("sw-pupil-card")).hasCount(3);
        assertThat(teacher.getByText("1 not here: Will Away")).isVisible();
        screen(teacher, "live-begin" + at);

        Locator amira = card(teacher, desks.get(0));
        finishLine(desks.get(0).page(), "(x-2)(x-3)=0");
        assertThat(desks.get(0).page().locator("sw-lines sw-mark")).hasCount(1);
        assertThat(amira.locator("sw-mark[kind=holds]")).isVisible(within(A_SECOND));
        finishLine(desks.get(0).page(), "x=2 or x=-3");
        assertThat(desks.get(0).page().locator("sw-lines sw-mark")).hasCount(2);
        assertThat(amira.locator("sw-mark[kind=breaks]")).isVisible(within(A_SECOND));

        amira.locator(".n").focus();
        finishLine(desks.get(1).page(), "{-3, 4/2}");
        assertThat(desks.get(1).page().locator("sw-lines sw-mark")).hasCount(1);
        Locator group = teacher.locator(".group");
        assertThat(group).hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(2_000));
        assertThat(group.locator(".big")).hasText("2");
        assertThat(group.locator(".gh .katex")).isVisible();
        for (int i = 0; i < 3; i++) {
            practice.submit(new SubmitAnswer(
                    UUID.randomUUID(), desks.get(2).pupil().id(), desks.get(2).work(), 0, "x=" + (100 + i)));
        }
        assertThat(card(teacher, desks.get(2)).locator("sw-mark[kind=breaks]")).isVisible(within(A_SECOND));
        screen(teacher, "live-group" + at);
        isAccessible(teacher);
        noSidewaysScroll(teacher);

        button(teacher, "Reword").press("Enter");
        Locator words = teacher.locator("vaadin-dialog textarea, vaadin-dialog-overlay textarea")
                .first();
        words.fill("Put $-3$ back into the line before. Is it 0?");
        screen(teacher, "live-reword" + at);
        teacher.locator("vaadin-dialog vaadin-button[theme~=primary]").first().click();
        for (Desk desk : desks.subList(0, 2)) {
            assertThat(desk.page().locator(".mline .note"))
                    .containsText(
                            "back into the line before.",
                            new LocatorAssertions.ContainsTextOptions().setTimeout(A_SECOND));
        }
        assertThat(desks.get(2).page().locator(".mline .note")).hasCount(0);
        assertThat(group.locator(".sent")).containsText("2 have it");
        screen(teacher, "live-sent" + at);
        screen(desks.get(0).page(), "live-pupil-told" + at);
        isAccessible(desks.get(0).page());
        isAccessible(teacher);

        button(teacher, "Take it back, within 10 seconds").press("Enter");
        assertThat(desks.get(0).page().locator(".mline .note"))
                .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(A_SECOND));
    }

    @ParameterizedTest
    @CsvSource({"DESKTOP, DARK"})
    void whoIsStuckRisesButNotWhileTheFocusIsOnACard(Device device, ColorScheme scheme) {
        Person owner = scene.teacher();
        ClassSummary schoolClass = scene.schoolClass(owner);
        List<Desk> desks = new ArrayList<>();
        for (String name : List.of("Amira Kaya", "Ben Ortiz")) {
            Person pupil = scene.pupil(schoolClass, name);
            UUID work = practice.practise(pupil.id(), scene.roots().id());
            Page page = page(device, scheme);
            enter(page, pupil);
            page.navigate(url("solve/" + work));
            assertThat(page.locator("sw-math-line-field:not([hidden]) input").first())
                    .isVisible();
            desks.add(new Desk(pupil, work, page));
        }
        Page teacher = page(device, scheme);
        enter(teacher, owner);
        teacher.navigate(url("live/" + schoolClass.id()));
        Locator ben = card(teacher, desks.get(1));
        assertThat(ben).hasAttribute("data-place", "going");
        practice.submit(new SubmitAnswer(
                UUID.randomUUID(), desks.get(0).pupil().id(), desks.get(0).work(), 0, "{2, 3 + 0*9^9^9^9}"));
        assertThat(card(teacher, desks.get(0))).hasAttribute("data-place", "stuck");
        Locator decide = card(teacher, desks.get(0)).locator("button");
        decide.focus();
        for (int i = 0; i < 3; i++) {
            practice.submit(new SubmitAnswer(
                    UUID.randomUUID(), desks.get(1).pupil().id(), desks.get(1).work(), 0, "x=" + (100 + i)));
        }
        assertThat(ben.locator("sw-mark[kind=breaks]")).isVisible(within(A_SECOND));
        teacher.waitForTimeout(6_000);
        assertThat(ben).hasAttribute("data-place", "going");
        assertThat(decide).isFocused();
        decide.blur();
        assertThat(ben).hasAttribute("data-place", "stuck");
        screen(teacher, "live-stuck-desktop-dark");
        isAccessible(teacher);
        assertThat(foreignRequests).isEmpty();
    }

    private static Locator card(Page teacher, Desk desk) {
        return teacher.locator("sw-pupil-card[slot='%s']".formatted(desk.pupil().id()));
    }

    private static LocatorAssertions.IsVisibleOptions within(double ms) {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(ms);
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
