package org.stepwise.tutoring.verify;

import java.text.Normalizer;

/**
 * A text with one sign for each meaning: no invisible characters, one kind of digits, minus signs and blanks, and {@link #EDGE}
 * where a formula begins or ends. Each character knows where it stood.
 */
public final class Flat {

    /** Where dollars, brackets of LaTeX or marks of Markdown stood. */
    static final char EDGE = '\u0001';

    private final String source;
    private final StringBuilder text = new StringBuilder();
    private int[] at = new int[64];

    private Flat(String source) {
        this.source = source;
    }

    public static Flat of(String source) {
        Flat flat = new Flat(source);
        for (int i = 0; i < source.length(); ) {
            int length = flat.marks(i);
            if (length == 0) {
                int point = source.codePointAt(i);
                length = Character.charCount(point);
                flat.add(folded(point), i);
            }
            i += length;
        }
        return flat;
    }

    public String text() {
        return text.toString();
    }

    /** Where in the source this character stood. */
    int source(int index) {
        return index < text.length() ? at[index] : source.length();
    }

    /** The end in the source of what ends before this character. */
    int sourceEnd(int index) {
        if (index == 0) {
            return 0;
        }
        int last = at[index - 1];
        return last + Character.charCount(source.codePointAt(last));
    }

    private void add(String piece, int from) {
        for (int i = 0; i < piece.length(); i++) {
            if (text.length() == at.length) {
                at = java.util.Arrays.copyOf(at, at.length * 2);
            }
            at[text.length()] = from;
            text.append(piece.charAt(i));
        }
    }

    /** How many characters were a mark round a formula or a word; 0 if none stands here. */
    private int marks(int i) {
        char c = source.charAt(i);
        if (c == '\\' && i + 1 < source.length() && "()[]$".indexOf(source.charAt(i + 1)) >= 0) {
            add(String.valueOf(EDGE), i);
            return 2;
        }
        if (c == '$' || c == '`') {
            add(String.valueOf(EDGE), i);
            return 1;
        }
        if (c == '*' && i + 1 < source.length() && source.charAt(i + 1) == '*' && isEmphasis(i)) {
            add(String.valueOf(EDGE), i);
            return 2;
        }
        return 0;
    }

    /** Two stars with a digit or letter on both sides are a power of Python. */
    private boolean isEmphasis(int i) {
        boolean before = i > 0 && (Character.isLetterOrDigit(source.charAt(i - 1)) || source.charAt(i - 1) == ')');
        boolean after = i + 2 < source.length()
                && (Character.isLetterOrDigit(source.charAt(i + 2)) || source.charAt(i + 2) == '(');
        return !(before && after) || source.indexOf("**", i + 2) >= 0 || source.lastIndexOf("**", i - 1) >= 0;
    }

    private static String folded(int point) {
        if (point < 128) {
            return point == '\t' ? " " : String.valueOf((char) point);
        }
        return switch (point) {
            case 0x2212, 0x2010, 0x2011, 0xFF0D, 0x02D7, 0x207B -> "-";
            case 0x2018, 0x2019, 0x02BC, 0x2032 -> "'";
            case 0x201C, 0x201D, 0x201E, 0xAB, 0xBB -> "\"";
            case 0x22C5, 0x2219, 0x2022, 0xB7 -> "·";
            case 0xA0, 0x2002, 0x2003, 0x2009, 0x202F, 0x3000, 0x200A, 0x2007 -> " ";
            case 0x3001, 0xFF0C -> ",";
            case 0x3002 -> ".";
            case 0xB2, 0xB3, 0xB9, 0xB0, 0xBD, 0xBC, 0xBE -> Character.toString(point);
            default -> other(point);
        };
    }

    private static String other(int point) {
        int type = Character.getType(point);
        if (type == Character.FORMAT
                || type == Character.NON_SPACING_MARK
                || type == Character.CONTROL
                || type == Character.ENCLOSING_MARK) {
            return "";
        }
        if (point >= 0x2070 && point <= 0x209F
                || point >= 0x2100 && point <= 0x22FF
                || point == 0xD7
                || point == 0xF7) {
            return Character.toString(point);
        }
        if (Character.isDigit(point)) {
            return Integer.toString(Character.digit(point, 10));
        }
        boolean shaped = point >= 0xFF01 && point <= 0xFF5E || point >= 0x1D400 && point <= 0x1D7FF;
        return shaped
                ? Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC)
                : Character.toString(point);
    }
}
