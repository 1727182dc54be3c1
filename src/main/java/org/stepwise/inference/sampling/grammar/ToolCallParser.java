package org.stepwise.inference.sampling.grammar;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds tool calls, as Qwen2.5 writes them, in a text that comes in pieces. However it is cut, the events are the same,
 * but for how text and arguments are divided. Text that could be the beginning of a tag waits for what follows; blanks
 * between and behind calls are dropped. A call that cannot be read becomes text when it ends. One without a closing tag
 * ends with the text, or with the next opening tag behind its object. Not safe for use by several threads.
 */
public final class ToolCallParser {

    static final String OPEN = "<tool_call>";
    static final String CLOSE = "</tool_call>";

    private final StringBuilder held = new StringBuilder();
    private final List<ToolCallEvent> events = new ArrayList<>();
    private @Nullable CallReader call;
    private boolean behindCall;
    private int calls;

    public List<ToolCallEvent> feed(String text) {
        for (char character : text.toCharArray()) {
            CallReader open = call;
            if (open == null) {
                text(character);
                continue;
            }
            CallReader.State state = open.read(character, events);
            if (state != CallReader.State.OPEN) {
                end(open);
                call = state == CallReader.State.NEXT ? new CallReader(calls) : null;
            }
        }
        return taken();
    }

    /** At the end of the text. */
    public List<ToolCallEvent> finish() {
        CallReader open = call;
        if (open != null) {
            open.end(events);
            end(open);
            call = null;
        } else if (!(behindCall && held.toString().isBlank())) {
            emit(held.length());
        }
        held.setLength(0);
        return taken();
    }

    private void end(CallReader reader) {
        calls += reader.started() ? 1 : 0;
        behindCall = reader.started();
    }

    private void text(char character) {
        held.append(character);
        int tag = Math.min(held.length(), OPEN.length());
        while (!OPEN.startsWith(held.substring(held.length() - tag))) {
            tag--;
        }
        int before = held.length() - tag;
        boolean dropped = behindCall && held.substring(0, before).isBlank();
        if (tag == OPEN.length()) {
            emit(dropped ? 0 : before);
            held.setLength(0);
            call = new CallReader(calls);
        } else if (!dropped && before > 0) {
            emit(before);
            behindCall = false;
        }
    }

    private void emit(int length) {
        if (length > 0) {
            events.add(new ToolCallEvent.Text(held.substring(0, length)));
            held.delete(0, length);
        }
    }

    private List<ToolCallEvent> taken() {
        List<ToolCallEvent> taken = merged(events);
        events.clear();
        return taken;
    }

    /** Neighbouring parts of the same text or the same arguments as one. */
    static List<ToolCallEvent> merged(List<ToolCallEvent> events) {
        List<ToolCallEvent> merged = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        for (int i = 0; i < events.size(); i++) {
            ToolCallEvent event = events.get(i);
            ToolCallEvent next = i + 1 < events.size() ? events.get(i + 1) : null;
            switch (event) {
                case ToolCallEvent.Text(String text) -> {
                    run.append(text);
                    if (!(next instanceof ToolCallEvent.Text)) {
                        merged.add(new ToolCallEvent.Text(run.toString()));
                        run.setLength(0);
                    }
                }
                case ToolCallEvent.ArgumentsDelta(int index, String json) -> {
                    run.append(json);
                    if (!(next instanceof ToolCallEvent.ArgumentsDelta)) {
                        merged.add(new ToolCallEvent.ArgumentsDelta(index, run.toString()));
                        run.setLength(0);
                    }
                }
                default -> merged.add(event);
            }
        }
        return List.copyOf(merged);
    }
}
