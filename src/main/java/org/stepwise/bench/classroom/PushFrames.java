package org.stepwise.bench.classroom;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes messages out of what comes over the socket: each is preceded by its length in characters and a bar, however it was
 * cut on the way. The first one greets, {@code X} alone is a heartbeat.
 */
final class PushFrames {

    private static final char BAR = '|';

    private final StringBuilder buffer = new StringBuilder();

    /** The messages that are complete by now. */
    List<String> accept(CharSequence text) {
        buffer.append(text);
        List<String> complete = new ArrayList<>();
        int bar = buffer.indexOf("|");
        while (bar >= 0) {
            int length = length(bar);
            if (buffer.length() < bar + 1 + length) {
                break;
            }
            complete.add(buffer.substring(bar + 1, bar + 1 + length));
            buffer.delete(0, bar + 1 + length);
            bar = buffer.indexOf("|");
        }
        return complete;
    }

    private int length(int bar) {
        String number = buffer.substring(0, bar).strip();
        try {
            return Integer.parseInt(number);
        } catch (NumberFormatException e) {
            throw new ProtocolException("A message without its length: " + number + BAR, e);
        }
    }
}
