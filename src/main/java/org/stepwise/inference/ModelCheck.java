package org.stepwise.inference;

import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.stepwise.inference.remote.RemoteChatModel;

/** {@code ./stepwise model check URL}: whether a server of a model can be reached, and how it answers one short question. */
final class ModelCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private ModelCheck() {}

    /** @return whether it answered */
    static boolean run(String addresses, String key, PrintStream out) throws InterruptedException {
        List<URI> servers = Arrays.stream(addresses.split(","))
                .map(String::strip)
                .map(URI::create)
                .toList();
        try (RemoteChatModel model = RemoteChatModel.connect(servers, key, () -> {})) {
            Instant end = Instant.now().plus(PATIENCE);
            while (!(model.state() instanceof ModelState.Ready) && Instant.now().isBefore(end)) {
                Thread.sleep(100);
            }
            if (model.state() instanceof ModelState.Ready(String name)) {
                out.println(addresses + " serves " + name + ".");
                return answers(model, out);
            }
            String why = model.state() instanceof ModelState.Unavailable unavailable ? unavailable.why() : "no answer";
            out.println("No model can be reached: " + why + "."
                    + (why.contains("401") || why.contains("403") ? " Its key belongs in STEPWISE_MODEL_KEY." : ""));
            return false;
        }
    }

    private static boolean answers(ChatModel model, PrintStream out) throws InterruptedException {
        ChatMessage question = new ChatMessage(ChatMessage.Role.USER, "What is 2 + 3? Answer with the number alone.");
        long began = System.nanoTime();
        StringBuilder text = new StringBuilder();
        long first = 0;
        try (ChatStream stream = model.chat(new ChatRequest(List.of(question), 16, 0, null, "check", null))) {
            for (String more = stream.next(); more != null; more = stream.next()) {
                first = first == 0 ? System.nanoTime() : first;
                text.append(more);
            }
        } catch (ModelUnavailableException e) {
            out.println(e.getMessage());
            return false;
        }
        out.printf(
                Locale.ROOT,
                "Asked for 2 + 3 it said \"%s\", the first of it after %.0f ms.%n",
                text.toString().strip(),
                (first - began) / 1e6);
        return true;
    }
}
