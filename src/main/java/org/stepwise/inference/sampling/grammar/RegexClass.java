package org.stepwise.inference.sampling.grammar;

import java.util.function.IntConsumer;

/** Escapes and classes in brackets. */
final class RegexClass {

    /** What all dialects mean, and what any of them means: the first counts where it is asked for, else the second. */
    record Meaning(CharSet narrow, CharSet wide) {

        static Meaning of(CharSet set) {
            return new Meaning(set, set);
        }

        Meaning or(Meaning other) {
            return new Meaning(narrow.or(other.narrow), wide.or(other.wide));
        }

        Meaning not() {
            return new Meaning(wide.complement(), narrow.complement());
        }

        boolean single() {
            return narrow.equals(wide)
                    && narrow.ranges().size() == 1
                    && narrow.ranges().getFirst().from()
                            == narrow.ranges().getFirst().to();
        }

        int code() {
            return narrow.ranges().getFirst().from();
        }
    }

    private final String pattern;
    private int at;

    RegexClass(String pattern, int at) {
        this.pattern = pattern;
        this.at = at;
    }

    /** What stands behind an opening bracket, up to the closing one. */
    CharSet read(IntConsumer end) {
        boolean negated = next("a class") == '^';
        at -= negated ? 0 : 1;
        Meaning all = Meaning.of(CharSet.NONE);
        for (int character = next("a class"); character != ']'; character = next("a class")) {
            Meaning item = item(character);
            if (pattern.startsWith("-", at) && !pattern.startsWith("-]", at)) {
                at++;
                Meaning to = item(next("a class"));
                if (!item.single() || !to.single() || item.code() > to.code()) {
                    throw refused("a range in a class that is none");
                }
                item = Meaning.of(CharSet.of(item.code(), to.code()));
            }
            all = all.or(item);
        }
        end.accept(at);
        return negated ? all.not().narrow() : all.narrow();
    }

    private Meaning item(int character) {
        if (character == '[' || (character == '&' && pattern.startsWith("&", at))) {
            throw refused("a class within a class");
        }
        return character == '\\' ? escape(done -> at = done) : Meaning.of(CharSet.of(character, character));
    }

    /** What stands behind a backslash. */
    Meaning escape(IntConsumer end) {
        int character = next("an escape");
        Meaning meaning = switch (character) {
            case 'd' -> Meaning.of(CharSet.DIGITS);
            case 'D' -> Meaning.of(CharSet.DIGITS).not();
            case 'w' -> Meaning.of(CharSet.WORD);
            case 'W' -> Meaning.of(CharSet.WORD).not();
            case 's' -> new Meaning(CharSet.NARROW_SPACE, CharSet.WIDE_SPACE);
            case 'S' -> new Meaning(CharSet.NARROW_SPACE, CharSet.WIDE_SPACE).not();
            case 't' -> single('\t');
            case 'n' -> single('\n');
            case 'r' -> single('\r');
            case 'f' -> single('\f');
            case 'x' -> single(hex(2));
            case 'u' -> single(hex(4));
            case 'b', 'B' -> throw refused("a word boundary");
            case 'p', 'P' -> throw refused("a Unicode property");
            case 'k', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> throw refused("a backreference");
            default -> {
                if (character < 128 && Character.isLetterOrDigit(character)) {
                    throw refused("the escape \\" + Character.toString(character));
                }
                yield single(character);
            }
        };
        end.accept(at);
        return meaning;
    }

    private static Meaning single(int character) {
        return Meaning.of(CharSet.of(character, character));
    }

    private int hex(int digits) {
        int code = digits(digits);
        if (digits == 4 && Character.isHighSurrogate((char) code) && pattern.startsWith("\\u", at)) {
            at += 2;
            code = Character.toCodePoint((char) code, (char) digits(4));
        }
        return code;
    }

    private int digits(int count) {
        int code = 0;
        for (int i = 0; i < count; i++) {
            int digit = Character.digit(next("an escape"), 16);
            if (digit < 0) {
                throw refused("an escape without its " + count + " hexadecimal digits");
            }
            code = 16 * code + digit;
        }
        return code;
    }

    private int next(String inside) {
        if (at >= pattern.length()) {
            throw refused(inside + " that has no end");
        }
        int character = pattern.codePointAt(at);
        at += Character.charCount(character);
        return character;
    }

    private IllegalArgumentException refused(String what) {
        return new IllegalArgumentException("the pattern has " + what + " before character " + at);
    }
}
