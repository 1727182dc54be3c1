package org.stepwise.shared;

import java.util.List;

/**
 * A text for a person, not yet in a language: a key of the bundles under {@code messages/} and what to fill in.
 *
 * @param arguments plain text, in the order of the placeholders {@code {0}}, {@code {1}}, ...
 */
public record Message(String key, List<String> arguments) {

    public Message {
        arguments = List.copyOf(arguments);
    }

    public static Message of(String key, String... arguments) {
        return new Message(key, List.of(arguments));
    }
}
