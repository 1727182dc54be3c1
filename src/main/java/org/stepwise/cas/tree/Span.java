package org.stepwise.cas.tree;

import org.jspecify.annotations.Nullable;

/**
 * Where in the source text something was read; the end is the offset after the last character. All spans are equal, so
 * that trees are compared by what they say and not by where they stood.
 */
public record Span(int start, int end) {

    /** Of a tree that no text was read for. */
    public static final Span NONE = new Span(0, 0);

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("A span runs forward: " + start + ", " + end);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Span;
    }

    @Override
    public int hashCode() {
        return 0;
    }
}
