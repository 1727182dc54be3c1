package org.stepwise.tutoring.verify;

import java.util.Set;

/** The commands of LaTeX in a sentence. */
final class LatexScanner {

    private static final Set<String> SIGNS =
            Set.of("le", "leq", "leqslant", "ge", "geq", "geqslant", "ne", "neq", "lt", "gt");
    private static final Set<String> NEAR = Set.of("approx", "simeq", "cong");
    private static final Set<String> ARROWS = Set.of(
            "Rightarrow",
            "rightarrow",
            "implies",
            "iff",
            "to",
            "therefore",
            "Leftrightarrow",
            "Longrightarrow",
            "quad",
            "qquad",
            "leadsto",
            "longrightarrow",
            "begin",
            "end",
            "newline",
            "hline",
            "Longleftrightarrow",
            "because",
            "in",
            "cup",
            "cap",
            "mid",
            "ldots",
            "dots",
            "cdots");
    private static final Set<String> BLANKS = Set.of(
            "displaystyle",
            "limits",
            "bigl",
            "bigr",
            "big",
            "Big",
            "mathrm",
            "mathbf",
            "boxed",
            "textbf",
            "mathit",
            "operatorname",
            "bm",
            "underline",
            "color",
            "boldsymbol",
            "left",
            "right",
            "tfrac");
    /** What frames or prints a term: \\boxed{7} is 7, and no set. */
    private static final Set<String> FRAMES = Set.of("boxed", "mathbf", "boldsymbol", "bm", "underline");

    private static final Set<String> WITH_ARGUMENTS = Set.of("frac", "dfrac", "tfrac", "sqrt", "binom");
    private static final Set<String> WORDS = Set.of("text", "textrm", "mbox", "textit", "emph");

    private final Scanner scanner;

    LatexScanner(Scanner scanner) {
        this.scanner = scanner;
    }

    void take() {
        String text = scanner.text();
        int at = scanner.at();
        int end = at + 1;
        while (end < text.length() && Character.isLetter(text.charAt(end)) && text.charAt(end) < 128) {
            end++;
        }
        String name = text.substring(at + 1, end);
        int length = end - at;
        if (name.isEmpty()) {
            signs(text, at);
        } else if (WITH_ARGUMENTS.contains(name)) {
            int close = arguments(text, end, name.equals("sqrt") ? 1 : 2);
            scanner.add(Token.Kind.OPERAND, text.substring(at, close).replace(Flat.EDGE, ' '), close - at, false);
        } else if (SIGNS.contains(name)) {
            scanner.add(Token.Kind.RELATION, sign(name), length, false);
        } else if (NEAR.contains(name)) {
            scanner.add(Token.Kind.RELATION, "~", length, false);
        } else if (ARROWS.contains(name)) {
            boolean environment = name.equals("begin") || name.equals("end");
            int close = environment ? arguments(text, end, 1) : end;
            scanner.add(Token.Kind.BREAK, "", close - at, false);
        } else if (WORDS.contains(name)) {
            scanner.add(
                    Token.Kind.WORD, text.substring(at, arguments(text, end, 1)), arguments(text, end, 1) - at, false);
        } else if (FRAMES.contains(name) && isTerm(text, end)) {
            int close = arguments(text, end, 1);
            String inside =
                    text.substring(text.indexOf('{', end) + 1, close - 1).replace(Flat.EDGE, ' ');
            scanner.add(Token.Kind.OPERAND, "(" + inside + ")", close - at, false);
        } else if (BLANKS.contains(name)) {
            scanner.add(Token.Kind.OPERATOR, "", length, false);
        } else {
            switch (name) {
                case "cdot", "times", "ast" -> scanner.add(Token.Kind.OPERATOR, "*", length, false);
                case "div" -> scanner.add(Token.Kind.OPERATOR, "/", length, false);
                case "pm", "mp" -> scanner.add(Token.Kind.OPERATOR, "±", length, false);
                case "circ", "degree" -> scanner.add(Token.Kind.OPERATOR, "°", length, false);
                default -> scanner.add(Token.Kind.OPERAND, "\\" + name + " ", length, false);
            }
        }
    }

    private static boolean isTerm(String text, int from) {
        int close = arguments(text, from, 1);
        return close > from + 2
                && text.charAt(from) == '{'
                && text.charAt(close - 1) == '}'
                && text.substring(from, close).matches("[^=<>]*[0-9a-z][^=<>]*")
                && !text.substring(from, close).matches(".*[a-zA-Z]{2}.*|.*\\\\(?:le|ge|ne|lt|gt|approx).*");
    }

    private void signs(String text, int at) {
        char c = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        int length = at + 1 < text.length() ? 2 : 1;
        switch (c) {
            case '%' -> scanner.add(Token.Kind.OPERATOR, "%", length, false);
            case '\\' -> scanner.add(Token.Kind.BREAK, "", length, false);
            case '{' -> scanner.add(Token.Kind.OPEN, "{", length, false);
            case '}' -> scanner.add(Token.Kind.CLOSE, "}", length, false);
            case ',', ';', ':', '!', ' ' -> scanner.add(Token.Kind.OPERATOR, "", length, false);
            default -> scanner.add(Token.Kind.BREAK, "", 1, false);
        }
    }

    private static String sign(String name) {
        return switch (name) {
            case "le", "leq", "leqslant" -> "<=";
            case "ge", "geq", "geqslant" -> ">=";
            case "ne", "neq" -> "!=";
            case "lt" -> "<";
            default -> ">";
        };
    }

    /** Behind so many braced arguments; where one is missing, behind those that are there. */
    private static int arguments(String text, int from, int count) {
        int at = from;
        for (int i = 0; i < count; i++) {
            if (at < text.length() && text.charAt(at) == '[') {
                int close = text.indexOf(']', at);
                at = close < 0 ? at : close + 1;
            }
            int start = at;
            while (start < text.length() && text.charAt(start) == ' ') {
                start++;
            }
            if (start >= text.length()) {
                return at;
            }
            if (text.charAt(start) != '{') {
                boolean single = Character.isLetterOrDigit(text.charAt(start));
                at = single ? start + 1 : at;
                continue;
            }
            int depth = 0;
            int end = start;
            do {
                depth += text.charAt(end) == '{' ? 1 : text.charAt(end) == '}' ? -1 : 0;
                end++;
            } while (depth > 0 && end < text.length());
            at = end;
        }
        return at;
    }
}
