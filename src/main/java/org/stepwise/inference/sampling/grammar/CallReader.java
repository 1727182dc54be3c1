package org.stepwise.inference.sampling.grammar;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The inside of one tool call, character by character. */
final class CallReader {

    /** Whether the call goes on, has ended, or has ended because another one begins. */
    enum State {
        OPEN,
        CLOSED,
        NEXT
    }

    private final int index;
    private final StringBuilder raw = new StringBuilder();
    private final ObjectScanner object = new ObjectScanner();
    private final StringBuilder waiting = new StringBuilder();
    private @Nullable String name;
    private boolean hasArguments;
    private boolean started;

    CallReader(int index) {
        this.index = index;
    }

    boolean started() {
        return started;
    }

    State read(char character, List<ToolCallEvent> events) {
        raw.append(character);
        if (endsWith(ToolCallParser.CLOSE) && (!object.inString() || endsWith("\n" + ToolCallParser.CLOSE))) {
            close(events);
            return State.CLOSED;
        }
        if (object.complete() && endsWith(ToolCallParser.OPEN)) {
            raw.setLength(raw.length() - ToolCallParser.OPEN.length());
            close(events);
            return State.NEXT;
        }
        if (object.complete()) {
            return State.OPEN;
        }
        object.read(character);
        if (object.streams("arguments")) {
            hasArguments = true;
            waiting.append(character);
        } else if (object.hasEnded("arguments") && !hasArguments) {
            hasArguments = true;
            waiting.append(object.argumentsText());
        } else if (object.hasEnded("name") && name == null) {
            name = object.string();
        }
        emit(events, tagAtEnd());
        return State.OPEN;
    }

    /** At the end of the text, without a closing tag. */
    void end(List<ToolCallEvent> events) {
        if (started) {
            emit(events, 0);
            events.add(new ToolCallEvent.CallEnded(index));
        } else if (object.complete()) {
            close(events);
        } else {
            events.add(new ToolCallEvent.Text(ToolCallParser.OPEN + raw));
        }
    }

    private void close(List<ToolCallEvent> events) {
        if (!started && name != null && !hasArguments && object.complete()) {
            waiting.append("{}");
            emit(events, 0);
        }
        events.add(started ? new ToolCallEvent.CallEnded(index) : new ToolCallEvent.Text(ToolCallParser.OPEN + raw));
    }

    /** How many characters at the end of the arguments could belong to the closing tag. */
    private int tagAtEnd() {
        int length = Math.min(waiting.length(), ToolCallParser.CLOSE.length());
        while (!ToolCallParser.CLOSE.startsWith(waiting.substring(waiting.length() - length))) {
            length--;
        }
        return length;
    }

    private void emit(List<ToolCallEvent> events, int kept) {
        String known = name;
        int length = waiting.length() - kept;
        if (known == null || length <= 0) {
            return;
        }
        if (!started) {
            started = true;
            events.add(new ToolCallEvent.CallStarted(index, known));
        }
        events.add(new ToolCallEvent.ArgumentsDelta(index, waiting.substring(0, length)));
        waiting.delete(0, length);
    }

    private boolean endsWith(String text) {
        return raw.length() >= text.length()
                && raw.substring(raw.length() - text.length()).equals(text);
    }
}
