package org.stepwise.problembank;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The problems that ship, read once for all tests, and their variants, each made once. */
public final class Shipped {

    private static final Bank BANK = Bank.read(files());
    private static final Map<Seeded, Variant> VARIANTS = new ConcurrentHashMap<>();

    private record Seeded(UUID problem, long seed) {}

    private Shipped() {}

    static Bank bank() {
        return BANK;
    }

    public static List<Problem> problems() {
        return BANK.entries().stream().map(Bank.Entry::problem).toList();
    }

    public static Variant variant(Problem problem, long seed) {
        return VARIANTS.computeIfAbsent(new Seeded(problem.id(), seed), _ -> problem.variant(seed));
    }

    static List<BankFile> files() {
        try {
            return BankDirectory.read(Path.of("problem-bank"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
