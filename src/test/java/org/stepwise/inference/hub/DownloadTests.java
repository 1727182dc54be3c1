package org.stepwise.inference.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stepwise.inference.hub.LocalHub.WEIGHTS;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a file of weights when the connection does not do what it should. */
class DownloadTests extends LocalHubTest {

    private Path part;

    @BeforeEach
    void namePart() {
        part = folder.resolve(WEIGHTS + ".part");
    }

    @Test
    void aBrokenConnectionGoesOnWhereItBroke() {
        hub.trick(WEIGHTS, Tricks.breaksAfter(100_000), Tricks.breaksAfter(0), Tricks.breaksAfter(1));
        complete(Ended.fetch(hub, folder));
        assertThat(hub.rangesOf(WEIGHTS)).containsExactly("", "bytes=100000-", "bytes=100000-", "bytes=100001-");
    }

    @Test
    void aFetchThatEndedIsContinuedByTheNext() {
        hub.trick(WEIGHTS, Tricks.breaksAfter(150_000));
        Ended first = Ended.fetch(hub, folder, new Patience(Duration.ofSeconds(20), Duration.ZERO, 1), Map.of());
        assertThat(first.code()).isOne();
        assertThat(first.err()).contains("the same command goes on where this one stopped");
        assertThat(part).hasSize(150_000);
        complete(Ended.fetch(hub, folder));
        assertThat(hub.rangesOf(WEIGHTS)).containsExactly("", "bytes=150000-");
    }

    @Test
    void aConnectionThatBreaksAgainAndAgainIsUsedAsLongAsBytesCome() {
        int times = hub.weights().length / 10_000;
        for (int i = 0; i < times; i++) {
            hub.trick(WEIGHTS, Tricks.breaksAfter(10_000));
        }
        complete(Ended.fetch(hub, folder));
        assertThat(hub.rangesOf(WEIGHTS)).hasSizeBetween(times, times + 1).hasSizeGreaterThan(Ended.QUICK.tries() * 3);
    }

    @Test
    void aServerThatCannotResumeIsReadFromTheBeginning() {
        hub.trick(WEIGHTS, Tricks.breaksAfter(100_000), Tricks.ignoresTheRange(Integer.MAX_VALUE));
        complete(Ended.fetch(hub, folder));
        assertThat(hub.rangesOf(WEIGHTS)).hasSize(2);
    }

    @Test
    void aServerThatNeverGetsFurtherIsGivenUp() {
        for (int i = 0; i < 20; i++) {
            hub.trick(WEIGHTS, Tricks.ignoresTheRange(100_000));
        }
        assertThat(Ended.fetch(hub, folder).err()).contains("Tried 3 times in vain");
        assertThat(hub.rangesOf(WEIGHTS)).hasSize(3);
    }

    @Test
    void wrongBytesAreFetchedOnceMore() {
        hub.trick(WEIGHTS, Tricks.wrongBytes());
        Ended ended = Ended.fetch(hub, folder);
        complete(ended);
        assertThat(ended.err()).contains(WEIGHTS + " is not what the hub lists; fetching it once more.");
    }

    @Test
    void bytesThatStayWrongAreDeletedAndBothSumsTold() {
        hub.trick(WEIGHTS, Tricks.wrongBytes(), Tricks.wrongBytes(), Tricks.wrongBytes());
        byte[] wrong = hub.weights().clone();
        wrong[wrong.length / 2] ^= 1;
        assertThat(Ended.fetch(hub, folder).err())
                .contains(WEIGHTS + " came twice with another sha256 than the hub lists: "
                        + LocalHub.sum(Checksum.Kind.SHA256, wrong) + " and not "
                        + LocalHub.sum(Checksum.Kind.SHA256, hub.weights()));
        assertThat(part).doesNotExist();
        assertThat(folder.resolve(WEIGHTS)).doesNotExist();
        assertThat(hub.rangesOf(WEIGHTS)).hasSize(2);
    }

    @Test
    void smallFilesAreHeldToTheSumThatGitGivesThem() {
        byte[] hello = "hello\n".getBytes(StandardCharsets.US_ASCII);
        assertThat(LocalHub.sum(Checksum.Kind.GIT_SHA1, hello))
                .as("git hash-object")
                .isEqualTo("ce013625030ba8dba906f756967f9e9ca394464a");
        hub.trick("LICENSE", Tricks.wrongBytes(), Tricks.wrongBytes());
        assertThat(Ended.fetch(hub, folder).err()).contains("LICENSE came twice with another git sha1");
    }

    @Test
    void aFileOfAnotherLengthIsNoneOfTheHubs() {
        hub.trick(WEIGHTS, Tricks.body(new byte[10]), Tricks.body(new byte[10]), Tricks.body(new byte[10]));
        assertThat(Ended.fetch(hub, folder).err())
                .contains("it has a file of 10 bytes, and listed one of " + hub.weights().length);
    }

    @Test
    void aStalledConnectionIsDroppedAndTakenUpAgain() {
        CountDownLatch ended = new CountDownLatch(1);
        hub.trick(WEIGHTS, Tricks.stallsAfter(70_000, ended), Tricks.neverAnswers(ended));
        Patience patience = new Patience(Duration.ofMillis(400), Duration.ofMillis(2), 20);
        Ended fetch = Ended.fetch(hub, folder, patience, Map.of());
        ended.countDown();
        complete(fetch);
        assertThat(fetch.err()).contains("(nothing came for 1 s)", "(no answer came in 1 s)");
        assertThat(hub.rangesOf(WEIGHTS)).startsWith("", "bytes=70000-", "bytes=70000-");
    }

    @Test
    void aPartOfAnotherPlaceIsNotPutIn() {
        hub.trick(WEIGHTS, Tricks.breaksAfter(100_000), (exchange, file) -> {
            exchange.getResponseHeaders().set("Content-Range", "bytes 99999-" + (file.length - 1) + "/" + file.length);
            LocalHub.send(exchange, 206, Arrays.copyOfRange(file, 99_999, file.length));
        });
        complete(Ended.fetch(hub, folder));
        assertThat(hub.rangesOf(WEIGHTS)).containsExactly("", "bytes=100000-", "");
    }

    @Test
    void aRangeThatTheServerDoesNotHaveIsReadFromTheBeginning() {
        hub.trick(WEIGHTS, Tricks.breaksAfter(100_000), Tricks.status(416));
        complete(Ended.fetch(hub, folder));
        assertThat(hub.rangesOf(WEIGHTS)).containsExactly("", "bytes=100000-", "");
    }

    @Test
    void whatIsLeftOfAnotherVersionIsReplaced() throws IOException {
        Files.createDirectories(folder);
        Files.write(part, new byte[hub.weights().length + 1]);
        complete(Ended.fetch(hub, folder));
        Files.delete(folder.resolve(WEIGHTS));
        Files.write(part, new byte[hub.weights().length - 1]);
        complete(Ended.fetch(hub, folder));
        assertThat(hub.rangesOf(WEIGHTS)).containsExactly("", "bytes=" + (hub.weights().length - 1) + "-", "");
    }

    @Test
    void whatHasArrivedIsNotWrittenThroughALink() throws IOException {
        Files.createDirectories(folder);
        Path precious = Files.writeString(temporary.resolve("precious"), "precious");
        Files.createSymbolicLink(part, precious);
        assertThat(Ended.fetch(hub, folder).err()).contains(part + " cannot be written");
        assertThat(precious).hasContent("precious");
    }

    @Test
    void anAddressThatExpiredIsAskedForAnew() throws IOException {
        try (LocalHub files = new LocalHub()) {
            hub.trick(WEIGHTS, Tricks.redirect(files.address() + "/signed"));
            files.trick("/signed", Tricks.status(403));
            Ended ended = Ended.fetch(hub, folder);
            complete(ended);
            assertThat(ended.err()).contains("The server of files answered with status 403; trying again");
        }
    }

    private void complete(Ended ended) {
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(folder.resolve(WEIGHTS)).hasBinaryContent(hub.weights());
        assertThat(part).doesNotExist();
    }
}
