package org.stepwise.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stepwise.Scene;
import org.stepwise.identity.Person;
import org.stepwise.practice.PracticeService;
import org.stepwise.practice.SubmitAnswer;
import org.stepwise.problembank.Rung;

/** Pictures beside a problem: what may be seen before it is solved, and after. */
class GraphWalkIT extends BrowserTest {

    private final Scene scene;
    private final PracticeService practice;

    GraphWalkIT(Scene scene, PracticeService practice) {
        this.scene = scene;
        this.practice = practice;
    }

    @ParameterizedTest
    @CsvSource({"DESKTOP, LIGHT", "PHONE, DARK"})
    void aGraphIsShownOnRequestAndTheAnswersOnlyOnceItIsFound(Device device, ColorScheme scheme) {
        String at = ("-" + device + "-" + scheme).toLowerCase(Locale.ROOT);
        Person pupil = scene.pupil(scene.schoolClass(scene.teacher()));
        UUID slope = practice.practise(
                pupil.id(), scene.problem("Differentiate a polynomial").id());
        practice.takeHint(pupil.id(), slope, 0, Rung.NUDGE);
        Page page = page(device, scheme);
        enter(page, pupil);
        page.navigate(url("solve/" + slope));
        show(page);
        Locator graph = page.locator("svg.graph");
        assertThat(graph).hasCount(1);
        assertThat(graph.locator(".curve")).not().hasCount(0);
        screen(page, "graph-function" + at);
        isAccessible(page);

        var problem = scene.problem("An inequality with a minus in front");
        UUID open = practice.practise(pupil.id(), problem.id());
        practice.takeHint(pupil.id(), open, 0, Rung.NUDGE);
        page.navigate(url("solve/" + open));
        assertThat(page.locator("#next-hint")).isVisible();
        assertThat(button(page, "Show a graph")).not().isVisible();

        String answer = problem.variant(0).parts().getFirst().expected();
        practice.submit(new SubmitAnswer(UUID.randomUUID(), pupil.id(), open, 0, answer));
        page.reload();
        show(page);
        assertThat(graph.locator(".set").first()).isAttached();
        screen(page, "graph-line" + at);
        isAccessible(page);
    }

    private static void show(Page page) {
        button(page, "Show a graph").click();
        assertThat(button(page, "Hide the graph")).hasAttribute("aria-expanded", "true");
        // It comes into sight by itself.
        assertThat(page.locator(".pictures svg").first()).isInViewport();
    }
}
