package org.stepwise.tutoring.verify;

import java.util.Locale;

/** The letters and words in a sentence: variables, names of functions, units, numbers and signs in words. */
final class WordScanner {

    private final Scanner scanner;

    WordScanner(Scanner scanner) {
        this.scanner = scanner;
    }

    void take() {
        String text = scanner.text();
        int at = scanner.at();
        int end = at;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        int contracted = contraction(end);
        if (contracted > end) {
            scanner.add(
                    Token.Kind.WORD, text.substring(at, contracted).toLowerCase(Locale.ROOT), contracted - at, false);
            return;
        }
        String run = text.substring(at, end);
        String lower = run.toLowerCase(Locale.ROOT);
        boolean hyphen = end < text.length() - 1 && text.charAt(end) == '-' && Character.isLetter(text.charAt(end + 1));
        if (hyphen && run.length() > 1) {
            hyphenated(end, lower);
        } else if (run.length() == 1) {
            letter(run);
        } else if (WordSigns.FUNCTIONS.contains(lower) && startsArgument(end)) {
            scanner.add(Token.Kind.OPERAND, lower, run.length(), false);
        } else if (WordSigns.GREEK.contains(lower)) {
            scanner.add(Token.Kind.OPERAND, lower, run.length(), false);
        } else if (WordSigns.number(lower).isPresent()) {
            scanner.add(Token.Kind.OPERAND, WordSigns.number(lower).orElse(""), run.length(), true);
        } else if (WordSigns.OPERATORS.containsKey(lower)) {
            scanner.add(Token.Kind.OPERATOR, WordSigns.OPERATORS.get(lower), run.length(), true);
        } else if (WordSigns.SQUARES.contains(lower)) {
            scanner.add(Token.Kind.OPERATOR, lower.equals("squared") ? "^2" : "^3", run.length(), true);
        } else if (WordSigns.UNITS.contains(run) && scanner.isAfterOperand()) {
            scanner.add(Token.Kind.UNIT, lower, run.length(), false);
        } else if (isProduct(run, end)) {
            scanner.add(Token.Kind.OPERAND, run, run.length(), false);
        } else {
            scanner.add(Token.Kind.WORD, lower, run.length(), false);
        }
    }

    /** Behind it's and let's; the end itself for anything else, as f' is. */
    private int contraction(int end) {
        String text = scanner.text();
        int at = scanner.at();
        int next = end + 1;
        while (next < text.length() && Character.isLetter(text.charAt(next))) {
            next++;
        }
        boolean brief = next > end + 1 && next <= end + 3;
        return end < text.length() && text.charAt(end) == '\'' && brief ? next : end;
    }

    /** Twenty-one is a number, two-step is none. */
    private void hyphenated(int first, String lower) {
        String text = scanner.text();
        int at = scanner.at();
        int end = first + 1;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        String whole = lower + "-" + text.substring(first + 1, end).toLowerCase(Locale.ROOT);
        String number = WordSigns.NUMBERS.get(whole);
        scanner.add(
                number == null ? Token.Kind.WORD : Token.Kind.OPERAND,
                number == null ? whole : number,
                end - at,
                number != null);
    }

    private boolean startsArgument(int end) {
        String text = scanner.text();
        int at = scanner.at();
        int next = end;
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        if (next >= text.length()) {
            return false;
        }
        char c = text.charAt(next);
        boolean alone = Character.isLetter(c)
                && (next + 1 >= text.length()
                        || !Character.isLetter(text.charAt(next + 1))
                        || text.startsWith("pi", next));
        return c == '('
                || c == '^'
                || c == '_'
                || c == '|'
                || c == '²'
                || c == '\\'
                || c == '{'
                || Character.isDigit(c)
                || alone;
    }

    private void letter(String run) {
        String text = scanner.text();
        int at = scanner.at();
        char after = scanner.peek(1);
        int next = 1;
        while (scanner.peek(next) == ' ') {
            next++;
        }
        boolean signed =
                after == '(' || "=<>+*/^)²³·×≤≥≠≈_-".indexOf(scanner.peek(next)) >= 0 && scanner.peek(next) != '\0';
        boolean behind = !scanner.tokens().isEmpty()
                && (scanner.tokens().getLast().is(Token.Kind.OPERATOR)
                                && !scanner.tokens().getLast().worded()
                        || scanner.tokens().getLast().is(Token.Kind.RELATION)
                        || scanner.tokens().getLast().is(Token.Kind.OPEN)
                        || scanner.tokens().getLast().is(Token.Kind.EDGE)
                        || scanner.tokens().getLast().is(Token.Kind.OPERAND)
                                && scanner.tokens().getLast().end() == at);
        boolean article = run.equals("a") || run.equals("A") || run.equals("I");
        boolean hyphen = after == '-' && Character.isLetter(scanner.peek(2));
        if (article && !(signed && !hyphen) && !behind || after == '\'' && Character.isLetter(scanner.peek(2))) {
            scanner.add(Token.Kind.WORD, run, 1, false);
        } else if ((run.equals("m") || run.equals("g") || run.equals("s") || run.equals("h") || run.equals("l"))
                && !scanner.letters().contains(run)
                && scanner.isAfterOperand()
                && scanner.peek(-1) == ' ') {
            scanner.add(Token.Kind.UNIT, run, 1, false);
        } else {
            scanner.add(Token.Kind.OPERAND, run, 1, false);
        }
    }

    private boolean isBetweenSigns(int end) {
        String text = scanner.text();
        int at = scanner.at();
        int next = end;
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        boolean before = !scanner.tokens().isEmpty()
                && (scanner.tokens().getLast().is(Token.Kind.RELATION)
                        || scanner.tokens().getLast().is(Token.Kind.OPERATOR)
                                && !scanner.tokens().getLast().worded()
                                && !scanner.tokens().getLast().math().isEmpty());
        return before || next < text.length() && "=+*/^<>≤≥·".indexOf(text.charAt(next)) >= 0;
    }

    /** 4ac, xy where both are letters of the problem, ab^2. */
    private boolean isProduct(String run, int end) {
        String text = scanner.text();
        int at = scanner.at();
        boolean name = Character.isUpperCase(run.charAt(0)) && Character.isLowerCase(run.charAt(1));
        if (name
                || run.length() > 4
                || WordSigns.SHORT_WORDS.contains(run)
                || !run.chars().allMatch(c -> c < 128)) {
            return false;
        }
        if (run.length() == 2 && run.charAt(0) == 'd' && "xytuvz".indexOf(run.charAt(1)) >= 0) {
            return true;
        }
        boolean glued =
                scanner.isAfterOperand() && scanner.tokens().getLast().end() == at && !WordSigns.UNITS.contains(run);
        boolean known = !scanner.letters().isEmpty()
                && run.chars().mapToObj(Character::toString).allMatch(scanner.letters()::contains);
        char after = end < text.length() ? text.charAt(end) : '\0';
        return run.length() < 4 && (glued || after == '^' || after == '²' || isBetweenSigns(end)) || known;
    }
}
