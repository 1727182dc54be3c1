package org.stepwise.signals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Something changed. Only ids travel: who hears of it reads what is stored.
 *
 * @param topic what kind of thing, in small letters
 * @param ids what the topic says they are, in its order
 */
public record Signal(String topic, List<UUID> ids) {

    public Signal {
        ids = List.copyOf(ids);
    }

    public static Signal of(String topic, UUID... ids) {
        return new Signal(topic, List.of(ids));
    }

    String payload() {
        return ids.isEmpty()
                ? topic
                : topic + " " + ids.stream().map(UUID::toString).collect(Collectors.joining(" "));
    }

    /** Nothing where another version of the application wrote something else. */
    static Optional<Signal> parse(String payload) {
        String[] words = payload.split(" ");
        if (words.length == 0 || words[0].isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Signal(
                    words[0], Arrays.stream(words).skip(1).map(UUID::fromString).toList()));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
