package org.stepwise.inference.sampling.grammar;

import tools.jackson.databind.JsonNode;

/** @param parameters a schema for the arguments, which are an object whatever it says */
public record Tool(String name, JsonNode parameters) {}
