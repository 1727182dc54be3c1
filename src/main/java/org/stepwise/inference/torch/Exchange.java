package org.stepwise.inference.torch;

import java.lang.foreign.MemorySegment;

/**
 * Two pieces of the host's memory that the card copies from and to, used in turn, so that one of them can be filled while the
 * card has not come to the other yet.
 */
final class Exchange implements AutoCloseable {

    private final CudaDevice device;
    private final Side[] sides;
    private int turn;

    /** One of the pieces. */
    static final class Side {

        private final CudaDevice device;
        private final MemorySegment memory;
        private final MemorySegment done;

        private Side(CudaDevice device, long bytes) {
            this.device = device;
            this.memory = device.driver().pinned(bytes);
            this.done = device.driver().event();
        }

        MemorySegment memory() {
            return memory;
        }

        /** All that the card has been told to do with it. */
        void given() {
            device.driver().record(done, device.stream());
        }

        /** Waits until the card has done it. */
        void await() {
            device.driver().await(done);
        }
    }

    Exchange(CudaDevice device, long bytes) {
        this.device = device;
        this.sides = new Side[] {new Side(device, bytes), new Side(device, bytes)};
    }

    /** The piece that was not the last, once the card is done with it. */
    Side next() {
        turn = 1 - turn;
        sides[turn].await();
        return sides[turn];
    }

    @Override
    public void close() {
        device.driver().synchronize(device.stream());
        for (Side side : sides) {
            device.driver().freePinned(side.memory);
            device.driver().forget(side.done);
        }
    }
}
