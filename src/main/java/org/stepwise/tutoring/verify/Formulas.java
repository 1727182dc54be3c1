package org.stepwise.tutoring.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the relations in a text, between dollars, in plain typing and in words. */
public final class Formulas {

    private static final int MOST = 40;
    private static final Set<String> AFTER_IS = Set.of(
            "and", "so", "but", "because", "since", "which", "then", "or", "not", "as", "for", "when", "if", "we",
            "you", "now", "too", "correct", "right", "true", "that", "by", "after", "in", "on", "also", "at", "with",
            "here", "this");
    /** The derivative of x^3 is 3x^2. */
    private static final Set<String> OPERATED = Set.of(
            "derivative",
            "integral",
            "antiderivative",
            "square",
            "cube",
            "half",
            "double",
            "reciprocal",
            "opposite",
            "inverse");

    private static final Set<String> CONTINUING = Set.of("/", "*", "·", "×", "÷", "^");
    private static final Set<String> BEFORE_WORDED = Set.of("by", "from", "of", "to", "with", "into", "out");

    private final Flat flat;
    private final String source;
    private final List<Token> tokens;
    private final Runs runs;
    private final List<Formula> found = new ArrayList<>();

    /** A sign between two sides: what it is, and how many tokens it takes. */
    private record Relation(String sign, int tokens, boolean worded) {}

    private Formulas(String source, Set<String> letters) {
        this.source = source;
        this.flat = Flat.of(source);
        this.tokens = Scanner.tokens(Phrases.operators(flat.text()), letters);
        this.runs = new Runs(tokens, letters);
    }

    /** In the order in which they stand in the text, at most forty. */
    public static List<Formula> in(String source, Set<String> letters) {
        Formulas formulas = new Formulas(source, letters);
        formulas.search();
        return formulas.found;
    }

    /** Expressions outside of relations, each as long as it can be read. */
    public static List<Formula> values(String source, Set<String> letters) {
        Formulas formulas = new Formulas(source, letters);
        formulas.search();
        return formulas.alone();
    }

    private void search() {
        int at = 0;
        while (at < tokens.size() && found.size() < MOST) {
            Relation relation = relation(at);
            at = relation == null ? at + 1 : Math.max(at + 1, take(at, relation));
        }
    }

    private @Nullable Relation relation(int at) {
        Token token = tokens.get(at);
        if (token.is(Token.Kind.RELATION)) {
            return new Relation(token.math(), 1, false);
        }
        if (!token.is(Token.Kind.WORD)) {
            return null;
        }
        String word = token.math();
        if (WordSigns.MODAL.contains(word) && isWord(at + 1, "be")) {
            return new Relation("=", 2, true);
        }
        if (!WordSigns.EQUALS.contains(word)) {
            return null;
        }
        if (isWord(at + 1, "equal") && isWord(at + 2, "to")) {
            return new Relation("=", 3, true);
        }
        if (word.equals("equal") && isWord(at + 1, "to")) {
            return new Relation("=", 2, true);
        }
        return word.equals("be") ? null : new Relation("=", 1, true);
    }

    private boolean isWord(int at, String word) {
        return at < tokens.size()
                && tokens.get(at).is(Token.Kind.WORD)
                && tokens.get(at).math().equals(word);
    }

    /** Reads the chain round this sign, and says behind which token to go on. */
    private int take(int at, Relation first) {
        int start = runs.readableFrom(at);
        List<Side> sides = new ArrayList<>();
        List<String> signs = new ArrayList<>();
        if (start < at) {
            runs.side(start, at).ifPresent(sides::add);
        } else if (!first.worded() && !found.isEmpty() && isContinued(at)) {
            sides.add(found.getLast().sides().getLast());
        }
        boolean headless = sides.isEmpty();
        boolean worded = first.worded();
        if (headless && worded) {
            return at + 1;
        }
        if (headless) {
            start = at + first.tokens();
        }
        int sign = at;
        Relation relation = first;
        int end = at + relation.tokens();
        while (relation != null) {
            int from = sign + relation.tokens();
            int to = runs.readableTo(from);
            Optional<Side> side = to > from ? runs.side(from, to) : Optional.empty();
            if (side.isEmpty()) {
                break;
            }
            if (!sides.isEmpty()) {
                signs.add(relation.sign());
            }
            sides.add(side.get());
            end = to;
            Relation next = to < tokens.size() ? relation(skipped(to)) : null;
            sign = next == null ? to : skipped(to);
            relation = next != null && !next.worded() ? next : null;
        }
        if (signs.isEmpty() || worded && !isClaim(start, end, sides) || isCutOff(end)) {
            return at + 1;
        }
        int begin = flat.source(tokens.get(start == at ? at : firstOf(start)).start());
        int stop = flat.sourceEnd(tokens.get(end - 1).end());
        found.add(new Formula(source.substring(begin, Math.max(begin, stop)), begin, stop, sides, signs));
        return end;
    }

    /** Behind (ad + bc) stands /(bd), which cannot be read. */
    private boolean isCutOff(int end) {
        return end < tokens.size()
                && tokens.get(end).is(Token.Kind.OPERATOR)
                && CONTINUING.contains(tokens.get(end).text());
    }

    private int firstOf(int start) {
        int first = start;
        while (tokens.get(first).is(Token.Kind.EDGE)) {
            first++;
        }
        return first;
    }

    private int skipped(int at) {
        int next = at;
        while (next < tokens.size() - 1 && tokens.get(next).is(Token.Kind.EDGE)) {
            next++;
        }
        return Math.min(next, tokens.size() - 1);
    }

    /** A chain goes on where only the end of a line or the edge of a formula stands before its sign. */
    private boolean isContinued(int at) {
        int before = at - 1;
        while (before >= 0
                && (tokens.get(before).is(Token.Kind.EDGE)
                        || tokens.get(before).text().equals("\n")
                        || tokens.get(before).text().equals("\\\\")
                        || tokens.get(before).text().equals("&"))) {
            before--;
        }
        return before >= 0
                && flat.sourceEnd(tokens.get(before).end()) == found.getLast().end();
    }

    /** 3 times 4 is 12 and x is 4 are claims, dividing by 2 gives 4 and x is 4 more than y are none. */
    private boolean isClaim(int start, int end, List<Side> sides) {
        Side left = sides.getFirst();
        boolean composite = !left.expr().children().isEmpty();
        boolean letter = left.expr().variables().size() == 1 && !composite;
        String before = start > 0 && tokens.get(start - 1).is(Token.Kind.WORD)
                ? tokens.get(start - 1).math()
                : "";
        int word = start - 1;
        while (word > 0 && tokens.get(word).is(Token.Kind.EDGE)) {
            word--;
        }
        boolean operated = word > 0
                && isWord(word, "of")
                && OPERATED.contains(tokens.get(word - 1).math());
        if (!composite && !letter || operated || BEFORE_WORDED.contains(before) || before.equals("coefficient")) {
            return false;
        }
        if (end >= tokens.size()) {
            return true;
        }
        Token after = tokens.get(end);
        return switch (after.kind()) {
            case WORD -> AFTER_IS.contains(after.math());
            case OPERAND, OPERATOR, OPEN -> false;
            default -> true;
        };
    }

    private List<Formula> alone() {
        List<Formula> values = new ArrayList<>();
        int at = 0;
        while (at < tokens.size() && values.size() < 4 * MOST) {
            int to = tokens.get(at).is(Token.Kind.EDGE) ? at : runs.readableTo(at);
            if (to > at) {
                int begin = flat.source(tokens.get(at).start());
                int stop = flat.sourceEnd(tokens.get(to - 1).end());
                Optional<Side> side = runs.side(at, to);
                if (side.isPresent()) {
                    values.add(new Formula(
                            source.substring(begin, Math.max(begin, stop)),
                            begin,
                            stop,
                            List.of(side.get()),
                            List.of()));
                }
            }
            at = Math.max(at + 1, to);
        }
        return values;
    }
}
