package org.stepwise.tutoring.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.stepwise.cas.algebra.Equality;
import org.stepwise.cas.syntax.ReadOptions;
import org.stepwise.cas.syntax.Reading;
import org.stepwise.cas.syntax.Syntax;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;

/** Formulas that lessons give names to, which no problem proves: C = pi r^2 is not the circumference of a circle. */
final class SchoolFormulas {

    private static final List<Known> ALL = read();

    /** (uv)' = u'v', which would be nice. */
    private static final Pattern SLOPE_OF_EACH = Pattern.compile(
            "\\(?([uf])\\s?(\\\\cdot|[*·/])?\\s?([vg])\\)?(?:'|\\^\\{?\\\\prime\\}?)\\s?=\\s?\\1'\\s?(?:\\2|\\\\cdot)?\\s?\\3'(?!\\s?[-+*·(\\w])");

    private static final Pattern ANGLES = Pattern.compile(
            "(?i)\\bangles? (?:sum )?(?:of|in|inside) (?:a|any|every|each|the) (triangle|quadrilateral|pentagon|hexagon) (?:always |together |all )*(?:add up to|sum up to|sum to|make|makes|total|is|are|equals) (\\d{1,4})\\b");
    /** What stands under the root of the formula for x^2, with the wrong sign. */
    private static final Pattern ROOT_OF_SUM = Pattern.compile(
            "b\\s?(?:\\^\\s?\\{?2\\}?|²)\\s?\\+\\s?4\\s?(?:\\\\cdot|[*·])?\\s?a\\s?(?:\\\\cdot|[*·])?\\s?c(?!\\w)");

    private static final Pattern QUADRATIC = Pattern.compile(
            "(?iU)quadratic|discriminant|mitternacht|abc-formel|l\u00f6sungsformel|diskriminante|discriminante|cuadr\u00e1tica");
    private static final List<String> POLYGONS =
            List.of("", "", "", "triangle", "quadrilateral", "pentagon", "hexagon");
    private static final int HALF_TURN = 180;

    /** @param left matches what stands for it */
    private record Known(Pattern words, Pattern others, Pattern left, List<Expr> rights) {}

    private SchoolFormulas() {}

    private static List<Known> read() {
        try (InputStream in =
                Objects.requireNonNull(SchoolFormulas.class.getResourceAsStream("/tutoring/formulas.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> known(line.split(";")))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What a clause says wrongly that is no equation between terms. */
    static List<Mark> in(String clause) {
        List<Mark> marks = new ArrayList<>();
        SLOPE_OF_EACH
                .matcher(clause)
                .results()
                .forEach(found -> marks.add(new Mark(found.group(), found.start(), Status.DISPROVED)));
        if (QUADRATIC.matcher(clause).find()) {
            ROOT_OF_SUM
                    .matcher(clause)
                    .results()
                    .forEach(found -> marks.add(new Mark(found.group(), found.start(), Status.DISPROVED)));
        }
        ANGLES.matcher(clause)
                .results()
                .filter(found -> Integer.parseInt(found.group(2)) != angles(found.group(1)))
                .forEach(found -> marks.add(new Mark(found.group(), found.start(), Status.DISPROVED)));
        return marks;
    }

    private static int angles(String polygon) {
        return HALF_TURN * (POLYGONS.indexOf(polygon.toLowerCase(Locale.ROOT)) - 2);
    }

    private static Known known(String[] cells) {
        return new Known(
                words(cells[0]),
                words(cells[1].isEmpty() ? "(?!)" : cells[1]),
                Pattern.compile(cells[2]),
                Arrays.stream(cells[3].split("\\|")).map(SchoolFormulas::expr).toList());
    }

    private static Pattern words(String words) {
        return Pattern.compile("(?iU)\\b(?:" + words + ")");
    }

    private static Expr expr(String text) {
        if (Syntax.read(text, ReadOptions.defaults()) instanceof Reading.Read(Expr expr)) {
            return expr;
        }
        throw new IllegalStateException("no formula: " + text);
    }

    /** Whether a formula is not the one that the words around it name; one in other letters is left alone. */
    static boolean contradict(Formula formula, String words) {
        if (!formula.isEquation() || formula.sides().size() != 2) {
            return false;
        }
        String left = formula.sides().getFirst().written().strip();
        Expr right = letters(formula.sides().getLast());
        List<Known> named = ALL.stream()
                .filter(known -> known.left.matcher(left).matches()
                        && known.words.matcher(words).find()
                        && !known.others.matcher(words).find())
                .toList();
        return named.size() == 1 && contradicts(right, named.getFirst());
    }

    /** The h of 2 pi r h is a height here, and no hour. */
    private static Expr letters(Side side) {
        Expr expr = side.expr();
        for (String unit : side.units()) {
            expr = Build.product(expr, Build.name(unit));
        }
        return expr;
    }

    private static boolean contradicts(Expr right, Known known) {
        Set<String> letters = right.variables();
        List<Expr> alike = known.rights.stream()
                .filter(own -> own.variables().equals(letters))
                .toList();
        return !alike.isEmpty() && alike.stream().noneMatch(own -> Equality.equal(own, right));
    }
}
