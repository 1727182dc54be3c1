package org.stepwise.problembank;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The problems of a folder, without a container. */
public final class ProblemFiles {

    private ProblemFiles() {}

    /** Those that can be read, in the order of their files' names. */
    public static List<Problem> read(Path directory) throws IOException {
        return Bank.read(BankDirectory.read(directory)).entries().stream()
                .map(Bank.Entry::problem)
                .toList();
    }
}
