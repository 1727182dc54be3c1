package org.stepwise.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.stepwise.Scene;
import org.stepwise.classroom.ClassSummary;
import org.stepwise.identity.Person;
import org.stepwise.practice.PracticeService;
import stepwise.startup.StepwiseProcess;

/** Two JVMs on one PostgreSQL that belongs to neither, and a browser on each. */
@DirtiesContext
class TwoNodesIT extends BrowserTest {

    private static final double A_SECOND = 1_000;

    private static EmbeddedPostgres server;

    private final Scene scene;
    private final PracticeService practice;
    private final JdbcClient jdbc;
    private String node = "";

    TwoNodesIT(Scene scene, PracticeService practice, JdbcClient jdbc) {
        this.scene = scene;
        this.practice = practice;
        this.jdbc = jdbc;
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) throws IOException {
        server = EmbeddedPostgres.builder().start();
        properties.add("stepwise.db.url", TwoNodesIT::databaseUrl);
        properties.add("stepwise.db.user", () -> "postgres");
    }

    private static String databaseUrl() {
        return "jdbc:postgresql://localhost:%d/postgres".formatted(server.getPort());
    }

    /** The server is registered before anything that needs it, and so is stopped after it. */
    @TestConfiguration
    static class Stop {

        @Bean
        static BeanFactoryPostProcessor serverOfItsOwn() {
            return factory -> ((DefaultListableBeanFactory) factory)
                    .registerDisposableBean("server of its own", () -> server.close());
        }
    }

    /** On the other node while one is named. */
    @Override
    protected String url(String path) {
        return node.isEmpty() ? super.url(path) : node + path;
    }

    @Test
    void whatAPupilWritesOnOneNodeIsSeenOnTheOtherAndTheAnswerComesBack(@TempDir Path folder) throws Exception {
        Person owner = scene.teacher();
        ClassSummary schoolClass = scene.schoolClass(owner);
        Person pupil = scene.pupil(schoolClass, "Amira Kaya");
        UUID work = practice.practise(pupil.id(), scene.roots().id());
        try (StepwiseProcess other = StepwiseProcess.start(
                folder, Map.of("STEPWISE_DB_URL", databaseUrl(), "STEPWISE_DB_USER", "postgres"))) {
            String ready = other.awaitReady().getLast();
            Page teacher = page(Device.DESKTOP);
            enter(teacher, owner);
            teacher.navigate(url("live/" + schoolClass.id()));
            assertThat(teacher.getByText("1 not here: Amira Kaya")).isVisible();

            node = ready.substring(ready.indexOf("http"));
            Page solving = page(Device.DESKTOP);
            enter(solving, pupil);
            solving.navigate(url("solve/" + work));
            node = "";
            // The first page of a process that has just begun.
            solving.locator("sw-math-line-field:not([hidden]) input").first().waitFor();
            Locator card = teacher.locator("sw-pupil-card");
            assertThat(card).isVisible();
            writes(solving, "(x-2)(x-3)=0", 1);
            assertThat(card.locator("sw-mark[kind=holds]")).isVisible(soon());

            jdbc.sql(
                            "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'stepwise-signals'")
                    .query(Boolean.class)
                    .list();
            writes(solving, "x=2 or x=-3", 2);
            assertThat(card.locator("sw-mark[kind=breaks]"))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(5 * A_SECOND));

            writes(solving, "x=101", 3);
            writes(solving, "x=102", 4);
            assertThat(card)
                    .hasAttribute(
                            "data-place",
                            "stuck",
                            new LocatorAssertions.HasAttributeOptions().setTimeout(10 * A_SECOND));
            card.getByText("Write", new Locator.GetByTextOptions().setExact(true))
                    .click();
            teacher.locator("vaadin-dialog textarea").first().fill("Put $-3$ back.");
            teacher.locator("vaadin-dialog vaadin-button[theme~=primary]")
                    .first()
                    .click();
            assertThat(solving.locator(".mline .note"))
                    .containsText("back.", new LocatorAssertions.ContainsTextOptions().setTimeout(A_SECOND));
        }
    }

    private static void writes(Page page, String line, int lines) {
        finishLine(page, line);
        assertThat(page.locator("sw-lines sw-mark")).hasCount(lines);
    }

    private static LocatorAssertions.IsVisibleOptions soon() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(A_SECOND);
    }
}
