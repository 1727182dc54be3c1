package org.stepwise.inference;

import java.util.List;

/** A language model to talk to, wherever it runs. */
public interface ChatModel {

    /** What it is doing now. */
    ModelState state();

    /** The names of the models that can be asked now; the first one is the usual one. */
    default List<String> models() {
        return state() instanceof ModelState.Ready(String name) ? List.of(name) : List.of();
    }

    /**
     * Asks for an answer.
     *
     * @throws ModelUnavailableException if none can be had now
     */
    ChatStream chat(ChatRequest request);

    /**
     * Tells of every change of the state.
     *
     * @param listener is called by a thread of the model's: it must not wait
     * @return takes the listener away again
     */
    Runnable onChange(Runnable listener);
}
