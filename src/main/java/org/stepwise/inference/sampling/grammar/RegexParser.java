package org.stepwise.inference.sampling.grammar;

import java.util.ArrayList;
import java.util.List;

/**
 * Patterns as JSON Schema has them, a common part of ECMA-262 and its relatives. Where dialects differ in what a class
 * contains, it is what they have in common: such a text matches everywhere. What has no regular language is refused.
 */
final class RegexParser {

    private static final int MAX_LENGTH = 10_000;
    private static final int MAX_GROUPS = 100;

    private final String pattern;
    private int at;
    private int groups;

    private RegexParser(String pattern) {
        this.pattern = pattern;
    }

    /** @throws IllegalArgumentException with a part of a sentence that says why it is refused */
    static Regex parse(String pattern) {
        if (pattern.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("the pattern is longer than " + MAX_LENGTH + " characters");
        }
        RegexParser parser = new RegexParser(pattern);
        Regex regex = parser.choice();
        if (parser.at < pattern.length()) {
            throw parser.refused("a parenthesis that nothing opens");
        }
        return regex;
    }

    private Regex choice() {
        List<Regex> options = new ArrayList<>();
        options.add(sequence());
        while (skip('|')) {
            options.add(sequence());
        }
        return options.size() == 1 ? options.getFirst() : new Regex.Choice(List.copyOf(options));
    }

    private Regex sequence() {
        List<Regex> parts = new ArrayList<>();
        while (at < pattern.length() && peek() != '|' && peek() != ')') {
            parts.add(quantified(atom()));
        }
        return new Regex.Sequence(List.copyOf(parts));
    }

    private Regex atom() {
        int character = pattern.codePointAt(at);
        at += Character.charCount(character);
        return switch (character) {
            case '(' -> group();
            case '[' -> new Regex.Chars(new RegexClass(pattern, at).read(end -> at = end));
            case '.' -> new Regex.Chars(CharSet.POINT);
            case '^' -> new Regex.Anchor(true);
            case '$' -> new Regex.Anchor(false);
            case '\\' ->
                new Regex.Chars(
                        new RegexClass(pattern, at).escape(end -> at = end).narrow());
            case '*', '+', '?' -> throw refused("a quantifier with nothing before it");
            case '{', '}', ']' -> throw refused("a bare '" + Character.toString(character) + "'");
            default -> new Regex.Chars(CharSet.of(character, character));
        };
    }

    private Regex group() {
        if (++groups > MAX_GROUPS) {
            throw refused("groups nested more than " + MAX_GROUPS + " deep");
        }
        if (skip('?')) {
            if (pattern.startsWith("=", at) || pattern.startsWith("!", at)) {
                throw refused("a lookahead");
            }
            if (pattern.startsWith("<=", at) || pattern.startsWith("<!", at)) {
                throw refused("a lookbehind");
            }
            if (skip('<')) {
                at = Math.max(at, pattern.indexOf('>', at) + 1);
            } else if (!skip(':')) {
                throw refused("a group with flags");
            }
        }
        Regex body = choice();
        if (!skip(')')) {
            throw refused("a parenthesis that nothing closes");
        }
        groups--;
        return body;
    }

    private Regex quantified(Regex body) {
        int least;
        int most;
        if (skip('*')) {
            least = 0;
            most = Regex.UNBOUNDED;
        } else if (skip('+')) {
            least = 1;
            most = Regex.UNBOUNDED;
        } else if (skip('?')) {
            least = 0;
            most = 1;
        } else if (skip('{')) {
            least = number();
            most = least;
            if (skip(',')) {
                most = at < pattern.length() && peek() == '}' ? Regex.UNBOUNDED : number();
            }
            if (!skip('}') || (most != Regex.UNBOUNDED && most < least)) {
                throw refused("a quantifier that is none");
            }
        } else {
            return body;
        }
        if (body instanceof Regex.Anchor) {
            throw refused("an anchor with a quantifier");
        }
        skip('?'); // Lazy or not, the language is the same.
        if (at < pattern.length() && (peek() == '+' || peek() == '*' || peek() == '?')) {
            throw refused("a quantifier of a quantifier");
        }
        return new Regex.Repeat(body, least, most);
    }

    private int number() {
        int start = at;
        while (at < pattern.length() && peek() >= '0' && peek() <= '9') {
            at++;
        }
        if (at == start || at - start > 9) {
            throw refused("a quantifier without a number or with one too great");
        }
        return Integer.parseInt(pattern.substring(start, at));
    }

    private char peek() {
        return pattern.charAt(at);
    }

    private boolean skip(char character) {
        boolean found = at < pattern.length() && peek() == character;
        at += found ? 1 : 0;
        return found;
    }

    private IllegalArgumentException refused(String what) {
        return new IllegalArgumentException("the pattern has " + what + " before character " + at);
    }
}
