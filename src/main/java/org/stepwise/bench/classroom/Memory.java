package org.stepwise.bench.classroom;

import java.io.IOException;

/** Of the server, in bytes: what is reachable after a collection, and what the process holds. */
record Memory(long heap, long resident) {

    static Memory of(ServerProcess server) throws IOException, InterruptedException {
        long heap = server.heap();
        return new Memory(heap, server.resident());
    }
}
