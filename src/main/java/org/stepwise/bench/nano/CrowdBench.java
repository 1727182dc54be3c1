package org.stepwise.bench.nano;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.stepwise.inference.ChatMessage;
import org.stepwise.inference.ChatModel;
import org.stepwise.inference.ChatRequest;
import org.stepwise.inference.ChatStream;
import org.stepwise.inference.ModelState;
import org.stepwise.inference.remote.RemoteChatModel;
import org.stepwise.problembank.Rung;
import org.stepwise.tutoring.gate.Piece;
import org.stepwise.tutoring.gate.TutorGate;
import org.stepwise.tutoring.gate.VerifiedStream;

/** A class that asks within one second: how long each pupil waits for the first checked words, and how long checking takes. */
public final class CrowdBench {

    private static final Rung[] RUNGS = {Rung.NUDGE, Rung.RULE, Rung.EXAMPLE, Rung.NEXT_STEP};
    private static final int TOKENS = 400;
    private static final double TEMPERATURE = 0.2;
    private static final long PATIENCE = 60_000_000_000L;

    private CrowdBench() {}

    /**
     * What a pupil saw, in nanoseconds from the question on.
     *
     * @param first shown words; the end, if there were none
     * @param check the longest time that one look at new words took
     */
    private record Seen(long first, long last, long check, boolean heldBack) {}

    /** @param server that speaks OpenAI's interface */
    public static void run(URI server, int pupils, long seed, PrintStream out)
            throws IOException, InterruptedException {
        NanoTexts texts = NanoTexts.of("held-out", "lessons");
        Dice dice = Dice.of(seed);
        List<Lessons.Scene> scenes = new ArrayList<>();
        for (int i = 0; i < pupils; i++) {
            scenes.add(texts.scene(RUNGS[i % RUNGS.length], dice));
        }
        try (RemoteChatModel model = RemoteChatModel.connect(List.of(server), "", () -> {})) {
            await(model);
            // The first round is for the JVM to compile.
            all(model, scenes);
            List<Seen> seen = all(model, scenes);
            long[] first = seen.stream().mapToLong(Seen::first).sorted().toArray();
            long[] last = seen.stream().mapToLong(Seen::last).sorted().toArray();
            out.printf(
                    Locale.ROOT,
                    "%d pupils within a second: first words after %.1f s (half of them), %.1f s (all); answers after %.1f s, %.1f s;"
                            + " longest look at new words %.0f ms; something was held back from %d%n",
                    pupils,
                    first[first.length / 2] / 1e9,
                    first[first.length - 1] / 1e9,
                    last[last.length / 2] / 1e9,
                    last[last.length - 1] / 1e9,
                    seen.stream().mapToLong(Seen::check).max().orElse(0) / 1e6,
                    seen.stream().filter(Seen::heldBack).count());
        }
    }

    private static void await(ChatModel model) throws IOException, InterruptedException {
        for (long began = System.nanoTime(); !(model.state() instanceof ModelState.Ready); Thread.sleep(100)) {
            if (System.nanoTime() - began > PATIENCE) {
                throw new IOException("The server does not answer.");
            }
        }
    }

    private static List<Seen> all(ChatModel model, List<Lessons.Scene> scenes)
            throws InterruptedException, IOException {
        try (ExecutorService pupils = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Seen>> asked = new ArrayList<>();
            for (int i = 0; i < scenes.size(); i++) {
                int number = i;
                asked.add(pupils.submit(() -> {
                    Thread.sleep(1000L * number / scenes.size());
                    return one(model, scenes.get(number), number);
                }));
            }
            List<Seen> seen = new ArrayList<>();
            for (Future<Seen> future : asked) {
                seen.add(future.get());
            }
            return seen;
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }

    private static Seen one(ChatModel model, Lessons.Scene scene, int number) throws InterruptedException {
        long began = System.nanoTime();
        long first = 0;
        long longest = 0;
        List<ChatMessage> messages = scene.talk().messages();
        VerifiedStream gate = TutorGate.open(scene.task(), scene.level());
        ChatRequest request = new ChatRequest(
                messages.subList(0, messages.size() - 1), TOKENS, TEMPERATURE, null, "pupil " + number, null);
        try (ChatStream stream = model.chat(request)) {
            while (true) {
                String text = stream.next();
                long before = System.nanoTime();
                List<Piece> pieces = text == null ? gate.finish() : gate.accept(text);
                longest = Math.max(longest, System.nanoTime() - before);
                if (first == 0 && pieces.stream().anyMatch(Piece.Shown.class::isInstance)) {
                    first = System.nanoTime() - began;
                }
                boolean held = pieces.stream().anyMatch(Piece.Withheld.class::isInstance);
                if (text == null || held) {
                    long last = System.nanoTime() - began;
                    return new Seen(first == 0 ? last : first, last, longest, held);
                }
            }
        }
    }
}
