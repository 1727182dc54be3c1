package org.stepwise.bench.nano;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stepwise.inference.ChatMessage;
import org.stepwise.inference.engine.Engine;
import org.stepwise.inference.engine.EngineLimits;
import org.stepwise.inference.engine.Generation;
import org.stepwise.inference.engine.GenerationEvent;
import org.stepwise.inference.engine.GenerationRequest;
import org.stepwise.inference.model.Compute;
import org.stepwise.inference.model.ModelConfig;
import org.stepwise.inference.model.ModelFolder;
import org.stepwise.inference.model.Quantization;
import org.stepwise.inference.sampling.SamplingParameters;
import org.stepwise.inference.text.ChatTemplate;
import org.stepwise.inference.text.Tokenizer;
import org.stepwise.inference.torch.Libtorch;
import org.stepwise.inference.torch.RunnerLimits;
import org.stepwise.inference.torch.Runners;

/** A model in the product's own engine that answers conversations, always with its likeliest words. */
final class LocalModel implements AutoCloseable {

    private static final int AT_ONCE = 16;
    private static final int STEP_TOKENS = 512;
    private static final int LONGEST = 500;

    private final Tokenizer tokenizer;
    private final ChatTemplate template;
    private final Set<Integer> ends;
    private final Engine engine;

    private LocalModel(Tokenizer tokenizer, ChatTemplate template, Set<Integer> ends, Engine engine) {
        this.tokenizer = tokenizer;
        this.template = template;
        this.ends = ends;
        this.engine = engine;
    }

    static LocalModel with(Path model) {
        Compute on = Libtorch.load(Optional.of(Compute.CPU));
        ModelFolder folder = ModelFolder.open(model);
        ModelConfig config = folder.config();
        Tokenizer tokenizer = Tokenizer.open(model);
        int vocabulary = Math.min(tokenizer.size(), config.vocabulary());
        int length = Math.min(config.maxLength(), 2048);
        RunnerLimits limits = new RunnerLimits(vocabulary, STEP_TOKENS, AT_ONCE, length, length, 0.9, false);
        Set<Integer> ends = Set.copyOf(config.ends());
        Engine engine = Engine.start(
                () -> Runners.load(folder, on, Quantization.NONE, limits),
                new EngineLimits(AT_ONCE, STEP_TOKENS, 4096, length),
                ends,
                vocabulary);
        return new LocalModel(tokenizer, ChatTemplate.open(model), ends, engine);
    }

    List<String> answers(List<List<ChatMessage>> conversations) throws InterruptedException {
        List<Generation> running = new ArrayList<>();
        for (List<ChatMessage> conversation : conversations) {
            running.add(engine.submit(new GenerationRequest(
                    tokenizer.encode(prompt(conversation)),
                    LONGEST,
                    SamplingParameters.greedy(),
                    false,
                    null,
                    "bench")));
        }
        List<String> texts = new ArrayList<>();
        for (Generation generation : running) {
            texts.add(text(generation));
        }
        return texts;
    }

    private String prompt(List<ChatMessage> conversation) {
        List<Map<String, String>> messages = new ArrayList<>();
        for (ChatMessage message : conversation) {
            Map<String, String> one = new HashMap<>();
            one.put("role", message.role().name().toLowerCase(Locale.ROOT));
            one.put("content", message.text());
            messages.add(one);
        }
        return template.render(messages, null, true, Map.of());
    }

    private String text(Generation generation) throws InterruptedException {
        List<Integer> ids = new ArrayList<>();
        while (true) {
            switch (generation.take()) {
                case GenerationEvent.Token token -> ids.add(token.drawn().id());
                case GenerationEvent.Finished _ -> {
                    return tokenizer.decode(
                            ids.stream()
                                    .filter(id -> !ends.contains(id))
                                    .mapToInt(Integer::intValue)
                                    .toArray(),
                            true);
                }
                case GenerationEvent.Failed(String message) -> throw new IllegalStateException(message);
            }
        }
    }

    @Override
    public void close() {
        engine.close();
        tokenizer.close();
    }
}
