package org.stepwise.bench.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.stepwise.inference.cuda.Card;
import org.stepwise.inference.cuda.Driver;
import org.stepwise.inference.model.Compute;

/** What is measured on, and the memory that is taken. */
final class Machine {

    private Machine() {}

    static String name(Compute on) {
        return on.isCard()
                ? Card.all().get(on.card()).name()
                : Runtime.getRuntime().availableProcessors() + " processors ("
                        + field(Path.of("/proc/cpuinfo"), "model name", "unknown") + ")";
    }

    /** Bytes of this process that belong to no file. */
    static double anonymous() {
        return 1024
                * Double.parseDouble(
                        field(Path.of("/proc/self/status"), "RssAnon", "0 kB").replace(" kB", ""));
    }

    /** Bytes of a card that are taken by anyone. */
    static long taken(Compute on) {
        Driver driver = Driver.load();
        driver.enter(on.card());
        return driver.card(on.card()).memory() - driver.free();
    }

    private static String field(Path file, String name, String otherwise) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(otherwise);
        } catch (IOException e) {
            return otherwise;
        }
    }
}
