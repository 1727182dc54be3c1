package org.stepwise.inference.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stepwise.inference.hub.LocalHub.WEIGHTS;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the hub's answers are told as, and where the token goes. */
class HubTests extends LocalHubTest {

    private static final String TOKEN = "hf_secret";

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "401, -,                -,         that is open to all: check its name",
                "401, RepoNotFound,     -,         that is open to all: check its name",
                "401, RepoNotFound,     hf_secret, that the token in HF_TOKEN may read: check its name",
                "404, RepoNotFound,     hf_secret, that the token in HF_TOKEN may read: check its name",
                "401, GatedRepo,        -,         school/tiny is gated: accept its licence",
                "403, GatedRepo,        hf_secret, use a token of the same account",
                "403, -,                -,         refuses access to school/tiny: accept",
                "403, -,                -,         then set HF_TOKEN to a token of the same account",
                "404, RevisionNotFound, -,         school/tiny has no revision \"main\".",
                "418, -,                -,         answered with status 418",
            })
    void aRefusalIsToldInOneSentence(int status, String code, String token, String message) {
        hub.trick("/revision/main", Tricks.status(status, "X-Error-Code", code == null ? "" : code));
        Ended ended = Ended.fetch(hub, folder, Ended.QUICK, token == null ? Map.of() : Map.of("HF_TOKEN", token));
        assertThat(ended.err()).contains(message).hasLineCount(1).doesNotContain(TOKEN);
        assertThat(ended.code()).isOne();
        assertThat(folder).doesNotExist();
    }

    @Test
    void aSignInPageInsteadOfAListingIsRecognised() {
        hub.trick("/tree/" + LocalHub.COMMIT, Tricks.body("<html>Welcome</html>".getBytes(StandardCharsets.UTF_8)));
        assertThat(Ended.fetch(hub, folder).err()).contains("a proxy or a sign-in page may be in between");
    }

    @Test
    void aHubThatIsNotThereIsToldAfterSomeTries() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Ended ended = Ended.run(
                Map.of("HF_ENDPOINT", "http://127.0.0.1:" + port),
                Ended.QUICK,
                LocalHub.NAME,
                "--into",
                folder.toString());
        assertThat(ended.err())
                .contains("127.0.0.1:" + port + " cannot be reached: no network")
                .contains("Tried 3 times in vain");
        assertThat(ended.code()).isOne();
    }

    @Test
    void theTokenGoesToTheHubAndToNoServerThatItRedirectsTo() throws IOException {
        try (LocalHub files = LocalHub.withModel(temporary.resolve("files"))) {
            String elsewhere = files.address().replace("127.0.0.1", "localhost");
            for (LocalHub other : new LocalHub[] {hub, files}) {
                other.trick(WEIGHTS, Tricks.breaksAfter(1000));
            }
            String path = "/" + LocalHub.NAME + "/resolve/" + LocalHub.COMMIT + "/" + WEIGHTS;
            // First broken by the hub, then by the server of files, then complete; in between an address on the hub.
            hub.trick(WEIGHTS, Tricks.redirect("../../../../moved/" + WEIGHTS), Tricks.redirect(elsewhere + path));
            hub.trick(WEIGHTS, Tricks.redirect(elsewhere + path));
            Ended ended = Ended.fetch(hub, folder, Ended.QUICK, Map.of("HF_TOKEN", TOKEN + "\n"));
            assertThat(ended.code()).as(ended.err()).isZero();
            assertThat(ended.err() + ended.out()).doesNotContain(TOKEN);
            assertThat(hub.asked)
                    .allSatisfy(request -> assertThat(request.authorization()).isEqualTo("Bearer " + TOKEN));
            assertThat(hub.asked)
                    .anySatisfy(request -> assertThat(request.path()).startsWith("/moved/"));
            assertThat(files.asked)
                    .hasSize(2)
                    .allSatisfy(request -> assertThat(request.authorization()).isEmpty());
            assertThat(files.rangesOf(WEIGHTS)).containsExactly("bytes=1000-", "bytes=2000-");
        }
    }

    @Test
    void aTokenThatCannotBeSentIsNotPrintedEither() {
        Ended ended = Ended.fetch(hub, folder, Ended.QUICK, Map.of("HF_TOKEN", "hf_\nsecret"));
        assertThat(ended.err()).isEqualTo("HF_TOKEN holds characters that no token of the hub has.\n");
        assertThat(hub.asked).isEmpty();
    }

    @Test
    void aRedirectWithoutAnEndIsGivenUp() {
        for (int i = 0; i < 20; i++) {
            hub.trick("config.json", Tricks.redirect("config.json"));
        }
        assertThat(Ended.fetch(hub, folder).err()).contains("redirects without an end");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://127.0.0.1/x", "file:///etc/passwd", "http:///x", "mailto:x", "http://a b/"})
    void aRedirectToWhatIsNoHttpIsNotFollowed(String address) {
        hub.trick(WEIGHTS, Tricks.redirect(address));
        assertThat(Ended.fetch(hub, folder).err()).contains("redirects to what is no address, or not as safe");
    }

    @Test
    void aNextPageThatIsNoAddressIsRefused() {
        hub.trick("/tree/" + LocalHub.COMMIT, (exchange, _) -> {
            exchange.getResponseHeaders().set("Link", "</tree?cursor=%>; rel=\"next\"");
            LocalHub.send(exchange, 200, "[]".getBytes(StandardCharsets.UTF_8));
        });
        assertThat(Ended.fetch(hub, folder).err())
                .contains("lists what is no address")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"huggingface.co", "ftp://huggingface.co", "https://", "https://x/?a", "https://a b"})
    void anEndpointThatIsNoAddressIsRefused(String endpoint) {
        Ended ended =
                Ended.run(Map.of("HF_ENDPOINT", endpoint), Ended.QUICK, LocalHub.NAME, "--into", folder.toString());
        assertThat(ended.err()).isEqualTo("HF_ENDPOINT is \"" + endpoint + "\", which is no address of a hub.\n");
    }

    @Test
    void tooManyRequestsWaitAsLongAsTheHubAsks() {
        hub.trick("/revision/main", Tricks.status(429, "Retry-After", "1"));
        hub.trick(WEIGHTS, Tricks.status(429, "RateLimit", "\"resolvers\";r=0;t=1"));
        long began = System.nanoTime();
        Ended ended = Ended.fetch(hub, folder);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofSeconds(2));
        assertThat(ended.err()).contains("there were too many requests; trying again in 1 s.");
        assertThat(ended.code()).isZero();
    }

    @Test
    void whoIsAskedToWaitForAnHourIsToldSo() {
        hub.trick("/revision/main", Tricks.status(429, "Retry-After", "3600"));
        assertThat(Ended.fetch(hub, folder).err()).contains("asks to be left alone for 60 minutes");
        String then = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(7230));
        hub.trick("/revision/main", Tricks.status(503, "Retry-After", then));
        assertThat(Ended.fetch(hub, folder).err()).contains("asks to be left alone for 120 minutes");
    }

    @Test
    void anErrorOfTheServerPassesOrIsGivenUp() {
        hub.trick("/revision/main", Tricks.status(502), Tricks.status(503));
        assertThat(Ended.fetch(hub, folder).code()).isZero();
        hub.trick("/revision/main", Tricks.status(500), Tricks.status(500), Tricks.status(500));
        assertThat(Ended.fetch(hub, folder).err()).contains("answered with status 500. Tried 3 times in vain");
    }
}
