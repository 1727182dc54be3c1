package org.stepwise.inference;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says what it was told to say, word by word; the last text again and again. With nothing to say it is off. */
public final class ScriptedModel implements ChatModel {

    private static final String NAME = "scripted";
    private static final String WAIT = "\u0000wait";
    private static final String FAIL = "\u0000fail";
    private static final String SLOW = "\u0000slow";
    private static final String HANG = "\u0000hang";
    private static final String CALL = "\u0000call";
    private static final Pattern CALLED = Pattern.compile("<call (\\w+) (\\{.*?})>");

    private final Deque<List<String>> scripts = new ArrayDeque<>();
    private final Deque<List<String>> forms = new ArrayDeque<>();
    private final List<ChatRequest> filled = Collections.synchronizedList(new ArrayList<>());
    private final List<ChatRequest> requests = Collections.synchronizedList(new ArrayList<>());
    private volatile @Nullable ChatModel voice;
    private volatile String name = NAME;
    private final List<ChatRequest> ended = Collections.synchronizedList(new ArrayList<>());

    /** Adds an answer; {@code |} cuts it further, {@code <wait>}, {@code <slow>} and {@code <fail>} are what they say, {@code <hang>} keeps the question from being taken, {@code <call solve {...}>} wants a tool. */
    public ScriptedModel says(String text) {
        synchronized (scripts) {
            scripts.add(pieces(text));
        }
        return this;
    }

    /** Adds an answer to a request for JSON of a given form; without one, such a request breaks off. */
    public ScriptedModel fillsIn(String json) {
        synchronized (scripts) {
            forms.add(pieces(json));
        }
        return this;
    }

    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        CALLED.matcher(text).results().forEach(call -> pieces.add(CALL + call.group(1) + " " + call.group(2)));
        pieces.addAll(
                0,
                List.of(CALLED.matcher(text)
                        .replaceAll("")
                        .replace("<wait>", "|" + WAIT + "|")
                        .replace("<fail>", "|" + FAIL + "|")
                        .replace("<hang>", "|" + HANG + "|")
                        .replace("<slow>", "|" + SLOW + "|")
                        .split("\\||(?<= )")));
        return pieces;
    }

    /** What it says is told of a model of this name, by which the tutor knows what it can do, until {@link #silence}. */
    public ScriptedModel named(String other) {
        name = other;
        return this;
    }

    /** Another model answers from now on, until {@link #silence}. */
    public void lendVoice(ChatModel other) {
        voice = other;
    }

    public void silence() {
        voice = null;
        name = NAME;
        synchronized (scripts) {
            scripts.clear();
            forms.clear();
        }
    }

    public List<ChatRequest> requests() {
        return requests;
    }

    /** Those for JSON of a given form. */
    public List<ChatRequest> filled() {
        return filled;
    }

    /** Those whose stream was closed. */
    public List<ChatRequest> ended() {
        return ended;
    }

    @Override
    public ModelState state() {
        ChatModel other = voice;
        if (other != null) {
            return other.state();
        }
        synchronized (scripts) {
            return scripts.isEmpty() ? new ModelState.Off() : new ModelState.Ready(name);
        }
    }

    @Override
    public ChatStream chat(ChatRequest request) {
        ChatModel other = voice;
        if (other != null) {
            return other.chat(request);
        }
        boolean form = request.schema() != null;
        (form ? filled : requests).add(request);
        List<String> script;
        synchronized (scripts) {
            script = form
                    ? forms.isEmpty() ? List.of(FAIL) : forms.remove()
                    : scripts.size() > 1 ? scripts.remove() : scripts.element();
        }
        if (script.contains(HANG)) {
            hang();
        }
        BlockingQueue<String> left = new LinkedBlockingQueue<>(
                script.stream().filter(piece -> !piece.startsWith(CALL)).toList());
        List<ToolCall> calls = script.stream()
                .filter(piece -> piece.startsWith(CALL))
                .map(piece -> piece.substring(CALL.length()).split(" ", 2))
                .map(call -> new ToolCall("call-" + call[0], call[0], call[1]))
                .toList();
        return new ChatStream() {
            private volatile boolean closed;

            @Override
            public @Nullable String next() throws InterruptedException {
                String piece = left.poll();
                if (WAIT.equals(piece)) {
                    while (!closed) {
                        Thread.sleep(5);
                    }
                }
                if (SLOW.equals(piece)) {
                    Thread.sleep(30);
                    return "";
                }
                if (closed) {
                    throw new ModelUnavailableException("closed");
                }
                if (FAIL.equals(piece)) {
                    throw new ModelUnavailableException("gone");
                }
                return piece;
            }

            @Override
            public List<ToolCall> calls() {
                return calls;
            }

            @Override
            public void close() {
                if (!closed) {
                    closed = true;
                    ended.add(request);
                }
            }
        };
    }

    private static void hang() {
        try {
            Thread.sleep(60_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new ModelUnavailableException("interrupted");
    }

    @Override
    public Runnable onChange(Runnable listener) {
        return () -> {};
    }
}
