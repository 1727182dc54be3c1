package org.stepwise.authoring.exchange.draft;

import java.util.List;

/** A parameter as a problem file writes it. */
public sealed interface DraftParameter {

    /** Whole numbers from first to last. */
    record Range(int first, int last) implements DraftParameter {}

    /** One of these, each an expression. */
    record OneOf(List<String> values) implements DraftParameter {
        public OneOf {
            values = List.copyOf(values);
        }
    }

    /** From the parameters before it. */
    record Computed(String expression) implements DraftParameter {}
}
