package org.stepwise.bench.classroom;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * What was used of the machine up to a moment.
 *
 * @param load of the whole machine, averaged over a minute
 */
record Usage(long at, Duration server, Duration database, Duration generator, Traffic.Sum traffic, double load) {

    static Usage now(ServerProcess server, Traffic traffic) throws IOException {
        return new Usage(
                System.nanoTime(),
                server.processorTime(),
                server.databaseTime(),
                ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO),
                traffic.sum(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    double seconds(Usage before) {
        return (at - before.at) / 1e9;
    }
}
