package org.stepwise.inference;

/**
 * Something that a model may use while it answers.
 *
 * @param schema a JSON Schema of its arguments
 */
public record ChatTool(String name, String description, String schema) {}
