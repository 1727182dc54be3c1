package org.stepwise.cas.syntax;

import java.text.Normalizer;
import java.util.Map;

/**
 * A text made simpler before it is cut: invisible signs are gone, full-width and mathematical letters are plain ones,
 * raised and lowered signs are groups after ^ and _, and ½ is a fraction of LaTeX. It knows where each sign came from.
 */
final class Typed {

    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿⁱᵃᵇᶜᵈᵉᶠᵍʰʲᵏˡᵐᵒᵖʳˢᵗᵘᵛʷˣʸᶻ";
    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉₊₋ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ";
    private static final String VULGAR = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒";
    private static final Map<Integer, String> OTHERS = Map.ofEntries(
            Map.entry((int) '\u3000', " "),
            Map.entry((int) '\u2062', "*"),
            Map.entry((int) '\u2063', ","),
            Map.entry((int) '\u2064', " "),
            Map.entry((int) '’', "'"),
            Map.entry((int) '‘', "'"),
            Map.entry((int) '′', "'"),
            Map.entry((int) '´', "'"),
            Map.entry((int) 'ʹ', "'"),
            Map.entry((int) 'ʼ', "'"),
            Map.entry((int) '″', "''"),
            Map.entry((int) '“', "''"),
            Map.entry((int) '”', "''"),
            Map.entry((int) '‴', "'''"),
            Map.entry((int) 'ℎ', "h"),
            Map.entry((int) 'ℓ', "l"),
            Map.entry((int) 'ℯ', "e"),
            Map.entry((int) 'ⅇ', "e"),
            Map.entry((int) 'ⅈ', "i"));

    private final String original;
    private final StringBuilder text = new StringBuilder();
    private final int[] origins;

    Typed(String original) {
        this.original = original;
        this.origins = new int[12 * original.length() + 1];
        int at = 0;
        while (at < original.length()) {
            at = next(at);
        }
        origins[text.length()] = original.length();
    }

    String text() {
        return text.toString();
    }

    String original() {
        return original;
    }

    /** Where in the original the sign at this place of the simpler text stood. */
    int origin(int at) {
        return origins[at];
    }

    private int next(int at) {
        char c = original.charAt(at);
        int code = original.codePointAt(at);
        int end = at + Character.charCount(code);
        if (c < 128) {
            put(c, at);
        } else if (RAISED.indexOf(c) >= 0) {
            return shifted(at, RAISED, "^{");
        } else if (LOWERED.indexOf(c) >= 0) {
            return shifted(at, LOWERED, "_{");
        } else if (VULGAR.indexOf(c) >= 0) {
            String[] parts = compatible(code).split("\u2044", -1);
            put("\\frac{" + parts[0] + "}{" + parts[1] + "}", at);
        } else if (c == '∓' && Commands.isAlone(original)) {
            put('±', at);
        } else if (OTHERS.get(code) instanceof String other) {
            put(other, at);
        } else if (c == '\u0338' && !text.isEmpty() && text.charAt(text.length() - 1) == '=') {
            text.setCharAt(text.length() - 1, '≠');
        } else if (code >= 0xff01 && code <= 0xff5e || code >= 0x1d400 && code <= 0x1d7ff) {
            put(compatible(code), at);
        } else if (!invisible(code)) {
            for (int k = at; k < end; k++) {
                put(original.charAt(k), k);
            }
        }
        return end;
    }

    private int shifted(int start, String signs, String opening) {
        put(opening, start);
        int at = start;
        while (at < original.length() && signs.indexOf(original.charAt(at)) >= 0) {
            put(compatible(original.charAt(at)), at);
            at++;
        }
        put('}', at);
        return at;
    }

    private void put(String signs, int origin) {
        for (int k = 0; k < signs.length(); k++) {
            put(signs.charAt(k), origin);
        }
    }

    private void put(char sign, int origin) {
        origins[text.length()] = origin;
        text.append(sign);
    }

    private static String compatible(int code) {
        return Normalizer.normalize(Character.toString(code), Normalizer.Form.NFKC);
    }

    /** Signs that turn the order of reading round stay, and are refused: one sees another text than stands there. */
    private static boolean invisible(int code) {
        return Character.getType(code) == Character.FORMAT && !isTurning(code) || code >= 0xfe00 && code <= 0xfe0f;
    }

    private static boolean isTurning(int code) {
        return code >= 0x202a && code <= 0x202e || code >= 0x2066 && code <= 0x2069;
    }

    /** Where the first such sign stands, -1 where there is none: no message may repeat it. */
    static int turning(String text) {
        for (int k = 0; k < text.length(); k++) {
            if (isTurning(text.charAt(k))) {
                return k;
            }
        }
        return -1;
    }
}
