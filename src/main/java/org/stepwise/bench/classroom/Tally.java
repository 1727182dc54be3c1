package org.stepwise.bench.classroom;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/** What all pupils saw. */
final class Tally {

    /** What is timed. */
    enum Kind {
        VERDICT,
        /** A line on the pupil's card in the live room. */
        ROOM,
        ECHO,
        HINT,
        PAGE
    }

    private record Timed(long at, long nanos) {}

    private final Map<Kind, Queue<Timed>> times = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> marks = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> errors = new ConcurrentHashMap<>();
    private final Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicInteger sent = new AtomicInteger();

    /** @param nanos from the event to the change that shows it */
    void timed(Kind kind, long nanos) {
        times.computeIfAbsent(kind, unused -> new ConcurrentLinkedQueue<>()).add(new Timed(System.nanoTime(), nanos));
    }

    /** A finished line goes off. */
    void sent() {
        sent.incrementAndGet();
    }

    /** The page shows a mark at a line, and so says that it is stored. */
    void acknowledged(UUID line) {
        acknowledged.add(line);
    }

    void mark(String mark) {
        marks.computeIfAbsent(mark, unused -> new LongAdder()).increment();
    }

    void error(Exception error) {
        String kind = error instanceof ProtocolException ? error.getMessage() : error.toString();
        errors.computeIfAbsent(String.valueOf(kind), unused -> new LongAdder()).increment();
    }

    Times times(Kind kind) {
        return Times.of(all(kind).stream().map(Timed::nanos).toList());
    }

    /** In the order in which they ended, cut into so many stretches with as many each, more or less. */
    List<Times> times(Kind kind, int stretches) {
        List<Long> inOrder = all(kind).stream()
                .sorted(Comparator.comparingLong(Timed::at))
                .map(Timed::nanos)
                .toList();
        return IntStream.range(0, stretches)
                .mapToObj(i ->
                        Times.of(inOrder.subList(i * inOrder.size() / stretches, (i + 1) * inOrder.size() / stretches)))
                .toList();
    }

    private Queue<Timed> all(Kind kind) {
        return times.getOrDefault(kind, new ConcurrentLinkedQueue<>());
    }

    int lines() {
        return sent.get();
    }

    Set<UUID> acknowledged() {
        return Set.copyOf(acknowledged);
    }

    Map<String, Long> marks() {
        return counted(marks);
    }

    Map<String, Long> errors() {
        return counted(errors);
    }

    private static Map<String, Long> counted(Map<String, LongAdder> counts) {
        Map<String, Long> sorted = new TreeMap<>();
        counts.forEach((name, count) -> sorted.put(name, count.sum()));
        return sorted;
    }
}
