package org.stepwise.bench.nano;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.syntax.Syntax;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.solver.Task;

/**
 * A kind of problem with places for numbers, as shapes.txt has it.
 *
 * @param held whether nothing of this shape is trained on
 */
record Shape(String family, Task task, String name, boolean held, List<Range> ranges, List<String> rules, String text) {

    private static final int TRIES = 300;
    private static final Pattern HOLE = Pattern.compile("\\{(?:([a-z]):)?([^{}]*)}(?=(.?))");
    private static final Pattern RULE = Pattern.compile("(.*?)(!=|<|>|%)(.*)");
    private static final Map<String, Expr> READ = new java.util.concurrent.ConcurrentHashMap<>();

    /** What a letter of a shape may be. */
    record Range(String letter, List<Integer> values) {

        static Range of(String text) {
            String[] sides = text.split("=");
            boolean zero = !sides[1].endsWith("!0");
            String body = sides[1].replace("!0", "");
            List<Integer> values = body.contains("..")
                    ? java.util.stream.IntStream.rangeClosed(
                                    Integer.parseInt(body.split("\\.\\.")[0]),
                                    Integer.parseInt(body.split("\\.\\.")[1]))
                            .boxed()
                            .toList()
                    : List.of(body.split(",")).stream().map(Integer::valueOf).toList();
            return new Range(
                    sides[0],
                    values.stream().filter(value -> zero || value != 0).toList());
        }
    }

    static List<Shape> read(Path folder) throws IOException {
        return Files.readAllLines(folder.resolve("shapes.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Shape::of)
                .toList();
    }

    private static Shape of(String line) {
        String[] cells = line.split("\\s*\\|\\s*", -1);
        boolean held = cells[2].startsWith("!");
        return new Shape(
                cells[0].strip(),
                Task.byId(cells[1]).orElseThrow(() -> new IllegalArgumentException(line)),
                held ? cells[2].substring(1) : cells[2],
                held,
                List.of(cells[3].strip().split(" ")).stream().map(Range::of).toList(),
                cells[4].isBlank() ? List.of() : List.of(cells[4].strip().split(", ")),
                cells[5].strip());
    }

    /** A problem of this shape; nothing if no numbers were found. */
    Optional<String> problem(Dice dice) {
        for (int i = 0; i < TRIES; i++) {
            Map<String, Expr> values = new LinkedHashMap<>();
            ranges.forEach(range -> values.put(range.letter(), Build.whole(dice.of(range.values()))));
            if (rules.stream().allMatch(rule -> holds(rule, values))) {
                return Optional.of(filled(values));
            }
        }
        return Optional.empty();
    }

    private static boolean holds(String rule, Map<String, Expr> values) {
        Matcher parts = RULE.matcher(rule);
        if (!parts.matches()) {
            throw new IllegalArgumentException(rule);
        }
        Rational left = value(parts.group(1), values);
        Rational right = value(parts.group(3), values);
        return switch (parts.group(2)) {
            case "!=" -> !left.equals(right);
            case "<" -> left.compareTo(right) < 0;
            case ">" -> left.compareTo(right) > 0;
            default -> left.over(right).isInteger();
        };
    }

    private static Rational value(String text, Map<String, Expr> values) {
        Expr expr = READ.computeIfAbsent(text, Syntax::parse);
        return Exact.value(expr.substitute(values)).orElseThrow(() -> new IllegalArgumentException(text));
    }

    private String filled(Map<String, Expr> values) {
        Map<String, Expr> known = new HashMap<>(values);
        String full = HOLE.matcher(text).replaceAll(hole -> {
            if (hole.group(1) != null) {
                int index = value(hole.group(1), known).numerator().intValue();
                return hole.group(2).split(",")[index - 1];
            }
            Rational number = value(hole.group(2), known);
            String after = hole.group(3);
            boolean factor = !after.isEmpty() && (Character.isLetter(after.charAt(0)) || after.charAt(0) == '(');
            return factor && number.equals(Rational.ONE)
                    ? ""
                    : factor && number.equals(Rational.ONE.negate()) ? "-" : number.toString();
        });
        return full.replace("+ -", "- ").replace("- -", "+ ").replaceAll("x\\^1(?!\\d)", "x");
    }
}
