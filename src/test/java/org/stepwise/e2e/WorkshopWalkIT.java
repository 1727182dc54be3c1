package org.stepwise.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stepwise.Scene;
import org.stepwise.identity.Person;
import org.stepwise.inference.ScriptedModel;

/** A teacher writes a problem, is refused by a variant that does not work, mends it, publishes it and picks it into a set. */
class WorkshopWalkIT extends BrowserTest {

    private static final LocatorAssertions.ContainsTextOptions AFTER_A_TRIAL =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);

    private static final String IDEA = """
            {"title":"Two numbers","skill":"quadratics.factor","difficulty":2,
             "parameters":[{"name":"a","values":"= 2"},{"name":"b","values":"= 3"}],"constraints":[],
             "prompt":"Solve $$x^2 - @{a+b}x + @{a*b} = 0$$","kind":"set","answer":"{a, b}","variable":"x",
             "nudge":"Which two numbers?","rule":"A product is zero when a factor is.","next_step":"Look for two numbers.",
             "slips":[],"solution":[{"text":"Factorise.","math":"(x-@{a})(x-@{b}) = 0"}]}""";

    private final Scene scene;
    private final ScriptedModel model;

    WorkshopWalkIT(Scene scene, ScriptedModel model) {
        this.scene = scene;
        this.model = model;
    }

    @AfterEach
    void silence() {
        model.silence();
    }

    @ParameterizedTest
    @CsvSource({"DESKTOP, LIGHT", "PHONE, DARK"})
    void aProblemIsWrittenRefusedMendedAndPublished(Device device, ColorScheme scheme) {
        String at = "-" + device.name().toLowerCase(Locale.ROOT);
        Person teacher = scene.teacher();
        Page page = page(device, scheme);
        enter(page, teacher);
        page.navigate(url("workshop"));
        page.getByLabel("Title of a new problem").fill("Roots of mine");
        button(page, "Write it").click();
        page.waitForURL(Pattern.compile(".*/workshop/.+"));
        assertThat(heading(page, "Roots of mine")).isVisible();
        assertThat(page.locator("#why")).containsText("missing", AFTER_A_TRIAL);
        screen(page, "workshop-new" + at);
        // What is missing leads to its field, also where that is folded away.
        page.locator("#why button").click();
        assertThat(heading(page, "What is missing, or cannot be read yet")).isFocused();
        settle(page);
        screen(page, "workshop-missing" + at);
        page.locator("details:has(> summary:text-is('Hints')) > summary").click();
        button(page, "Part 1, rule").click();
        assertThat(field(page, "Rule")).isFocused();
        button(page, "Publish").click();
        assertThat(heading(page, "What is missing, or cannot be read yet")).isFocused();
        isAccessible(page);

        page.getByLabel("Skills").click();
        page.getByRole(AriaRole.OPTION).first().click();
        page.keyboard().press("Escape");
        pick(page, "Difficulty", "steady");
        page.getByLabel("What the pupil reads").fill("Solve\n\n$$x^2 - @{a+b}x + @{a*b} = 0$$");
        button(page, "Add a number").click();
        button(page, "Add a number").click();
        // So few that some variant has the same number twice: the numbers of a seed depend on the problem's random id.
        page.getByLabel("Values").nth(0).fill("1..3");
        page.getByLabel("Values").nth(1).fill("1..3");
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
        assertThat(page.locator(".tests")).not().containsText("missing");
        assertThat(page.locator("#why")).containsText("All 20 variants work", AFTER_A_TRIAL);
        screen(page, "workshop-tested" + at);

        // One solution alone is right where both are the same.
        button(page, "Add one that is not right").click();
        settle(page);
        page.locator("vaadin-text-field")
                .filter(new Locator.FilterOptions().setHas(page.locator("input[aria-label$='that is not right']")))
                .last()
                .locator("input")
                .fill("x = @{a}");
        assertThat(page.locator("#why")).containsText("not work yet", AFTER_A_TRIAL);
        button(page, "Publish").click();
        assertThat(page.locator("vaadin-notification-card").last()).containsText("Not published yet");
        assertThat(page.locator(".broken")).containsText("is right here");
        page.locator(".tests").scrollIntoViewIfNeeded();
        settle(page);
        screen(page, "workshop-refused" + at);
        isAccessible(page);

        assertThat(page.locator("vaadin-notification-card"))
                .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(15_000));
        button(page, "Require a != b").click();
        assertThat(page.locator("#why")).containsText("All 20 variants work", AFTER_A_TRIAL);
        assertThat(field(page, "Condition 1")).hasValue("a != b");
        assertThat(page.locator(".make [invalid]")).hasCount(0);
        finishLine(page, "x=1000");
        assertThat(page.locator(".preview sw-lines sw-mark")).hasCount(1);
        page.evaluate("() => scrollTo(0, 0)");
        settle(page);
        screen(page, "workshop-mended" + at);
        button(page, "Publish").click();
        assertThat(page.locator(".top")).containsText("Published as version 1");
        isAccessible(page);

        page.navigate(url("sets"));
        page.getByLabel("Title of a new set").fill("Mine");
        button(page, "Make the set").click();
        page.getByLabel("Words in the title or the task").fill("Roots of mine");
        button(page, "Add Roots of mine").click();
        assertThat(page.locator(".numbered")).containsText("Roots of mine");
        screen(page, "workshop-picked" + at);
    }

    @ParameterizedTest
    @CsvSource({"DESKTOP, DARK", "PHONE, LIGHT"})
    void filesOfOtherSystemsAndDraftsOfAModelAreLookedThroughFirst(Device device, ColorScheme scheme) {
        String at = "-" + device.name().toLowerCase(Locale.ROOT);
        model.says("The numbers are 2 and 3.\nANSWER: x = 2 or x = 3");
        for (int i = 0; i < 4; i++) {
            model.fillsIn(IDEA);
        }
        Page page = page(device, scheme);
        enter(page, scene.teacher());
        page.navigate(url("workshop"));
        button(page, "Write it").click();
        assertThat(page.locator("vaadin-text-field").first()).containsText("at least three letters");
        settle(page);
        screen(page, "workshop-list" + at);
        isAccessible(page);

        button(page, "Import").click();
        settle(page);
        screen(page, "workshop-import" + at);
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(Path.of("src/test/resources/import/moodle/03.xml"));
        assertThat(page.locator("vaadin-dialog"))
                .containsText("can be taken", new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
        settle(page);
        screen(page, "workshop-imported" + at);
        isAccessible(page);
        button(page, "Close").click();

        button(page, "Let a model draft it").click();
        button(page, "Draft it").click();
        assertThat(page.locator("vaadin-dialog")).containsText("Say in a few words");
        settle(page);
        screen(page, "workshop-assistant" + at);
        page.getByLabel("What is it to be about?").fill("Quadratics with two whole roots");
        button(page, "Draft it").click();
        assertThat(button(page, "Take it up").first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
        settle(page);
        screen(page, "workshop-drafted" + at);
        isAccessible(page);
        button(page, "Take it up").first().click();
        page.waitForURL(Pattern.compile(".*/workshop/.+"));
        assertThat(heading(page, "Two numbers").first()).isVisible();
    }
}
