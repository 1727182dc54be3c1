package org.stepwise.bench.nano;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sentences by their keys, several for each, of which some are held out. */
final class Wording {

    private static final Pattern HOLE = Pattern.compile("\\{(\\d)}");

    private final Map<String, List<String>> open = new HashMap<>();
    private final Map<String, List<String>> held = new HashMap<>();

    static Wording read(Path folder) throws IOException {
        Wording wording = new Wording();
        for (String file : List.of("tasks.txt", "rules.txt", "talk.txt")) {
            Files.readAllLines(folder.resolve(file)).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(wording::add);
        }
        return wording;
    }

    private void add(String line) {
        String[] cells = line.split(" \\| ");
        List<String> known = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String cell : List.of(cells).subList(1, cells.length)) {
            boolean out = cell.startsWith("! ");
            (out ? unknown : known).add(out ? cell.substring(2) : cell);
        }
        open.put(cells[0].strip(), known);
        held.put(cells[0].strip(), unknown);
    }

    boolean has(String key) {
        return open.containsKey(key);
    }

    String say(String key, Dice dice, String... values) {
        return fill(dice.of(all(key)), values);
    }

    /** One that no text for training has, if there is one. */
    String sayAnew(String key, Dice dice, String... values) {
        List<String> unknown = held.getOrDefault(key, List.of());
        return unknown.isEmpty() ? say(key, dice, values) : fill(dice.of(unknown), values);
    }

    private List<String> all(String key) {
        List<String> all = open.get(key);
        if (all == null) {
            throw new IllegalArgumentException("There are no words for " + key + ".");
        }
        return all;
    }

    private static String fill(String text, String... values) {
        return HOLE.matcher(text).replaceAll(hole -> {
            int at = Integer.parseInt(hole.group(1));
            return Matcher.quoteReplacement(at < values.length ? values[at] : hole.group());
        });
    }
}
