package org.stepwise.cas;

/** Where in the source text something was read; the end is the offset after the last character. */
public record Span(int start, int end) {

    /** Of a tree that no text was read for. */
    public static final Span NONE = new Span(0, 0);

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("A span runs forward: " + start + ", " + end);
        }
    }
}
