package org.stepwise.inference.engine;

import org.stepwise.inference.sampling.Drawn;

/** What becomes of a request: tokens, then one of the two ends. */
public sealed interface GenerationEvent {

    /** The next token; an id that ends the answer is told as well. */
    record Token(Drawn drawn) implements GenerationEvent {}

    record Finished(FinishReason reason) implements GenerationEvent {}

    /** @param message for the log of whoever runs the server */
    record Failed(String message) implements GenerationEvent {}

    /** Why an answer ends. */
    enum FinishReason {
        /** The model ended it. */
        END,
        /** It has as many tokens as it may have. */
        LENGTH,
        CANCELLED
    }
}
