package org.stepwise.openai;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stepwise.inference.cuda.Card;
import org.stepwise.inference.cuda.CudaException;
import org.stepwise.inference.engine.Engine;
import org.stepwise.inference.engine.EngineLimits;
import org.stepwise.inference.model.Compute;
import org.stepwise.inference.model.ModelConfig;
import org.stepwise.inference.model.ModelFolder;
import org.stepwise.inference.model.UnusableModelException;
import org.stepwise.inference.sampling.grammar.Grammars;
import org.stepwise.inference.sampling.grammar.Vocabulary;
import org.stepwise.inference.text.ChatTemplate;
import org.stepwise.inference.text.ChatTemplateException;
import org.stepwise.inference.text.Tokenizer;
import org.stepwise.inference.text.TokenizerException;
import org.stepwise.inference.torch.Libtorch;
import org.stepwise.inference.torch.RunnerLimits;
import org.stepwise.inference.torch.Runners;

/** A process that serves one model over HTTP; the application starts it, or anyone by hand. */
public final class Worker implements AutoCloseable {

    /** A property with which the worker ends when its standard input does, and so with whoever started it. */
    static final String UNTIL_EOF = "stepwise.until-eof";

    private static final int ENGINE_STOPPED = 3;
    private static final int SECONDS_TO_END = 10;
    private static final int WAITING = 256;

    /** Tokens of prompts in a step: more of them keep the next tokens of others waiting. */
    private static final int STEP_TOKENS = 512;

    private static final int STEP_TOKENS_CARD = 2048;

    /** Below this, room for what so many tokens take in between is better given to keys and values. */
    private static final long LARGE_CARD = 16L << 30;

    /** A conversation shorter than this is of no use. */
    private static final int LEAST_LENGTH = 1024;

    private final Tokenizer tokenizer;
    private final Engine engine;
    private final ApiServer server;
    private final String host;
    private final String id;

    private Worker(Tokenizer tokenizer, Engine engine, ApiServer server, String host, String id) {
        this.tokenizer = tokenizer;
        this.engine = engine;
        this.server = server;
        this.host = host;
        this.id = id;
    }

    public static void main(String[] arguments) throws InterruptedException {
        // Before the first logger is made.
        System.setProperty("logback.configurationFile", "worker-logback.xml");
        try {
            String key = System.getenv("STEPWISE_API_KEY");
            if (Boolean.getBoolean(UNTIL_EOF)) {
                Thread.ofPlatform().name("until-eof").daemon().start(Worker::endWithInput);
            }
            Worker worker = start(WorkerOptions.of(arguments, key == null || key.isBlank() ? null : key));
            Runtime.getRuntime().addShutdownHook(new Thread(worker::close));
            System.out.println("ready " + worker.address() + " model=" + worker.id);
            worker.engine.awaitEnd();
            System.err.println("The engine has stopped: the worker ends.");
            end(ENGINE_STOPPED);
        } catch (IllegalArgumentException
                | IllegalStateException
                | CudaException
                | UnusableModelException
                | TokenizerException
                | ChatTemplateException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void endWithInput() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // That is its end too.
        }
        end(0);
    }

    /** In order if that can be had soon, else at once: native code may hang. */
    private static void end(int code) {
        Thread.ofPlatform().name("last-resort").daemon().start(() -> {
            try {
                Thread.sleep(SECONDS_TO_END * 1000L);
            } catch (InterruptedException e) {
                // at once then
            }
            Runtime.getRuntime().halt(code);
        });
        System.exit(code);
    }

    static Worker start(WorkerOptions options) {
        Compute on = Libtorch.load(options.device());
        ModelFolder folder = ModelFolder.open(options.model());
        ModelConfig config = folder.config();
        Tokenizer tokenizer = Tokenizer.open(folder.path());
        int vocabulary = Math.min(tokenizer.size(), config.vocabulary());
        int length = options.maxLength().orElse(config.maxLength());
        if (length > config.maxLength()) {
            throw new UnusableModelException("--max-model-len " + length + " is more than the " + config.maxLength()
                    + " positions that the model was made for.");
        }
        int tokens = Math.max(stepTokens(on), options.sequences());
        int least = options.maxLength().orElse(Math.min(length, LEAST_LENGTH));
        RunnerLimits limits =
                new RunnerLimits(vocabulary, tokens, options.sequences(), length, least, options.utilization(), true);
        Defaults defaults = Defaults.of(folder.path());
        Supplier<ChatTemplate> template = once(() -> ChatTemplate.open(folder.path()));
        warnOfTemplate(template);
        Engine engine = Engine.start(
                () -> Runners.load(folder, on, options.quantization(), limits),
                new EngineLimits(options.sequences(), tokens, WAITING, length),
                Set.copyOf(config.ends()),
                vocabulary);
        Served served = new Served(
                folder,
                tokenizer,
                template,
                once(() -> new Grammars(vocabulary(tokenizer, vocabulary, config))),
                defaults,
                engine,
                new Metrics(engine),
                System.currentTimeMillis() / 1000);
        ApiServer server = ApiServer.start(served, options.host(), options.port(), options.apiKey());
        return new Worker(tokenizer, engine, server, options.host(), folder.id());
    }

    /** A model without one is of use to who continues texts. */
    private static void warnOfTemplate(Supplier<ChatTemplate> template) {
        // Not a field of this class: main chooses the configuration of logs first.
        Logger log = LoggerFactory.getLogger(Worker.class);
        try {
            log.debug("Conversations are written by {}", template.get());
        } catch (ChatTemplateException e) {
            log.warn("Conversations will be refused: {}", e.getMessage());
        }
    }

    private static int stepTokens(Compute on) {
        boolean large = on.isCard() && Card.all().get(on.card()).memory() >= LARGE_CARD;
        return large ? STEP_TOKENS_CARD : STEP_TOKENS;
    }

    /** Special tokens are none of a grammar's; tags of tools are text. */
    private static Vocabulary vocabulary(Tokenizer tokenizer, int size, ModelConfig config) {
        byte[][] tokens = new byte[size][];
        for (int id = 0; id < size; id++) {
            tokens[id] = tokenizer.isSpecial(id) ? new byte[0] : tokenizer.bytes(id);
        }
        return new Vocabulary(
                tokens,
                config.ends().stream()
                        .mapToInt(end -> end)
                        .filter(end -> end < size)
                        .toArray());
    }

    private static <T> Supplier<T> once(Supplier<T> made) {
        return new Supplier<>() {
            private @Nullable T kept;

            @Override
            public synchronized T get() {
                if (kept == null) {
                    kept = made.get();
                }
                return kept;
            }
        };
    }

    /** By which this machine reaches it. */
    private String address() {
        return "http://" + (host.equals("::1") ? "[::1]" : host.startsWith("127.") ? host : "127.0.0.1") + ":" + port();
    }

    int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
        engine.close();
        tokenizer.close();
    }
}
