package org.stepwise.inference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An answer as it is written. Closing it early stops the model. Only one thread may read it. */
public interface ChatStream extends AutoCloseable {

    /**
     * Waits for more of the answer.
     *
     * @return some characters, or null at its end
     * @throws ModelUnavailableException if the answer breaks off
     */
    @Nullable
    String next() throws InterruptedException;

    /** The tools that the model wants to use, once its text has ended. */
    default List<ToolCall> calls() {
        return List.of();
    }

    @Override
    void close();
}
