package org.stepwise.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.stepwise.Scene;
import org.stepwise.inference.ModelState;
import org.stepwise.inference.ScriptedModel;
import org.stepwise.inference.WorkerCommand;
import org.stepwise.inference.worker.SupervisedWorker;

/** The shipped model in a worker of its own: asked, watched, stopped, gone on with after a reload, killed in the middle. */
class NanoWalkIT extends BrowserTest {

    /** Of some lines, so that the answer takes a while. */
    private static final String LONG = "Solve 5x - 7 = 3x + 9";

    private static final int GLIMPSE_MILLIS = 30;
    private static final int LOOK_MILLIS = 400;

    private final Scene scene;
    private final ScriptedModel model;
    private final SupervisedWorker nano;

    NanoWalkIT(Scene scene, ScriptedModel model, WorkerCommand command) {
        this.scene = scene;
        this.model = model;
        this.nano = SupervisedWorker.start(command.of(Path.of("model-runtime", "nano")));
    }

    @BeforeAll
    void speak() throws InterruptedException {
        await(() -> nano.state() instanceof ModelState.Ready);
        model.lendVoice(nano);
    }

    @AfterAll
    void end() throws InterruptedException {
        model.silence();
        nano.close();
    }

    @Test
    void theShippedModelStreamsIsStoppedGoesOnAfterAReloadAndIsKilled() throws Exception {
        Page page = page(Device.DESKTOP, ColorScheme.LIGHT);
        enter(page, scene.pupil(scene.schoolClass(scene.teacher())));
        page.navigate(url("chat"));
        Locator exchanges = page.locator(".exchange");
        ask(page, "Solve 2x + 3 = 11");
        assertThat(exchanges.last()).containsText("That helped", patient());
        assertThat(exchanges.last().locator(".proved").first()).isVisible();
        assertThat(exchanges.last()).containsText("x=4");
        screen(page, "nano-answered");

        String before = freezeInTheMiddle(page, exchanges);
        page.reload();
        assertThat(exchanges.last()).containsText(before);
        button(page, "Stop").click();
        assertThat(exchanges.last()).containsText("You stopped this answer.", patient());
        signal("CONT");
        assertThat(exchanges.last()).containsText(before);

        before = freezeInTheMiddle(page, exchanges);
        worker().destroyForcibly();
        assertThat(exchanges.last()).containsText("The tutor went away in the middle.", patient());
        assertThat(exchanges.last()).containsText(before);
        screen(page, "nano-killed");
        await(() -> nano.state() instanceof ModelState.Unavailable);
        await(() -> nano.state() instanceof ModelState.Ready);
        page.reload();
        ask(page, "Differentiate x^3");
        assertThat(exchanges.last()).containsText("That helped", patient());
    }

    /** Lets the worker write a little at a time until something of it can be seen: that. */
    private String freezeInTheMiddle(Page page, Locator exchanges) throws Exception {
        int count = exchanges.count();
        signal("STOP");
        ask(page, LONG);
        assertThat(exchanges).hasCount(count + 1);
        Locator seen = exchanges.last().locator(".checked");
        while (seen.innerText().isBlank()) {
            signal("CONT");
            Thread.sleep(GLIMPSE_MILLIS);
            signal("STOP");
            page.waitForTimeout(LOOK_MILLIS);
        }
        assertThat(button(page, "Stop")).isVisible();
        return seen.innerText().lines().findFirst().orElseThrow();
    }

    private static void ask(Page page, String question) {
        Locator field = page.locator("#ask-tutor");
        field.fill(question);
        field.press("Enter");
    }

    private static LocatorAssertions.ContainsTextOptions patient() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);
    }

    private static void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(worker().pid()))
                .start()
                .waitFor();
    }

    private static ProcessHandle worker() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElseThrow();
    }

    private static void await(BooleanSupplier reached) throws InterruptedException {
        for (int i = 0; i < 1200 && !reached.getAsBoolean(); i++) {
            Thread.sleep(50);
        }
        org.assertj.core.api.Assertions.assertThat(reached.getAsBoolean()).isTrue();
    }
}
