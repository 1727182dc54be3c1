package org.stepwise.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stepwise.Scene;
import org.stepwise.classroom.ClassSummary;
import org.stepwise.identity.Person;
import org.stepwise.inference.ScriptedModel;

/** Practising freely with the tutor, and what a teacher sets for it. */
class ChatWalkIT extends BrowserTest {

    private static final Pattern CONVERSATION = Pattern.compile(".*/chat/[0-9a-f-]{36}$");

    private final Scene scene;
    private final ScriptedModel model;

    ChatWalkIT(Scene scene, ScriptedModel model) {
        this.scene = scene;
        this.model = model;
    }

    @AfterEach
    void silence() {
        model.silence();
    }

    @ParameterizedTest
    @CsvSource({"DESKTOP, LIGHT", "PHONE, DARK"})
    void aPupilAsksReloadsStopsChangesAQuestionAndKeepsConversations(Device device, ColorScheme scheme) {
        String at = "-" + device.name().toLowerCase(Locale.ROOT);
        model.named("qwen2.5-7b-instruct")
                .says("Take $3$ from both sides:\n\n$$2x = 4$$\n\nHalf of that is $x = 2$.")
                .says("A product is zero when a factor is. Take your time. <wait>")
                .says("See the line. <call plot {\"input\": \"y = 2x + 3\"}>")
                .says("Both sides lose the same, so $x = 2$ again.");
        Person pupil = scene.pupil(scene.schoolClass(scene.teacher()));
        Page page = page(device, scheme);
        enter(page, pupil);
        page.navigate(url("chat"));
        Locator field = page.locator("#ask-tutor");
        assertThat(field).isVisible();
        screen(page, "chat-empty" + at);
        isAccessible(page);
        field.fill("Solve 2x + 3 = 7");
        field.press("Enter");
        Locator exchanges = page.locator(".exchange");
        assertThat(exchanges.locator(".checked .formula .proved, .checked .proved"))
                .not()
                .hasCount(0);
        assertThat(exchanges).containsText("Half of that is");
        page.waitForURL(CONVERSATION);
        page.reload();
        assertThat(exchanges).hasCount(1);

        field.fill("And when is a product zero?");
        field.press("Enter");
        assertThat(exchanges.last()).containsText("A product is zero");
        page.reload();
        assertThat(exchanges).hasCount(2);
        assertThat(exchanges.last()).containsText("A product is zero");
        assertThat(exchanges.last().locator(".held")).isInViewport();
        // The first has an equation that was checked, the second none.
        assertThat(exchanges.first().locator(".legend")).isVisible();
        assertThat(exchanges.last().locator(".legend")).not().isVisible();
        screen(page, "chat-writing" + at);
        isAccessible(page);
        button(page, "Stop").click();
        assertThat(exchanges.last()).containsText("You stopped this answer.");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Change the question"))
                .first()
                .click();
        assertThat(field).hasValue("Solve 2x + 3 = 7");
        screen(page, "chat-editing" + at);
        field.fill("Why may I take 3 away in 2x + 3 = 7?");
        field.press("Enter");
        assertThat(exchanges).hasCount(1);
        assertThat(exchanges).containsText("Both sides lose the same");
        assertThat(exchanges.locator(".checked .drawing svg[role=img]")).hasCount(1);
        exchanges.locator(".drawing").scrollIntoViewIfNeeded();
        screen(page, "chat-picture" + at);
        isAccessible(page);

        field.fill("I want to die");
        field.press("Enter");
        assertThat(exchanges.last()).containsText("a grown-up you trust");
        screen(page, "chat-care" + at);

        Locator talks = page.locator(".talks li");
        assertThat(talks).hasCount(1);
        assertThat(talks).containsText("Solve 2x + 3 = 7");
        button(page, "Rename").click();
        page.getByLabel("Title").fill("Taking away");
        button(page, "Save").click();
        assertThat(talks).containsText("Taking away");
        page.getByLabel("Search what was said").locator("visible=true").first().fill("grown");
        assertThat(talks).hasCount(1);
        page.getByLabel("Search what was said").locator("visible=true").first().fill("parabola");
        assertThat(talks).hasCount(0);
        page.getByLabel("Search what was said").locator("visible=true").first().fill("");
        assertThat(talks).hasCount(1);
        isAccessible(page);
        button(page, "Delete").click();
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Delete"))
                .click();
        assertThat(page.locator(".talks")).containsText("Nothing here yet.");
        assertThat(exchanges).hasCount(0);
    }

    @Test
    void aTeacherSetsFreePracticeToRest() {
        Person teacher = scene.teacher();
        ClassSummary schoolClass = scene.schoolClass(teacher);
        Person pupil = scene.pupil(schoolClass);
        model.says("Half of that is $x = 2$.");
        Page before = page(Device.DESKTOP);
        enter(before, pupil);
        before.navigate(url("chat"));
        before.locator("#ask-tutor").fill("Solve 2x = 4");
        before.locator("#ask-tutor").press("Enter");
        assertThat(button(before, "Ask again")).isVisible();
        assertThat(before.locator("header nav").getByText("Practise freely")).hasCount(1);
        Page theirs = page(Device.DESKTOP);
        enter(theirs, teacher);
        theirs.navigate(url("classes/" + schoolClass.id()));
        theirs.getByLabel("Pupils may practise freely").uncheck();
        theirs.getByLabel("Questions per hour, each pupil").fill("30");
        button(theirs, "Save").click();
        assertThat(theirs.getByText("It holds from the next question on.").first())
                .isVisible();
        screen(theirs, "class-tutor");
        isAccessible(theirs);

        Page page = page(Device.DESKTOP);
        enter(page, pupil);
        page.navigate(url("chat"));
        assertThat(page.getByText("Your teacher has set free practice to rest."))
                .isVisible();
        assertThat(page.locator("header nav").getByText("Today")).isVisible();
        assertThat(page.locator("header nav").getByText("Practise freely")).hasCount(0);
        assertThat(page.locator("#ask-tutor")).hasCount(0);
        assertThat(page.getByText("New conversation")).hasCount(0);
        screen(page, "chat-closed");
        isAccessible(page);
        page.locator(".talks li a").click();
        assertThat(page.locator(".exchange")).containsText("Half of that is");
        assertThat(page.locator("#ask-tutor")).hasCount(0);
        assertThat(button(page, "Ask again")).hasCount(0);
        assertThat(button(page, "Change the question")).hasCount(0);
        screen(page, "chat-closed-reading");
        isAccessible(page);
    }
}
