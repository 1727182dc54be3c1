package org.stepwise.openai;

import java.util.List;

/** Text on its way out, held back while it may be the beginning of a string that ends the answer. */
final class StopText {

    private final List<String> stops;
    private final StringBuilder held = new StringBuilder();
    private boolean stopped;

    StopText(List<String> stops) {
        this.stops = stops;
    }

    boolean isStopped() {
        return stopped;
    }

    /** The text that is certain to be part of the answer. */
    String add(String text) {
        if (stopped) {
            return "";
        }
        held.append(text);
        int at = stops.stream()
                .mapToInt(held::indexOf)
                .filter(index -> index >= 0)
                .min()
                .orElse(-1);
        if (at >= 0) {
            stopped = true;
            held.setLength(at);
            return end();
        }
        int certain = held.length() - beginning();
        String out = held.substring(0, certain);
        held.delete(0, certain);
        return out;
    }

    /** What is still held back; nothing more comes. */
    String end() {
        String rest = held.toString();
        held.setLength(0);
        return rest;
    }

    /** How many of the last characters may be the beginning of a stop string. */
    private int beginning() {
        int most = stops.stream().mapToInt(String::length).max().orElse(0) - 1;
        for (int length = Math.min(most, held.length()); length > 0; length--) {
            String tail = held.substring(held.length() - length);
            if (stops.stream().anyMatch(stop -> stop.startsWith(tail))) {
                return length;
            }
        }
        return 0;
    }
}
