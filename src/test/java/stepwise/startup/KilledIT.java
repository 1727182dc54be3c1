package stepwise.startup;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.stepwise.e2e.Chromium;

/** What is stored is there after the application was killed in the middle of a lesson and started again. */
class KilledIT {

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path temporary;

    private static Path data;
    private static BrowserContext browser;
    private static String path;
    private static ProcessHandle orphan;
    private static boolean outlived;
    private static StepwiseProcess second;
    private static String url;

    @BeforeAll
    static void killItAndStartItAgain() throws Exception {
        data = temporary.resolve("a folder with blanks");
        browser = Chromium.browser().newContext();
        try (var first = StepwiseProcess.start(data, Map.of(), "-Dstepwise.demo=true")) {
            path = writeThreeLines(signIn(ready(first)));
            try (var connection = StepwiseProcess.database(data);
                    var statement = connection.createStatement()) {
                statement.execute("create table kept (line text)");
                statement.execute("insert into kept values ('x = 3')");
            }
            orphan = StepwiseProcess.databaseServer(data);
            first.killAtOnce();
        }
        outlived = StepwiseProcess.serves(orphan);
        second = StepwiseProcess.start(data, Map.of(), "-Dstepwise.demo=true");
        url = ready(second);
    }

    @AfterAll
    static void aStopEndsItsDatabaseToo() throws Exception {
        browser.close();
        try (var stopping = second) {
            ProcessHandle server = StepwiseProcess.databaseServer(data);
            stopping.stop();
            assertThat(StepwiseProcess.serves(server)).isFalse();
        }
    }

    @Test
    void everyMarkedLineIsThere() throws Exception {
        Page page = signIn(url);
        page.navigate(url + path);
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

    @Test
    void nothingCommittedIsLost() throws Exception {
        try (var connection = StepwiseProcess.database(data);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select line from kept")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("x = 3");
        }
    }

    @Test
    void theDatabaseServerThatWasLeftBehindIsEnded() {
        assertThat(outlived).isTrue();
        assertThat(StepwiseProcess.serves(orphan)).isFalse();
    }

    private static String ready(StepwiseProcess application) throws Exception {
        return application.awaitReady().getLast().replaceFirst(".*(http://\\S+/).*", "$1");
    }

    private static Page signIn(String url) {
        Page page = browser.newPage();
        page.navigate(url + "login");
        page.locator("input[name=username]").fill("amira.kaya");
        page.locator("input[name=password]").fill("stepwise-demo");
        page.keyboard().press("Enter");
        page.waitForURL("**/today");
        return page;
    }

    /** @return the path of their page */
    private static String writeThreeLines(Page page) {
        page.locator(".set-head .btn").click();
        page.locator("sw-math-line-field:not([hidden]) input").first().waitFor();
        page.waitForURL("**/solve/**");
        for (int line = 1; line <= 3; line++) {
            page.locator("sw-math-line-field:not([hidden]) input").first().fill("x = 100" + line);
            page.keyboard().press("Enter");
            assertThat(page.locator("sw-lines sw-mark")).hasCount(line);
        }
        return page.url().replaceFirst("https?://[^/]+/", "");
    }
}
