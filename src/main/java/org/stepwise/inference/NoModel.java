package org.stepwise.inference;

/** Nothing is asked of a model where there is none. */
final class NoModel implements ChatModel {

    @Override
    public ModelState state() {
        return new ModelState.Off();
    }

    @Override
    public ChatStream chat(ChatRequest request) {
        throw new ModelUnavailableException("There is no language model: start Stepwise with --model.");
    }

    @Override
    public Runnable onChange(Runnable listener) {
        return () -> {};
    }
}
