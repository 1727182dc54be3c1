package org.stepwise.grading.working;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What pupils write beside their mathematics, and what changes nothing about it. */
final class Remarks {

    /** (1), (a) in front, or (1) behind a space at the end: one line after the other. */
    private static final Pattern IN_FRONT = Pattern.compile("^\\s*\\((\\d{1,2}|[a-z])\\)\\s+(?=\\S)");

    private static final Pattern BEHIND = Pattern.compile("(?<=\\S)\\s+\\((\\d{1,2})\\)\\s*$");

    /** x = 2 (double), (x - 3)(x + 1) = 0 (factored), x = 4 (check: 2*4 = 8), but not x = -1 (rejected). */
    private static final Pattern REASON = Pattern.compile(
            "\\s+[(\\[](?:double|twice|multiplicity|mult\\.|check|test|proof|by|since|because|as|using|factor|expand|divid|divis"
                    + "|subtract|add|multipl|squar|simplif|both sides|tak|collect|rearrang|complet|substitut|cross|formula"
                    + "|doppelt|probe|denn|weil|quadrier)"
                    + "(?![^()\\[\\]]*\\b(?:not|no|only|reject|invalid|extraneous|false)\\b)"
                    + "(?:[^()\\[\\]]|\\([^()]*\\))*[)\\]]$",
            Pattern.CASE_INSENSITIVE);
    /** 3x - 7 = 8 (+7) says what is done next. */
    private static final Pattern NEXT =
            Pattern.compile("(?<=[^)\\]\\s])\\s+\\(\\s*[-−+*:·×÷/]\\s*\\(?[^()=]+\\)?\\s*\\)$");

    /** An equation that is still to be solved; in 5 (+2) and x = 8 (+4) the bracket may well be a factor. */
    private static final Pattern UNSOLVED =
            Pattern.compile("^(?!\\s*\\p{L}\\s*=[^\\p{L}]*$)[^=]*\\p{L}[^=]*=.*|^[^=]*=[^=]*\\p{L}.*");

    private static final Pattern EITHER = Pattern.compile("^either\\s+(?=.*\\bor\\b)", Pattern.CASE_INSENSITIVE);
    private static final Pattern CONDITION = Pattern.compile(
            "\\s*,?\\s*\\b(?:but|where|with|for|provided(?: that)?|given(?: that)?|if|when|as long as|assuming)\\s+"
                    + "(?=[a-z]\\s*(?:≠|!=|<|>|≤|≥|\\\\(?:ne|neq|le|leq|ge|geq|lt|gt)\\b))",
            Pattern.CASE_INSENSITIVE);
    /** A value and where it stands for the one before: x + 2, x ≠ 2. */
    private static final Pattern HOLE =
            Pattern.compile("(?:,|\\band\\b)\\s*\\(?\\s*[a-z]\\s*(?:≠|!=|\\\\neq?\\b)[^=<>]+$");

    /** The set of all x for which something holds says that it holds: L = {x ∈ ℝ | x > 2}. */
    private static final Pattern BUILDER = Pattern.compile(
            "^(?:(?:I?[LS]|𝕃|\\\\mathbb\\{?[LS]\\}?)\\s*=\\s*)?\\\\?\\{\\s*[a-z]\\s*(?:(?:∈|\\\\in\\b)\\s*(?:ℝ|R|\\\\mathbb\\{?R\\}?))?"
                    + "\\s*(?:\\\\[,;: ])?(?:\\||:|\\\\mid\\b|\\\\vert\\b)(?:\\\\[,;: ])?([^{}|]+[^{}|\\\\])\\\\?\\}$");

    private Remarks() {}

    /** The lines without their numbers, if each of them has its own. */
    static List<String> unnumbered(List<String> lines) {
        for (Pattern number : List.of(IN_FRONT, BEHIND)) {
            boolean each = lines.size() > 1
                    && IntStream.range(0, lines.size()).allMatch(i -> {
                        Matcher found = number.matcher(lines.get(i));
                        return lines.get(i).length() < 500
                                && found.find()
                                && (found.group(1).equals(Integer.toString(i + 1))
                                        || found.group(1).equals(String.valueOf((char) ('a' + i))));
                    });
            if (each) {
                return lines.stream()
                        .map(line -> number.matcher(line).replaceFirst(""))
                        .toList();
            }
        }
        return lines;
    }

    /** The condition alone of the set of all that fulfil it. */
    static String built(String text) {
        return BUILDER.matcher(text).replaceFirst("$1");
    }

    static String removed(String text) {
        String plain = REASON.matcher(text).replaceFirst("");
        plain = UNSOLVED.matcher(plain).matches() ? NEXT.matcher(plain).replaceFirst("") : plain;
        plain = EITHER.matcher(plain).replaceFirst("");
        return CONDITION.matcher(plain).replaceAll(" and ");
    }

    /** What stands before x ≠ 2, where that is a value. */
    static String withoutHoles(String text) {
        Matcher hole = HOLE.matcher(text);
        return hole.find() ? text.substring(0, hole.start()).strip() : text;
    }
}
