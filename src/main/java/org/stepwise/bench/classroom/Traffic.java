package org.stepwise.bench.classroom;

import java.util.concurrent.atomic.LongAdder;

/** What came over all sockets, and the answers to requests. */
final class Traffic {

    private final LongAdder pushes = new LongAdder();
    private final LongAdder pushedLetters = new LongAdder();
    private final LongAdder requests = new LongAdder();
    private final LongAdder answeredLetters = new LongAdder();

    /** Counted in letters: hardly any takes more than a byte. */
    record Sum(long pushes, long pushedBytes, long requests, long answeredBytes) {

        Sum minus(Sum before) {
            return new Sum(
                    pushes - before.pushes,
                    pushedBytes - before.pushedBytes,
                    requests - before.requests,
                    answeredBytes - before.answeredBytes);
        }
    }

    void message() {
        pushes.increment();
    }

    void pushed(int letters) {
        pushedLetters.add(letters);
    }

    void answered(int letters) {
        requests.increment();
        answeredLetters.add(letters);
    }

    Sum sum() {
        return new Sum(pushes.sum(), pushedLetters.sum(), requests.sum(), answeredLetters.sum());
    }
}
