package org.stepwise.inference.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stepwise.inference.ChatMessage;
import org.stepwise.inference.ChatRequest;
import org.stepwise.inference.ChatStream;
import org.stepwise.inference.ChatTool;
import org.stepwise.inference.ModelState;
import org.stepwise.inference.ModelUnavailableException;
import org.stepwise.inference.ToolCall;
import org.stepwise.inference.remote.FakeServer.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RemoteChatModelTests {

    private static final ChatRequest QUESTION =
            ChatRequest.of(List.of(new ChatMessage(ChatMessage.Role.USER, "What is a root?")), 50, "pupil");

    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable resource : open.reversed()) {
            resource.close();
        }
    }

    @Test
    void anAnswerComesPieceByPiece() throws Exception {
        FakeServer server = server(Answer.words("A ", "root", " solves it."));
        assertThat(all(model(server).chat(QUESTION))).isEqualTo("A root solves it.");
        JsonNode body = new JsonMapper().readTree(server.bodies().getFirst());
        assertThat(body.path("model").asString()).isEqualTo("fake");
        assertThat(body.path("messages").path(0).path("role").asString()).isEqualTo("user");
        assertThat(body.path("stream").asBoolean()).isTrue();
        assertThat(server.keys()).containsOnly("Bearer secret");
    }

    @Test
    void toolsAreOfferedAndTheirCallsComeTogether() throws Exception {
        FakeServer server = server(Answer.call("solve", "{\"input\":", " \"x = 2\"}"));
        ToolCall before = new ToolCall("c0", "check", "{}");
        List<ChatMessage> messages = List.of(
                QUESTION.messages().getFirst(),
                new ChatMessage(ChatMessage.Role.ASSISTANT, "", List.of(before), null),
                ChatMessage.result(before, "It holds."));
        ChatTool tool = new ChatTool("solve", "Solves.", "{\"type\":\"object\"}");
        ChatStream stream =
                model(server).chat(ChatRequest.of(messages, 50, "pupil").with(List.of(tool)));
        assertThat(all(stream)).isEqualTo("Look: ");
        assertThat(stream.calls()).containsExactly(new ToolCall("c1", "solve", "{\"input\": \"x = 2\"}"));
        JsonNode body = new JsonMapper().readTree(server.bodies().getFirst());
        assertThat(body.at("/tools/0/function/parameters/type").asString()).isEqualTo("object");
        assertThat(body.at("/messages/1/tool_calls/0/function/name").asString()).isEqualTo("check");
        assertThat(body.at("/messages/2/tool_call_id").asString()).isEqualTo("c0");
        assertThat(body.at("/messages/2/role").asString()).isEqualTo("tool");
    }

    @Test
    void ofSeveralModelsTheWantedOneIsAskedAndElseTheFirst() throws Exception {
        FakeServer big = FakeServer.start(Answer.words("big"), "big");
        FakeServer small = FakeServer.start(Answer.words("small"), "small");
        open.add(big);
        open.add(small);
        RemoteChatModel model = model(big, small);
        assertThat(model.models()).containsExactly("big", "small");
        assertThat(all(model.chat(QUESTION.to("small")))).isEqualTo("small");
        assertThat(all(model.chat(QUESTION))).isEqualTo("big");
        assertThat(all(model.chat(QUESTION.to("gone")))).isIn("big", "small");
        assertThat(new JsonMapper()
                        .readTree(small.bodies().getFirst())
                        .path("model")
                        .asString())
                .isEqualTo("small");
    }

    @Test
    void aSchemaIsHandedOn() throws Exception {
        FakeServer server = server(Answer.words("{}"));
        all(model(server).chat(new ChatRequest(QUESTION.messages(), 5, 0, "{\"type\":\"object\"}", "pupil", 7L)));
        JsonNode body = new JsonMapper().readTree(server.bodies().getFirst());
        assertThat(body.path("response_format")
                        .path("json_schema")
                        .path("schema")
                        .path("type")
                        .asString())
                .isEqualTo("object");
        assertThat(body.path("seed").asInt()).isEqualTo(7);
    }

    @Test
    void theServerWithFewerAnswersUnderWayIsAsked() throws Exception {
        FakeServer first = server(Answer.words("one"));
        FakeServer second = server(Answer.words("two"));
        RemoteChatModel model = model(first, second);
        try (ChatStream one = model.chat(QUESTION);
                ChatStream two = model.chat(QUESTION)) {
            assertThat(List.of(all(one), all(two))).containsExactlyInAnyOrder("one", "two");
        }
    }

    @Test
    void whoIsTurnedAwayGoesToTheNextServer() throws Exception {
        FakeServer full = server(Answer.status(429, "full"));
        FakeServer well = server(Answer.words("here"));
        RemoteChatModel model = model(full, well);
        for (int i = 0; i < 4; i++) {
            assertThat(all(model.chat(QUESTION))).isEqualTo("here");
        }
    }

    @Test
    void aServerThatDiedIsLeftAloneUntilItIsBack() throws Exception {
        FakeServer dying = server(Answer.words("first"));
        FakeServer other = server(Answer.words("second"));
        RemoteChatModel model = model(dying, other);
        dying.pause();
        for (int i = 0; i < 3; i++) {
            assertThat(all(model.chat(QUESTION))).isEqualTo("second");
        }
        other.pause();
        await(() -> model.state() instanceof ModelState.Unavailable);
        assertThatThrownBy(() -> model.chat(QUESTION)).isInstanceOf(ModelUnavailableException.class);
        dying.resume();
        await(() -> model.state() instanceof ModelState.Ready);
        assertThat(all(model.chat(QUESTION))).isEqualTo("first");
    }

    @Test
    void aWrongRequestIsNotTriedElsewhere() {
        FakeServer strict = server(Answer.status(400, "too long"));
        FakeServer other = server(Answer.status(400, "too long"));
        RemoteChatModel model = model(strict, other);
        assertThatThrownBy(() -> model.chat(QUESTION))
                .isInstanceOf(ModelUnavailableException.class)
                .hasMessageContaining("too long");
        assertThat(strict.bodies().size() + other.bodies().size()).isEqualTo(1);
        assertThat(model.state()).isInstanceOf(ModelState.Ready.class);
    }

    @Test
    void anAnswerThatBreaksOffSaysSo() {
        for (Answer broken : List.of(Answer.brokenAfter("half"), Answer.errorAfter("half"))) {
            ChatStream stream = model(server(broken)).chat(QUESTION);
            assertThatThrownBy(() -> all(stream))
                    .isInstanceOf(ModelUnavailableException.class)
                    .hasMessageContaining("broke off");
        }
    }

    @Test
    void closingTheAnswerStopsTheServer() throws Exception {
        FakeServer endless = server(Answer.endless());
        try (ChatStream stream = model(endless).chat(QUESTION)) {
            assertThat(stream.next()).isNotBlank();
        }
        await(() -> endless.left() > 0);
    }

    @Test
    void whoWaitsForTheNextWordsIsFreeAsSoonAsAnotherClosesTheAnswer() throws Exception {
        FakeServer silent = server(Answer.silentAfter("One"));
        ChatStream stream = model(silent).chat(QUESTION);
        assertThat(stream.next()).isEqualTo("One");
        Thread closing = Thread.ofVirtual().start(() -> {
            LockSupport.parkNanos(300_000_000);
            stream.close();
        });
        long began = System.nanoTime();
        assertThat(stream.next()).isNull();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
        closing.join();
    }

    @Test
    void changesOfTheStateAreTold() throws Exception {
        FakeServer server = server(Answer.words("x"));
        RemoteChatModel model = model(server);
        CountDownLatch gone = new CountDownLatch(1);
        model.onChange(gone::countDown);
        server.pause();
        assertThat(gone.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aListenerThatFailsKeepsNobodyFromKnowing() throws Exception {
        FakeServer server = server(Answer.words("x"));
        RemoteChatModel model = model(server);
        model.onChange(() -> {
            throw new IllegalStateException("on purpose");
        });
        server.pause();
        await(() -> model.state() instanceof ModelState.Unavailable);
        server.resume();
        await(() -> model.state() instanceof ModelState.Ready);
    }

    @Test
    void whatIsNoAddressIsRefusedAtOnce() {
        for (String address : List.of("localhost:8000", "none", "ftp://host", "http:///v1")) {
            assertThatThrownBy(() -> RemoteChatModel.connect(List.of(URI.create(address)), "", () -> {}))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("is no address");
        }
    }

    @Test
    void aModelThatTheServerLacksIsNamed() throws Exception {
        FakeServer server = server(Answer.words("x"));
        URI address = URI.create(server.address() + "/v1#other");
        try (RemoteChatModel model = RemoteChatModel.connect(List.of(address), "", () -> {}, Duration.ofMillis(100))) {
            await(() -> model.state() instanceof ModelState.Unavailable);
            assertThat(model.state().toString()).contains("has no model other");
        }
    }

    @Test
    void anAnswerThatIsOverStaysOver() throws Exception {
        ChatStream stream = model(server(Answer.words("x"))).chat(QUESTION);
        assertThat(all(stream)).isEqualTo("x");
        assertThat(stream.next()).isNull();
        stream.close();
        assertThat(stream.next()).isNull();
    }

    @Test
    void aLineWithoutAnEndIsLeft() {
        assertThatThrownBy(() -> all(model(server(Answer.endlessLine())).chat(QUESTION)))
                .isInstanceOf(ModelUnavailableException.class)
                .hasMessageContaining("longer than");
    }

    private FakeServer server(Answer answer) {
        FakeServer server = FakeServer.start(answer);
        open.add(server);
        return server;
    }

    private RemoteChatModel model(FakeServer... servers) {
        List<URI> addresses = Arrays.stream(servers).map(FakeServer::address).toList();
        RemoteChatModel model = RemoteChatModel.connect(addresses, "secret", () -> {}, Duration.ofMillis(100));
        open.add(model);
        await(() -> model.state() instanceof ModelState.Ready && model.well() == servers.length);
        return model;
    }

    private static String all(ChatStream stream) throws InterruptedException {
        StringBuilder text = new StringBuilder();
        for (String more = stream.next(); more != null; more = stream.next()) {
            text.append(more);
        }
        return text.toString();
    }

    private interface Condition {
        boolean holds();
    }

    private static void await(Condition condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("time is up").isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
