package org.stepwise.openai;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.stepwise.inference.sampling.Drawn;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A request under way: what both interfaces have in common about answering it whole or as a stream. */
abstract class Call {

    /** Where the chunks of a stream go. */
    interface Chunks {

        void send(ObjectNode chunk) throws IOException;

        /** A sign of life that clients ignore. */
        void comment() throws IOException;
    }

    static final JsonMapper JSON = new JsonMapper();

    private static final long SIGN_OF_LIFE_NANOS = 2_000_000_000L;

    final Served served;
    final Options options;
    final Answering answering;
    private final String id;
    private final String object;
    private final String chunk;
    private final long created = System.currentTimeMillis() / 1000;

    Call(Served served, Options options, Answering answering, String id, String object, String chunk) {
        this.served = served;
        this.options = options;
        this.answering = answering;
        this.id = id;
        this.object = object;
        this.chunk = chunk;
    }

    boolean isStream() {
        return options.stream();
    }

    /** The fields of choice {@code index} when its answer is whole. */
    abstract void whole(ObjectNode choice, int index, List<Choice.Part> parts);

    /** The chunks that a part makes, none or some. */
    abstract List<ObjectNode> chunks(int index, Choice.Part part);

    /** The chunks before the first part. */
    abstract List<ObjectNode> opening();

    /**
     * The whole answer.
     *
     * @param alive is run now and then while it is made; where it fails, the client has gone
     */
    ObjectNode answer(Runnable alive) throws IOException {
        List<List<Choice.Part>> parts = new ArrayList<>();
        answering.choices().forEach(choice -> parts.add(new ArrayList<>()));
        answering.run(new Answering.Listener() {
            private long last = System.nanoTime();

            @Override
            public void part(int choice, Choice.Part part) {
                parts.get(choice).add(part);
                if (System.nanoTime() - last > SIGN_OF_LIFE_NANOS) {
                    quiet();
                }
            }

            @Override
            public void quiet() {
                last = System.nanoTime();
                alive.run();
            }
        });
        ObjectNode answer = envelope(object);
        ArrayNode choices = answer.putArray("choices");
        for (int i = 0; i < parts.size(); i++) {
            ObjectNode choice = choices.addObject().put("index", i);
            whole(choice, i, parts.get(i));
            if (options.tokenIds()) {
                choice.set(
                        "token_ids", JSON.valueToTree(answering.choices().get(i).ids()));
            }
        }
        usage(answer);
        return answer;
    }

    void stream(Chunks out) throws IOException {
        for (ObjectNode chunk : opening()) {
            out.send(chunk);
        }
        answering.run(new Answering.Listener() {
            @Override
            public void part(int choice, Choice.Part part) throws IOException {
                for (ObjectNode chunk : chunks(choice, part)) {
                    out.send(chunk);
                }
            }

            @Override
            public void quiet() throws IOException {
                out.comment();
            }
        });
        if (options.usage()) {
            ObjectNode last = envelope(chunk);
            last.putArray("choices");
            usage(last);
            out.send(last);
        }
    }

    /** A chunk for one choice; {@code filled} adds what is in it. */
    ObjectNode chunk(int index, Choice.Part part, Consumer<ObjectNode> filled) {
        ObjectNode node = envelope(chunk);
        ObjectNode choice = node.putArray("choices").addObject().put("index", index);
        filled.accept(choice);
        if (options.tokenIds()) {
            ArrayNode ids = choice.putArray("token_ids");
            if (part.drawn() instanceof Drawn drawn) {
                ids.add(drawn.id());
            }
        }
        return node;
    }

    static String joined(List<Choice.Part> parts) {
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(part.text()));
        return text.toString();
    }

    static List<Drawn> drawn(List<Choice.Part> parts) {
        List<Drawn> drawn = new ArrayList<>();
        for (Choice.Part part : parts) {
            if (part.drawn() instanceof Drawn token) {
                drawn.add(token);
            }
        }
        return drawn;
    }

    private ObjectNode envelope(String kind) {
        return JSON.createObjectNode()
                .put("id", id)
                .put("object", kind)
                .put("created", created)
                .put("model", served.id());
    }

    private void usage(ObjectNode node) {
        int prompt = answering.promptTokens();
        int completion = answering.completionTokens();
        node.putObject("usage")
                .put("prompt_tokens", prompt)
                .put("completion_tokens", completion)
                .put("total_tokens", prompt + completion);
    }
}
