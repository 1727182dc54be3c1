package org.stepwise.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import org.stepwise.Scene;
import org.stepwise.ScriptedTutor;
import org.stepwise.identity.Person;

/** The application with its production frontend, in a real browser. Screenshots go to {@code target/screens}. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({Scene.class, ScriptedTutor.class})
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowserTest {

    static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static final Pattern FIRST_PAGE = Pattern.compile(".*/(today|classes|people)$");

    static {
        // Other builds may take the processors meanwhile.
        PlaywrightAssertions.setDefaultAssertionTimeout(15_000);
    }

    enum Device {
        DESKTOP(1440, 900, false),
        PHONE(390, 844, true);

        private final int width;
        private final int height;
        private final boolean touch;

        Device(int width, int height, boolean touch) {
            this.width = width;
            this.height = height;
            this.touch = touch;
        }
    }

    @LocalServerPort
    private int port;

    private final List<BrowserContext> contexts = new ArrayList<>();
    protected final List<String> foreignRequests = new ArrayList<>();

    @AfterEach
    void closePages() {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
    }

    protected String url(String path) {
        return "http://localhost:" + port + "/" + path;
    }

    protected Page page(Device device, ColorScheme scheme) {
        BrowserContext context = Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(device.width, device.height)
                        .setHasTouch(device.touch)
                        .setIsMobile(device.touch)
                        .setColorScheme(scheme)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setLocale("en-GB"));
        contexts.add(context);
        Page page = context.newPage();
        page.setDefaultTimeout(20_000);
        page.onRequest(request -> {
            if (!request.url().startsWith(url("")) && !request.url().startsWith("data:")) {
                foreignRequests.add(request.url());
            }
        });
        return page;
    }

    protected Page page(Device device) {
        return page(device, ColorScheme.LIGHT);
    }

    /**
     * Does something that leads to another address and waits until the router has done with it. It changes the
     * address first and hears of its own change later: a step back in between, which only a program is quick enough
     * for, is taken for that change and never reaches the server.
     */
    protected static void onceMoved(Page page, Runnable action) {
        page.evaluate("() => { window.moved = new Promise(done => "
                + "window.addEventListener('vaadin-navigated', () => done(), {once: true})); }");
        action.run();
        page.evaluate("() => window.moved");
    }

    /** Signs in and looks at the first page of that person. */
    protected void signIn(Page page, Person person) {
        enter(page, person);
        page.navigate(url(""));
        page.waitForURL(FIRST_PAGE);
    }

    /**
     * Signs in without opening a page. The form would be a page more for every test. What stood in the page before is
     * left first: it would be told of another session and load itself anew, in the middle of what follows.
     */
    protected void enter(Page page, Person person) {
        page.navigate("about:blank");
        APIResponse answer = page.request()
                .post(
                        url("login"),
                        RequestOptions.create()
                                .setForm(FormData.create()
                                        .set("username", person.signInName())
                                        .set("password", Scene.PASSWORD))
                                .setMaxRedirects(0));
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.headers().get("location")).doesNotContain("login");
    }

    /** Signs in through the form. */
    protected void signIn(Page page, String name, String password) {
        page.navigate(url("login"));
        page.getByLabel("Sign-in name").fill(name);
        page.locator("input[name=password]").fill(password);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                .click();
        page.waitForURL(FIRST_PAGE);
    }

    protected static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The field of exactly this label. */
    protected static Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    /** Chooses an option of the first list of this label. */
    protected static void pick(Page page, String label, String option) {
        page.locator("vaadin-select")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByText(label, new Page.GetByTextOptions().setExact(true))))
                .first()
                .click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(option).setExact(true))
                .click();
    }

    protected static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    /** Types a line as a pupil does and finishes it with Enter. */
    protected static void finishLine(Page page, String text) {
        Locator field = page.locator("sw-math-line-field:not([hidden]) input").first();
        field.fill(text);
        field.press("Enter");
    }

    /** Waits until the server has said all, and what it said is drawn. */
    protected static void settle(Page page) {
        page.waitForFunction("""
                () => Object.values(window.Vaadin?.Flow?.clients ?? {}).every(client => !client.isActive?.())
                  && document.getAnimations().every(animation => animation.playState !== 'running')
                """);
        page.evaluate("""
                async () => {
                  await document.fonts.ready;
                  await new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)));
                }
                """);
    }

    protected static void screen(Page page, String name) {
        page.evaluate("() => document.fonts.ready");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/screens", name + ".png"))
                .setFullPage(false));
    }

    /** No WCAG A or AA violation in the state that the page is in now. */
    protected static void isAccessible(Page page) {
        assertThat(violations(page)).isEmpty();
    }

    /** What axe has against the page in its present state. */
    protected static List<String> violations(Page page) {
        // Legacy means: without frames, of which we have none, and so without a second page for each analysis.
        return told(new AxeBuilder(page).setLegacyMode(true).withTags(WCAG));
    }

    /** What axe has against the colours: all that another theme changes. */
    protected static List<String> faint(Page page) {
        return told(new AxeBuilder(page).setLegacyMode(true).withRules(List.of("color-contrast")));
    }

    private static List<String> told(AxeBuilder axe) {
        return axe.analyze().getViolations().stream()
                .map(rule -> rule.getId() + " "
                        + rule.getNodes().stream()
                                .map(node -> node.getTarget() + " " + node.getFailureSummary())
                                .toList())
                .toList();
    }
}
