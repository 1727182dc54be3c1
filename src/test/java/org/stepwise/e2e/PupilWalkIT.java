package org.stepwise.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocket;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stepwise.Scene;
import org.stepwise.classroom.ClassSummary;
import org.stepwise.classroom.Classes;
import org.stepwise.identity.Person;
import org.stepwise.practice.HelpPolicy;
import org.stepwise.practice.PracticeService;

/** What a pupil does in a first week. */
class PupilWalkIT extends BrowserTest {

    private static final String KEPT =
            "Object.keys(sessionStorage).filter(key => key.startsWith('stepwise.kept.')).length";

    private final Scene scene;
    private final PracticeService practice;
    private final Classes classes;

    PupilWalkIT(Scene scene, PracticeService practice, Classes classes) {
        this.scene = scene;
        this.practice = practice;
        this.classes = classes;
    }

    @ParameterizedTest
    @EnumSource(Device.class)
    void joinsSolvesASetWithHelpAndGoesOn(Device device) {
        String at = device.name().toLowerCase(java.util.Locale.ROOT);
        Person teacher = scene.teacher();
        ClassSummary schoolClass = scene.schoolClass(teacher);
        Page page = page(device);

        page.navigate(url("join"));
        screen(page, "join-" + at);
        page.locator("sw-code-field input").fill(schoolClass.joinCode().value());
        assertThat(page.getByText("10B, Tess Teacher")).isVisible();
        page.getByLabel("Your name, as your teacher knows it").fill("Nora New");
        page.getByLabel("Choose a password").fill("horse battery");
        button(page, "Join the class").click();
        assertThat(page.locator(".sign-in-name")).containsText("nora.new");
        screen(page, "joined-" + at);
        isAccessible(page);
        button(page, "Start").click();
        assertThat(heading(page, "Nothing set today")).isVisible();
        screen(page, "home-empty-" + at);

        scene.assign(teacher, schoolClass, scene.roots(), scene.extrema());
        page.reload();
        assertThat(heading(page, "A set")).isVisible();
        screen(page, "home-" + at);
        button(page, "Begin with problem 1").click();
        page.waitForURL(Pattern.compile(".*/solve/.*"));
        assertThat(page.locator("sw-math-line-field:not([hidden])")).isVisible();
        screen(page, "solve-" + at);

        finishLine(page, "3x(x-2)=)");
        assertThat(page.getByText("Nothing counted yet.")).isVisible();
        screen(page, "unread-" + at);
        isAccessible(page);
        finishLine(page, "x=1000");
        assertThat(page.locator("sw-lines sw-mark").first()).isVisible();

        page.navigate(url("today"));
        assertThat(button(page, "Carry on with problem 1")).isVisible();
        page.goBack();

        page.locator("#stuck").click();
        page.locator("#next-hint").click();
        assertThat(page.getByText("Two numbers are hidden")).isVisible();
        page.locator("#next-hint").click();
        assertThat(page.getByText("nearly all").first()).isVisible();
        screen(page, "help-" + at);
        isAccessible(page);
        button(page, "Close help").click();
        finishLine(page, key(page, onlyPupil(teacher, schoolClass)));
        assertThat(page.getByText("Solved, and it all holds.")).isVisible();
        if (device == Device.PHONE) {
            // The sheet of the help is closed: it keeps no room.
            assertThat(page.locator(".problem")).hasCSS("padding-bottom", "0px");
        }
        screen(page, "solved-" + at);
        isAccessible(page);
        page.locator("#next-problem").click();
        assertThat(page.locator(".part-label").first()).containsText("local maximum");
        assertThat(page.locator(".proof")).hasCount(0);
        screen(page, "two-parts-" + at);
        assertThat(foreignRequests).isEmpty();
    }

    private UUID onlyPupil(Person teacher, ClassSummary schoolClass) {
        return classes.roster(teacher.id(), schoolClass.id()).getFirst().id();
    }

    /** The key is asked of the server, as a pupil cannot. */
    private String key(Page page, UUID pupil) {
        UUID work = UUID.fromString(page.url().replaceFirst(".*/solve/", ""));
        return practice.view(pupil, work).variant().parts().getFirst().expected();
    }

    @Test
    void whoseSessionEndedByItselfIsToldAndComesBackToThePage() {
        Person pupil = scene.pupil(scene.schoolClass(scene.teacher()));
        Page page = page(Device.PHONE);
        String told = "You were signed out because the server was restarted or you were away for long.";
        page.navigate(url("practise"));
        page.waitForURL(Pattern.compile(".*/login$"));
        assertThat(page.getByText(told)).hasCount(0);
        enter(page, pupil);
        page.navigate(url("practise"));
        assertThat(page.locator("vaadin-menu-bar.person")).isVisible();
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
        page.reload();
        assertThat(page.getByText(told)).isVisible();
        settle(page);
        screen(page, "login-away-phone");
        isAccessible(page);
        page.getByLabel("Sign-in name").fill(pupil.signInName());
        page.locator("input[name=password]").fill(Scene.PASSWORD);
        button(page, "Sign in").click();
        page.waitForURL(Pattern.compile(".*/practise.*"));

        page.locator("vaadin-menu-bar.person vaadin-menu-bar-button").first().click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Sign out"))
                .click();
        page.waitForURL(Pattern.compile(".*/login.*"));
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
        page.navigate(url("practise"));
        page.waitForURL(Pattern.compile(".*/login$"));
        assertThat(page.getByText(told)).hasCount(0);
    }

    @Test
    void theDarkPageIsDark() {
        Person pupil = scene.pupil(scene.schoolClass(scene.teacher()));
        Page page = page(Device.DESKTOP, ColorScheme.DARK);
        signIn(page, pupil);
        screen(page, "home-empty-desktop-dark");
        page.navigate(url("solve/" + practice.practise(pupil.id(), scene.roots().id())));
        page.locator("sw-math-line-field:not([hidden]) input").first().fill("x=2 or x=");
        finishLine(page, "x=2");
        assertThat(page.locator("sw-lines .remark")).containsText("One root is there.");
        assertThat((String) page.evaluate("() => getComputedStyle(document.querySelector('.book')).backgroundColor"))
                .isEqualTo("rgb(26, 33, 36)");
        screen(page, "solve-desktop-dark");
        isAccessible(page);
        page.locator("#stuck").click();
        page.locator("#next-hint").click();
        screen(page, "help-desktop-dark");
    }

    @Test
    void keysAndUnaskedHintsNeverReachTheBrowser() {
        Person pupil = scene.pupil(scene.schoolClass(scene.teacher()));
        Page page = page(Device.DESKTOP);
        List<String> received = new ArrayList<>();
        page.onResponse(response -> {
            if (response.url().contains("v-r=") || response.url().contains("/solve/")) {
                received.add(response.text());
            }
        });
        page.onWebSocket((WebSocket socket) -> socket.onFrameReceived(frame -> {
            if (frame.text() != null) {
                received.add(frame.text());
            }
        }));
        enter(page, pupil);
        page.navigate(url("solve/" + practice.practise(pupil.id(), scene.roots().id())));
        finishLine(page, "x=77");
        assertThat(page.locator("sw-lines sw-mark")).hasCount(1);
        assertThat(received).isNotEmpty();
        assertThat(String.join("\n", received))
                .contains("x^{2} - 5x + 6")
                .doesNotContain("{2, 3}")
                .doesNotContain("x = 2")
                .doesNotContain("Two numbers with the product")
                .doesNotContain("A product is zero");
    }

    @Test
    void theEchoIsThereWithinAMomentAndTheKeyboardDoesItAll() {
        Person pupil = scene.pupil(scene.schoolClass(scene.teacher()));
        Page page = page(Device.DESKTOP);
        enter(page, pupil);
        page.navigate(url("solve/" + practice.practise(pupil.id(), scene.roots().id())));
        assertThat(page.locator("sw-math-line-field:not([hidden]) input").first())
                .isFocused();
        page.keyboard().type("x=2 or x=1/2");
        assertThat(page.locator("sw-math-line-field .echo .katex")).isVisible();
        page.keyboard().press("Alt+h");
        assertThat(heading(page, "Help")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("sw-math-line-field:not([hidden]) input").first())
                .isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("sw-lines sw-mark")).hasCount(1);
    }

    @Test
    void aLineThatWasSentDuringABreakArrivesOnce() {
        Person pupil = scene.pupil(scene.schoolClass(scene.teacher()));
        Page page = page(Device.DESKTOP);
        enter(page, pupil);
        UUID work = practice.practise(pupil.id(), scene.roots().id());
        page.navigate(url("solve/" + work));
        page.locator("sw-math-line-field:not([hidden]) input").first().fill("x=5");
        page.context().setOffline(true);
        page.locator("sw-math-line-field:not([hidden]) input").first().press("Enter");
        assertThat(page.getByText("Finding the way back")).isVisible();
        screen(page, "reconnecting-desktop");
        page.context().setOffline(false);
        page.locator("sw-lines sw-mark").waitFor(new Locator.WaitForOptions().setTimeout(30_000));
        page.reload();
        assertThat(page.locator("sw-lines sw-mark")).hasCount(1);
        assertThat(practice.view(pupil.id(), work).parts().getFirst().tries()).isEqualTo(1);
    }

    @Test
    void theBrowserLetsTheLineOfTheLastTryGo() {
        Person teacher = scene.teacher();
        ClassSummary schoolClass = scene.schoolClass(teacher);
        Person pupil = scene.pupil(schoolClass);
        scene.assign(teacher, schoolClass, new HelpPolicy(5, BigDecimal.ZERO, 1), scene.roots());
        Page page = page(Device.DESKTOP);
        enter(page, pupil);
        page.navigate(url("today"));
        button(page, "Begin with problem 1").click();
        page.waitForURL(Pattern.compile(".*/solve/.*"));
        finishLine(page, "x=1000");
        assertThat(page.locator("sw-lines sw-mark")).hasCount(1);
        assertThat(page.locator("sw-math-line-field:not([hidden])")).hasCount(0);
        page.waitForFunction(KEPT + " === 0");
    }

    @Test
    void theBrowserLetsALineGoThatSolvedAllOfItEvenWhereTheAnswerWasNotHeard() {
        Person pupil = scene.pupil(scene.schoolClass(scene.teacher()));
        Page page = page(Device.DESKTOP);
        enter(page, pupil);
        UUID work = practice.practise(pupil.id(), scene.roots().id());
        page.navigate(url("solve/" + work));
        finishLine(page, key(page, pupil.id()));
        assertThat(page.getByText("Solved, and it all holds.")).isVisible();
        page.waitForFunction(KEPT + " === 0");
        UUID line = practice.view(pupil.id(), work)
                .parts()
                .getFirst()
                .lines()
                .getFirst()
                .id();
        page.evaluate(
                "([key, id]) => sessionStorage.setItem('stepwise.kept.' + key, JSON.stringify([{id, text: 'x = 1'}]))",
                List.of(work + "/0", line.toString()));
        page.reload();
        assertThat(page.getByText("Solved, and it all holds.")).isVisible();
        page.waitForFunction(KEPT + " === 0");
        assertThat(page.locator("sw-lines sw-mark")).hasCount(1);
    }

    @Test
    void aTeachersPageIsNothingForAPupil() {
        Page page = page(Device.DESKTOP);
        signIn(page, scene.pupil(scene.schoolClass(scene.teacher())));
        for (String path : List.of("classes", "sets", "people", "assignments/" + Scene.stranger())) {
            page.navigate(url(path));
            assertThat(heading(page, "Nothing here")).isVisible();
        }
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Classes")))
                .hasCount(0);
    }
}
