package org.stepwise.tutoring.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/**
 * Who is answered next. Each pupil stands in the line once and is answered once at a time; what else a pupil asks is set aside until
 * that is over, and then goes to the end of the line. So a place in the line only ever comes nearer, and nobody has the same one.
 */
final class FairLine {

    /** Told instead of a place while another question of the pupil's own comes first. */
    static final int ASIDE = -1;

    private static final int FEW = 2;

    private final int places;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final List<Ticket> waiting = new ArrayList<>();
    private final List<Ticket> aside = new ArrayList<>();
    private final List<Ticket> served = new ArrayList<>();

    /** @param places how many are answered at once */
    FairLine(int places) {
        this.places = places;
    }

    /** A place in the line, and then at the desk; closing it gives either back. */
    final class Ticket implements AutoCloseable {

        private final UUID pupil;
        private final IntConsumer ahead;
        private int told = Integer.MIN_VALUE;

        private Ticket(UUID pupil, IntConsumer ahead) {
            this.pupil = pupil;
            this.ahead = ahead;
        }

        private boolean isOf(UUID other) {
            return pupil.equals(other);
        }

        boolean isWaiting() {
            lock.lock();
            try {
                return waiting.contains(this) || aside.contains(this);
            } finally {
                lock.unlock();
            }
        }

        private void tell(int place) {
            if (told != place) {
                told = place;
                ahead.accept(place);
            }
        }

        /**
         * Waits until it is this one's turn.
         *
         * @return whether it is; not if it was given back meanwhile
         */
        boolean await() throws InterruptedException {
            lock.lock();
            try {
                while (isWaiting()) {
                    moved.await();
                }
                return served.contains(this);
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void close() {
            lock.lock();
            try {
                int place = waiting.indexOf(this);
                boolean here = place >= 0 || served.contains(this);
                waiting.remove(this);
                served.remove(this);
                aside.remove(this);
                if (here) {
                    follow(place);
                }
                move();
            } finally {
                lock.unlock();
            }
        }

        /** The pupil's next question: in the place that is given up, else at the end. */
        private void follow(int place) {
            aside.stream().filter(other -> other.isOf(pupil)).findFirst().ifPresent(next -> {
                aside.remove(next);
                waiting.add(place >= 0 ? place : waiting.size(), next);
            });
        }
    }

    /** @param ahead is told how many are before this one, or {@link #ASIDE}, whenever that changes; it must not wait */
    Ticket join(UUID pupil, IntConsumer ahead) {
        lock.lock();
        try {
            Ticket ticket = new Ticket(pupil, ahead);
            boolean first = Stream.concat(waiting.stream(), served.stream()).noneMatch(other -> other.isOf(pupil));
            (first ? waiting : aside).add(ticket);
            move();
            return ticket;
        } finally {
            lock.unlock();
        }
    }

    int waiting() {
        lock.lock();
        try {
            return waiting.size() + aside.size();
        } finally {
            lock.unlock();
        }
    }

    /** Whether nobody waits and hardly anybody else is being served. */
    boolean isQuiet() {
        lock.lock();
        try {
            return waiting.isEmpty() && aside.isEmpty() && served.size() <= FEW;
        } finally {
            lock.unlock();
        }
    }

    private void move() {
        while (!waiting.isEmpty() && served.size() < places) {
            served.add(waiting.removeFirst());
        }
        for (int i = 0; i < waiting.size(); i++) {
            waiting.get(i).tell(i);
        }
        aside.forEach(ticket -> ticket.tell(ASIDE));
        moved.signalAll();
    }
}
