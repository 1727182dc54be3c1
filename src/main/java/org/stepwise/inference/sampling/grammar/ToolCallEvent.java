package org.stepwise.inference.sampling.grammar;

/** What a {@link ToolCallParser} finds. A call starts, has its arguments in any number of parts, and ends. */
public sealed interface ToolCallEvent {

    /** Text outside of calls, and calls that cannot be read, as they were written. */
    record Text(String text) implements ToolCallEvent {}

    /** @param index which call of the output, from 0 */
    record CallStarted(int index, String name) implements ToolCallEvent {}

    /** @param json a part of the arguments, as they were written; perhaps not valid, if no grammar saw to it */
    record ArgumentsDelta(int index, String json) implements ToolCallEvent {}

    record CallEnded(int index) implements ToolCallEvent {}
}
