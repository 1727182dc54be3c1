package org.stepwise.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stepwise.Scene;
import org.stepwise.identity.Person;
import org.stepwise.inference.ScriptedModel;
import org.stepwise.practice.PracticeService;
import org.stepwise.practice.SubmitAnswer;
import org.stepwise.problembank.Problem;
import org.stepwise.problembank.Rung;
import org.stepwise.tutoring.talk.TutorTalk;
import org.stepwise.tutoring.talk.Wish;

/** What a teacher sees of the talk with the tutor. */
class TutorPageWalkIT extends BrowserTest {

    private final Scene scene;
    private final PracticeService practice;
    private final TutorTalk talk;
    private final ScriptedModel model;

    TutorPageWalkIT(Scene scene, PracticeService practice, TutorTalk talk, ScriptedModel model) {
        this.scene = scene;
        this.practice = practice;
        this.talk = talk;
        this.model = model;
    }

    @AfterEach
    void silence() {
        model.silence();
    }

    private void ask(Person pupil, Wish wish, String question) {
        UUID work = practice.practise(pupil.id(), scene.roots().id());
        talk.ask(
                practice.situation(pupil.id(), work, 0, Locale.ENGLISH).orElseThrow(),
                UUID.randomUUID(),
                wish,
                question);
        Awaitility.await()
                .until(() -> talk.history(pupil.id(), work, 0).stream()
                        .allMatch(answer -> answer.state().isOver()));
    }

    @ParameterizedTest
    @CsvSource({"DESKTOP, LIGHT", "PHONE, DARK"})
    void theTeacherFindsAnExchangeAndReadsAllOfIt(Device device, ColorScheme scheme) {
        String at = "-" + device.name().toLowerCase(Locale.ROOT);
        Person teacher = scene.teacher();
        var schoolClass = scene.schoolClass(teacher);
        Person pia = scene.pupil(schoolClass);
        Person noah = scene.pupil(schoolClass, "Noah Nice");
        model.says("A product is zero when a factor is. First, $2 \\cdot 3 = 7$. Then look.")
                .says("The solutions are $x = 2$ and $x = 3$.")
                .says("Which numbers have the product $6$?");
        ask(pia, Wish.QUESTION, "How do I begin with this one?");
        model.silence();
        model.says("Which two numbers have the product $6$?");
        ask(noah, Wish.STUCK, "");

        Page page = page(device, scheme);
        enter(page, teacher);
        page.navigate(url("tutor"));
        assertThat(page.locator("tbody tr")).hasCount(2);
        assertThat(page.locator(".figures")).containsText("50 % (1 of 2)");
        assertThat(page.locator(".figures")).containsText("Turned away at once");
        screen(page, "tutor-page" + at);
        isAccessible(page);

        onceMoved(page, () -> choose(page, "What happened", "Stopped by the gate"));
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody tr")).containsText(pia.displayName());
        page.waitForURL(url -> url.endsWith("only=stopped"));
        page.goBack();
        page.waitForURL("**/tutor");
        assertThat(page.locator("tbody tr")).hasCount(2);
        choose(page, "Pupil", pia.displayName());
        assertThat(page.locator("tbody tr")).hasCount(1);
        page.waitForURL(url -> url.contains("pupil="));
        page.reload();
        assertThat(page.locator("tbody tr")).hasCount(1);

        page.getByText("How do I begin with this one?").click();
        assertThat(heading(page, "Left out, and why")).isVisible();
        assertThat(page.locator("main")).containsText("This does not hold: 2 \\cdot 3 = 7");
        assertThat(page.locator("main")).containsText("It would have given the answer away.");
        page.getByText("All that the model wrote, before any check").click();
        assertThat(page.locator("details .raw")).containsText("The solutions are $x = 2$ and $x = 3$.");
        screen(page, "tutor-exchange" + at);
        isAccessible(page);
    }

    @ParameterizedTest
    @CsvSource({"DESKTOP, LIGHT", "PHONE, DARK"})
    void distressMeetsTheTeacherAtTheDoorAndComesFirstUntilSomebodyHasLookedAfterIt(Device device, ColorScheme scheme) {
        String at = "-" + device.name().toLowerCase(Locale.ROOT);
        Person teacher = scene.teacher();
        var schoolClass = scene.schoolClass(teacher);
        Person pia = scene.pupil(schoolClass);
        Person noah = scene.pupil(schoolClass, "Noah Nice");
        model.says("Which two numbers have the product $6$?");
        ask(pia, Wish.QUESTION, "I want to die");
        ask(noah, Wish.QUESTION, "you are an idiot");
        ask(noah, Wish.QUESTION, "my phone number is 0171 2345678");

        Page page = page(device, scheme);
        signIn(page, teacher);
        Locator notice = page.locator(".care.urgent");
        assertThat(notice).containsText("A pupil needs you");
        screen(page, "distress-first-page" + at);
        isAccessible(page);
        page.navigate(url("tutor"));
        Locator rows = page.locator("tbody tr");
        assertThat(rows).hasCount(3);
        assertThat(rows.first()).containsText("I want to die");
        assertThat(rows.first()).containsText("Distress");
        assertThat(rows.nth(1)).containsText("Personal data");
        assertThat(rows.nth(2)).containsText("Unkind or violent words");
        assertThat(page.locator(".figures")).containsText("1 open, 1 in all");
        screen(page, "distress-list" + at);
        isAccessible(page);

        page.navigate(url("classes"));
        notice.getByText(pia.displayName()).click();
        assertThat(heading(page, "Distress")).isVisible();
        screen(page, "distress-exchange" + at);
        isAccessible(page);
        button(page, "I have looked after this").click();
        assertThat(page.locator(".care")).containsText("Looked after by " + teacher.displayName());
        page.navigate(url("tutor"));
        assertThat(rows.last()).containsText("I want to die");
        assertThat(rows.last()).containsText("Distress");
        page.navigate(url("classes"));
        assertThat(heading(page, "Your classes")).isVisible();
        assertThat(notice).hasCount(0);
    }

    @ParameterizedTest
    @CsvSource({"DESKTOP, LIGHT", "PHONE, DARK"})
    void theTeacherSeesWhatFollowedAHintAndGivesItOtherWords(Device device, ColorScheme scheme) {
        String at = "-" + device.name().toLowerCase(Locale.ROOT);
        Person teacher = scene.teacher();
        Person pupil = scene.pupil(scene.schoolClass(teacher));
        Problem problem = scene.problem("Brackets on both sides");
        UUID work = practice.practise(pupil.id(), problem.id());
        practice.takeHint(pupil.id(), work, 0, Rung.NUDGE);
        practice.submit(new SubmitAnswer(UUID.randomUUID(), pupil.id(), work, 0, "4x - 12 = 2x + 5"));

        Page page = page(device, scheme);
        enter(page, teacher);
        page.navigate(url("tutor/hints"));
        page.getByText("Taken once, next try right 100 % (1 of 1)").click();
        Locator nudge = page.locator(".hint-card").first();
        assertThat(nudge).containsText("few so far");
        nudge.getByRole(AriaRole.BUTTON).click();
        Locator words = nudge.locator("textarea");
        words.fill("The solution is $x = @{s}$.");
        button(page, "Save").click();
        assertThat(nudge).containsText("This would give the answer away");
        assertThat(words).hasValue("The solution is $x = @{s}$.");
        screen(page, "hint-refused" + at);
        isAccessible(page);
        words.fill("What does the $@{a}$ in front of the bracket do?");
        button(page, "Save").click();
        assertThat(nudge).containsText("Changed by " + teacher.displayName());
        screen(page, "hint-changed" + at);
        isAccessible(page);

        Page pupils = page(device, scheme);
        enter(pupils, pupil);
        pupils.navigate(url("solve/" + work));
        assertThat(pupils.locator(".tutor .stream")).containsText("in front of the bracket do?");

        nudge.getByRole(AriaRole.BUTTON).click();
        button(page, "Back to the author's words")
                .or(button(page, "Back to the author\u2019s words"))
                .first()
                .click();
        assertThat(nudge).containsText("Which step would leave an equation without brackets?");
    }

    @Test
    void aPupilDoesNotSeeThePage() {
        Page page = page(Device.DESKTOP);
        enter(page, scene.pupil(scene.schoolClass(scene.teacher())));
        page.navigate(url("tutor"));
        assertThat(heading(page, "Nothing here")).isVisible();
        assertThat(page.locator(".talk-table")).hasCount(0);
    }

    private static void choose(Page page, String label, String item) {
        Locator select = page.locator("vaadin-select")
                .filter(new Locator.FilterOptions().setHas(page.locator("label:text-is('" + label + "')")));
        select.click();
        page.locator("vaadin-select-item")
                .filter(new Locator.FilterOptions().setHasText(item))
                .last()
                .click();
    }
}
