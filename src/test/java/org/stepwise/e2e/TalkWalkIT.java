package org.stepwise.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stepwise.Scene;
import org.stepwise.identity.Person;
import org.stepwise.inference.ScriptedModel;
import org.stepwise.practice.PracticeService;

/** Talking with the tutor about a problem. */
class TalkWalkIT extends BrowserTest {

    private final Scene scene;
    private final PracticeService practice;
    private final ScriptedModel model;

    TalkWalkIT(Scene scene, PracticeService practice, ScriptedModel model) {
        this.scene = scene;
        this.practice = practice;
        this.model = model;
    }

    @AfterEach
    void silence() {
        model.silence();
    }

    @ParameterizedTest
    @CsvSource({"DESKTOP, LIGHT", "PHONE, DARK"})
    void howeverLongTheTalkTheProblemAndTheFieldStayInSight(Device device, ColorScheme scheme) {
        String at = "-" + device.name().toLowerCase(Locale.ROOT) + "-"
                + scheme.name().toLowerCase(Locale.ROOT);
        model.says("Which numbers have the product $6$? Take your time and write them all down. Then add them.");
        Person pupil = scene.pupil(scene.schoolClass(scene.teacher()));
        Page page = page(device, scheme);
        enter(page, pupil);
        page.navigate(url("solve/" + practice.practise(pupil.id(), scene.roots().id())));
        button(page, "I\u2019m stuck").or(button(page, "I'm stuck")).first().click();
        Locator field = page.locator("#ask-tutor");
        assertThat(field).isInViewport(whole());
        assertThat(page.locator(".ask")).isInViewport();
        screen(page, "help-open" + at);
        Locator exchanges = page.locator(".exchange");
        for (int i = 1; i <= 6; i++) {
            field.fill("How do I begin, number " + i + "?");
            field.press("Enter");
            assertThat(exchanges.last().getByText("That helped")).isVisible();
            assertThat(exchanges).hasCount(i);
        }
        assertThat(exchanges.last().locator(".asked")).isInViewport();
        assertThat(field).isInViewport(whole());
        assertThat(page.locator(".ask")).isInViewport(whole());
        page.reload();
        assertThat(exchanges).hasCount(6);
        assertThat(exchanges.last().locator(".asked")).isInViewport();
        assertThat(field).isInViewport(whole());
        assertThat(page.locator(".ask")).isInViewport(whole());
        screen(page, "talk-long" + at);
        if (device == Device.DESKTOP) {
            isAccessible(page);
        } else {
            // In the sheet a button may be half scrolled away, which axe takes for a small one.
            page.locator(".grip").press("ArrowDown");
            assertThat(field).isInViewport(whole());
            screen(page, "talk-peek" + at);
        }
    }

    private static LocatorAssertions.IsInViewportOptions whole() {
        return new LocatorAssertions.IsInViewportOptions().setRatio(1);
    }

    @ParameterizedTest
    @CsvSource({"DESKTOP, LIGHT", "PHONE, DARK"})
    void anAnswerAppearsAsItIsWrittenSurvivesAReloadAndIsStopped(Device device, ColorScheme scheme) {
        String at = "-" + device.name().toLowerCase(Locale.ROOT);
        model.says("A product is zero when a factor is.\n\n$$3 \\cdot 0 = 0$$\n\nNow $2 \\cdot 3 = 7$ and so on.")
                .says("Which numbers have the product $6$? Take your time. <wait>")
                .says("Which numbers have the product $6$? Take your time. <wait>")
                .says("Look at the six first. Then go <fail>");
        Person pupil = scene.pupil(scene.schoolClass(scene.teacher()));
        Page page = page(device, scheme);
        enter(page, pupil);
        page.navigate(url("solve/" + practice.practise(pupil.id(), scene.roots().id())));
        button(page, "I\u2019m stuck").or(button(page, "I'm stuck")).first().click();
        Locator field = page.locator("#ask-tutor");
        field.fill("How do I begin?");
        field.press("Enter");

        Locator exchange = page.locator(".exchange");
        assertThat(exchange.locator(".asked")).hasText("How do I begin?");
        assertThat(exchange.locator(".checked .formula .proved")).hasCount(1);
        assertThat(exchange.locator(".gone")).isVisible();
        assertThat(exchange).containsText("Which numbers have the product");
        assertThat(exchange).not().containsText("7");
        screen(page, "talk-writing" + at);
        isAccessible(page);

        page.reload();
        assertThat(exchange).hasCount(1);
        assertThat(exchange).containsText("Which numbers have the product");
        if (device == Device.PHONE) {
            assertThat(exchange.locator(".held")).isInViewport();
        }
        assertThat(exchange.locator(".checked .formula .proved")).hasCount(1);
        button(page, "Stop").click();
        assertThat(exchange).containsText("You stopped this answer.");
        button(page, "That helped").click();
        assertThat(button(page, "That helped")).hasAttribute("aria-pressed", "true");
        screen(page, "talk-stopped" + at);
        isAccessible(page);
        if (device == Device.PHONE) {
            page.reload();
            assertThat(exchange.locator(".asked")).isInViewport();
        }

        button(page, "Change the question").click();
        assertThat(field).hasValue("How do I begin?");
        button(page, "Leave it").click();
        button(page, "Change the question").click();
        field.fill("Where? ".repeat(700).strip());
        assertThat(page.locator(".composer")).containsText("Too long. Shorten it");
        field.press("Enter");
        assertThat(page.locator("sw-length [role=status]")).isInViewport();
        assertThat(field).hasValue("Where? ".repeat(700).strip());
        screen(page, "talk-too-long" + at);
        field.fill("Where do I begin?");
        assertThat(page.locator(".composer")).not().containsText("Too long. Shorten it");
        field.press("Enter");
        assertThat(exchange).hasCount(1);
        assertThat(exchange.locator(".asked")).hasText("Where do I begin?");
        assertThat(exchange).containsText("Which numbers have the product");
        button(page, "Stop").click();
        button(page, "Ask again").click();
        assertThat(exchange).containsText("Look at the six first.");
        assertThat(exchange).containsText("The tutor went away in the middle.");
        assertThat(exchange).hasCount(1);
        screen(page, "talk-broken" + at);
        Download saved = page.waitForDownload(
                () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Save this talk: PDF"))
                        .click());
        org.assertj.core.api.Assertions.assertThat(saved.suggestedFilename()).isEqualTo("stepwise.pdf");
        org.assertj.core.api.Assertions.assertThat(saved.path()).isNotEmptyFile();
        isAccessible(page);
    }
}
