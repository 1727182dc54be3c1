package org.stepwise.bench.nano;

import java.util.List;
import org.stepwise.inference.ChatMessage;

/** A conversation that ends with what a good model says. */
record Talk(String family, String template, String kind, List<ChatMessage> messages) {}
