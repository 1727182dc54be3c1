package org.stepwise.inference.engine;

/**
 * What the engine is doing, after its last step.
 *
 * @param rowsInUse rows of the pool that running sequences hold
 * @param rows of the pool
 * @param promptTokens that came in since the start
 * @param generatedTokens that went out since the start
 * @param preemptions how often a sequence had to make room for another and begin again
 */
public record EngineStatus(
        int running, int waiting, int rowsInUse, int rows, long promptTokens, long generatedTokens, long preemptions) {}
