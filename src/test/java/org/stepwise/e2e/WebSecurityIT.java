package org.stepwise.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stepwise.Scene;
import org.stepwise.identity.Person;

/** What the server answers to those who do not use the pages. */
class WebSecurityIT extends BrowserTest {

    private final Scene scene;
    private final HttpClient client = HttpClient.newHttpClient();

    WebSecurityIT(Scene scene) {
        this.scene = scene;
    }

    private HttpResponse<String> signIn(String name, String password, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url("login")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("username=" + name + "&password=" + password));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(url(path))).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void eachFailureCountsOnceAndSixAreFree() throws Exception {
        Person pupil = scene.pupil(scene.schoolClass(scene.teacher()), "Gus Guess");
        for (int i = 0; i < 6; i++) {
            assertThat(signIn(pupil.signInName(), "guess").headers().firstValue("Location"))
                    .hasValueSatisfying(to -> assertThat(to).endsWith("/login?error"));
        }
        assertThat(signIn(pupil.signInName(), "guess").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login?wait"));
    }

    @Test
    void anotherSiteCannotSignSomebodyIn() throws Exception {
        Person pupil = scene.pupil(scene.schoolClass(scene.teacher()), "Cora Crossed");
        String password = Scene.PASSWORD.replace(" ", "+");
        assertThat(signIn(pupil.signInName(), password, "Origin", "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(signIn(pupil.signInName(), password, "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(signIn(pupil.signInName(), password).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).doesNotContain("login"));
    }

    @Test
    void pagesCarryTheHeadersThatKeepThemToThemselves() throws Exception {
        for (String path : List.of("login", "join", "invite/x")) {
            HttpResponse<String> page = get(path);
            assertThat(page.headers().firstValue("X-Content-Type-Options"))
                    .as(path)
                    .hasValue("nosniff");
            assertThat(page.headers().firstValue("Referrer-Policy")).as(path).hasValue("same-origin");
            assertThat(page.headers().firstValue("X-Frame-Options")).as(path).hasValue("SAMEORIGIN");
        }
    }

    @Test
    void onlyHealthIsOpenAndAnUnknownAddressGetsAWord() throws Exception {
        assertThat(get("actuator/health").body()).contains("\"UP\"").doesNotContain("details");
        assertThat(get("actuator/env").statusCode()).isNotEqualTo(200);
    }
}
