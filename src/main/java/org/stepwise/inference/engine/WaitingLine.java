package org.stepwise.inference.engine;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/** Who waits: first come, first served within a user, and between users whoever has least running. */
final class WaitingLine {

    /** By user, in the order in which they came last to the end of the line. */
    private final Map<String, Deque<Sequence>> users = new LinkedHashMap<>();

    int size() {
        return users.values().stream().mapToInt(Collection::size).sum();
    }

    boolean isEmpty() {
        return users.isEmpty();
    }

    void add(Sequence sequence) {
        users.computeIfAbsent(sequence.request().user(), user -> new ArrayDeque<>())
                .addLast(sequence);
    }

    /** Back in front of the user's others: it had begun already. */
    void putBack(Sequence sequence) {
        users.computeIfAbsent(sequence.request().user(), user -> new ArrayDeque<>())
                .addFirst(sequence);
    }

    /** @param running how many sequences of a user run */
    Optional<Sequence> next(ToIntFunction<String> running) {
        return users.entrySet().stream()
                .min(Comparator.comparingInt(entry -> running.applyAsInt(entry.getKey())))
                .map(entry -> entry.getValue().getFirst());
    }

    /** Takes out the sequence that was next; its user's others go behind the other users. */
    void take(Sequence sequence) {
        String user = sequence.request().user();
        Deque<Sequence> line = users.remove(user);
        if (line == null || line.removeFirst() != sequence) {
            throw new IllegalStateException("The sequence was not next.");
        }
        if (!line.isEmpty()) {
            users.put(user, line);
        }
    }

    /** Takes out those who gave up. */
    void removeCancelled(Consumer<Sequence> told) {
        users.values().removeIf(line -> {
            line.removeIf(sequence -> {
                boolean gone = sequence.generation().isCancelled();
                if (gone) {
                    told.accept(sequence);
                }
                return gone;
            });
            return line.isEmpty();
        });
    }

    void drain(Consumer<Sequence> told) {
        users.values().forEach(line -> line.forEach(told));
        users.clear();
    }
}
