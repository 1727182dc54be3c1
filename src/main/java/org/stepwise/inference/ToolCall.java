package org.stepwise.inference;

/**
 * A model's wish to use a tool.
 *
 * @param id by which the result is given back
 * @param arguments JSON as the model wrote it
 */
public record ToolCall(String id, String name, String arguments) {}
