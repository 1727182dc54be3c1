package org.stepwise.bench.nano;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Short questions of pupils, and answers to those that have fixed ones. */
record Questions(List<Entry> entries) {

    /** @param kind word, ask, other, lost, right, hello or thanks */
    record Entry(String kind, List<String> questions, List<String> answers) {}

    static Questions read(Path folder) throws IOException {
        return new Questions(Files.readAllLines(folder.resolve("questions.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Questions::entry)
                .toList());
    }

    private static Entry entry(String line) {
        String[] halves = line.split("\\|\\|", -1);
        List<String> asked = List.of(halves[0].strip().split("\\s*\\|\\s*"));
        List<String> answers =
                halves[1].isBlank() ? List.of() : List.of(halves[1].strip().split("\\s*\\|\\s*"));
        return new Entry(asked.getFirst(), asked.subList(1, asked.size()), answers);
    }

    Entry any(Dice dice) {
        boolean word = dice.chance(0.35);
        return dice.of(entries.stream()
                .filter(entry -> entry.kind().equals("word") == word)
                .toList());
    }

    Entry word(Dice dice) {
        return dice.of(
                entries.stream().filter(entry -> entry.kind().equals("word")).toList());
    }
}
