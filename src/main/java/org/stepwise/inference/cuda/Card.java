package org.stepwise.inference.cuda;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A graphics card of this machine.
 *
 * @param memory bytes
 * @param capability what it can do, as NVIDIA counts it: 89 for 8.9
 * @param multiprocessors that work side by side
 */
public record Card(int number, String name, long memory, int capability, int multiprocessors) {

    /** Every card; none where the driver is missing or answers nothing. */
    public static List<Card> all() {
        try {
            Driver driver = Driver.load();
            return IntStream.range(0, driver.count()).mapToObj(driver::card).toList();
        } catch (IllegalArgumentException | CudaException e) {
            return List.of();
        }
    }
}
