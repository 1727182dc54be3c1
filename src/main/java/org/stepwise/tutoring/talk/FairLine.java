package org.stepwise.tutoring.talk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntConsumer;

/**
 * Who is answered next. Each pupil is answered once at a time, and whoever asks a second time stands behind all who ask for the
 * first.
 */
final class FairLine {

    private static final int FEW = 2;

    private final int places;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final List<Ticket> waiting = new ArrayList<>();
    private final List<Ticket> served = new ArrayList<>();
    private long tickets;

    /** @param places how many are answered at once */
    FairLine(int places) {
        this.places = places;
    }

    /** A place in the line, and then at the desk; closing it gives either back. */
    final class Ticket implements AutoCloseable {

        private final UUID pupil;
        private final IntConsumer ahead;
        private final long number = tickets++;
        private final long round;
        private int told = -1;

        private Ticket(UUID pupil, IntConsumer ahead) {
            this.pupil = pupil;
            this.ahead = ahead;
            this.round = own(waiting) + own(served);
        }

        private long own(List<Ticket> among) {
            return among.stream().filter(other -> other.pupil.equals(pupil)).count();
        }

        /**
         * Waits until it is this one's turn.
         *
         * @return whether it is; not if it was given back meanwhile
         */
        boolean await() throws InterruptedException {
            lock.lock();
            try {
                while (waiting.contains(this)) {
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
                waiting.remove(this);
                served.remove(this);
                move();
            } finally {
                lock.unlock();
            }
        }
    }

    /** @param ahead is told how many are before this one, whenever that changes; it must not wait */
    Ticket join(UUID pupil, IntConsumer ahead) {
        lock.lock();
        try {
            Ticket ticket = new Ticket(pupil, ahead);
            waiting.add(ticket);
            waiting.sort(Comparator.<Ticket>comparingLong(one -> one.round).thenComparingLong(one -> one.number));
            move();
            return ticket;
        } finally {
            lock.unlock();
        }
    }

    int waiting() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    /** Whether nobody waits and hardly anybody else is being served. */
    boolean isQuiet() {
        lock.lock();
        try {
            return waiting.isEmpty() && served.size() <= FEW;
        } finally {
            lock.unlock();
        }
    }

    private void move() {
        for (int i = 0; i < waiting.size() && served.size() < places; ) {
            Ticket next = waiting.get(i);
            if (next.own(served) == 0) {
                waiting.remove(i);
                served.add(next);
            } else {
                i++;
            }
        }
        for (int i = 0; i < waiting.size(); i++) {
            Ticket ticket = waiting.get(i);
            if (ticket.told != i) {
                ticket.told = i;
                ticket.ahead.accept(i);
            }
        }
        moved.signalAll();
    }
}
