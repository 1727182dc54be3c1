package org.stepwise.inference;

/** A language model to talk to, wherever it runs. */
public interface ChatModel {

    /** What it is doing now. */
    ModelState state();

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
