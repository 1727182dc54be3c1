package stepwise.startup;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.stepwise.e2e.Chromium;

/** A pupil's lines are there after the application was killed in the middle of a lesson. */
class AttemptsSurviveIT {

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path data;

    @Test
    void everyMarkedLineIsThereAfterAKill() throws Exception {
        try (BrowserContext browser = Chromium.browser().newContext()) {
            String path;
            try (var first = StepwiseProcess.start(data, Map.of(), "-Dstepwise.demo=true")) {
                Page page = signIn(browser, first);
                page.locator(".set-head .btn").click();
                page.locator("sw-math-line-field input").first().waitFor();
                page.waitForURL("**/solve/**");
                path = page.url().replaceFirst("https?://[^/]+/", "");
                for (int line = 1; line <= 3; line++) {
                    page.locator("sw-math-line-field input").first().fill("x = 100" + line);
                    page.keyboard().press("Enter");
                    assertThat(page.locator("sw-lines sw-mark")).hasCount(line);
                }
                first.killAtOnce();
            }
            try (var second = StepwiseProcess.start(data, Map.of(), "-Dstepwise.demo=true")) {
                Page page = signIn(browser, second);
                page.navigate(page.url().replaceFirst("/today$", "/" + path));
                page.locator("sw-lines sw-mark").first().waitFor();
                assertThat(page.locator("sw-lines sw-mark")).hasCount(3);
                try (var connection = StepwiseProcess.database(data);
                        var statement = connection.createStatement();
                        var rows = statement.executeQuery("select count(*), max(line) from practice.attempt")) {
                    rows.next();
                    assertThat(rows.getInt(1)).isEqualTo(3);
                    assertThat(rows.getInt(2)).isEqualTo(3);
                }
            }
        }
    }

    private static Page signIn(BrowserContext browser, StepwiseProcess application) throws Exception {
        String url = application.awaitReady().getLast().replaceFirst(".*(http://\\S+/).*", "$1");
        Page page = browser.newPage();
        page.navigate(url + "login");
        page.locator("input[name=username]").fill("amira.kaya");
        page.locator("input[name=password]").fill("stepwise-demo");
        page.keyboard().press("Enter");
        page.waitForURL("**/today");
        return page;
    }
}
