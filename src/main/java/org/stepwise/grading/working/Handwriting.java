package org.stepwise.grading.working;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stepwise.cas.syntax.Syntax;
import org.stepwise.grading.Labels;

/** The text of a line without what is no mathematics, cut where an arrow says that something follows. */
final class Handwriting {

    private static final String SIGNS =
            "<=>|<==>|<->|==?>|--?>|⇒|⇔|⟹|⟺|→|↔|∴|\\\\(?:Longleft|Leftright|Longright|Right|right|leftright)arrow(?![a-z])"
                    + "|\\\\(?:implies|iff|to|therefore|Longleftrightarrow)(?![A-Za-z])";
    private static final String WORDS = "therefore|hence|thus|so|then|daher|also|folglich|it follows that|we get";
    /** In front of a line, or between two statements on it. */
    private static final Pattern ARROW = Pattern.compile(
            "\\s*(?:" + SIGNS + "|(?<![\\p{L}\\\\])(?:" + WORDS + ")\\b[,:]?(?!\\s*=))\\s*", Pattern.CASE_INSENSITIVE);

    /** What is to be done next, set apart by a space: 2x = 10 :2, 2x = 10 || :2. */
    private static final Pattern NOTE = Pattern.compile("\\s(?:(?:\\|{1,2}|/)\\s*[:*·+−-].*|:\\S+)$");

    /** The same in LaTeX: \\quad | \\cdot 6, \\mid -3, \\| ()^2. */
    private static final Pattern LATEX_NOTE = Pattern.compile(
            "(?:\\\\(?:q?quad\\b|[;:,! ])\\s*)*(?:\\||\\\\(?:mid|vert|Vert)\\b|\\\\\\|)(?:\\s|\\\\(?:q?quad\\b|[;:,! ]))*"
                    + "(?:[-−+*·:/^²³√]|\\\\(?:cdot|times|div|sqrt)\\b|\\(\\s*\\)\\s*[\\^²³])[^=<>|]*$");

    private static final Pattern RELATION = Pattern.compile("[=<>≤≥≠]|\\\\(?:le|ge|ne|lt|gt)");

    /** 1) or a) or ii), which opens no bracket; Step 2:, Answer: */
    private static final Pattern LABEL = Pattern.compile(
            "^(?:(?:\\d{1,2}|[a-z]|[ivx]{2,4})\\)\\s*"
                    + "|\\d{1,2}\\.\\s+(?=\\S)"
                    + "|(?:(?:step|schritt)\\s*\\d+|answer|ans|solution|lösung|result|ergebnis)\\s*[:.)]\\s*)",
            Pattern.CASE_INSENSITIVE);
    /** (2) x = 3 may be the second line, and twice x. */
    private static final Pattern UNSURE_LABEL =
            Pattern.compile("^\\((?:[2-9]|\\d\\d|[a-z]|[ivx]{2,4})\\)\\s+(?=[\\p{L}\\d(\\\\\\[|])");

    private static final Pattern FRAME =
            Pattern.compile("^\\\\(?:underline|uuline|boxed|fbox|framebox|mathbf|textbf|bm)\\s*\\{(.*)\\}$");
    private static final Pattern TEXT = Pattern.compile("(?<![_^{])\\\\(?:text|textrm|textit|mbox)\\s*\\{([^{}]*)\\}");
    private static final Pattern DONE = Pattern.compile("(?<!\\\\right)(?:[\\s✓✔■□∎.;,]++|\\\\checkmark|\\\\square)+$");

    /** Where lines are aligned, and the end of a row, if the environment itself stands on other lines. */
    private static final Pattern ALIGNED = Pattern.compile(
            "(?<!&)&(?=\\s*(?:[=<>≤≥≠]|\\\\(?:le|ge|ne|lt|gt|approx)))|(?<=[=<>≤≥≠])\\s*&(?!&)|\\\\\\\\\\s*(?:\\[[^\\]]*\\])?$");

    /** ℝ\(0, 1) takes away, and opens no formula. */
    private static final Pattern WITHOUT = Pattern.compile("(?<=[ℝR}])\\s*\\\\(?=[(\\[])");

    /** x_{1/2} = ... gives two roots. */
    private static final Pattern BOTH_ROOTS =
            Pattern.compile("^([a-z])(?:_\\{\\s*1\\s*[/;]\\s*2\\s*\\}|_?1[/;]2(?=\\s*=.*(?:±|\\\\pm)))");
    /** x1 = 1 x2 = -1, one behind the other. */
    private static final Pattern NUMBERED = Pattern.compile("^([a-z])1(\\s*=[^=\\p{L}]*?)[\\s,;]\\s*\\1 ?2(?=\\s*=)");

    /** x = π/6 + 2kπ, k ∈ ℤ */
    private static final Pattern WHOLE = Pattern.compile(
            "[,;]?\\s*\\(?\\b(?:with |mit )?[knml]\\s*(?:∈|\\\\in\\b|\\bin\\b)\\s*(?:Z|ℤ|\\\\mathbb\\{?\\s*Z\\}?|\\\\Z)\\)?\\s*$");

    private static final Pattern SHARE =
            Pattern.compile("(\\d+(?:\\.\\d+)?\\s*(?:\\\\?%|percent\\b)|\\d+\\s*/\\s*\\d+)\\s+of\\s+");
    private static final Pattern SET = Pattern.compile("\\\\\\{|^[^\\\\]*\\{");
    /** A colon between numbers or brackets divides. */
    private static final Pattern DIVISION = Pattern.compile("(?<=[\\d)}\\p{L}])(\\s*):(\\s*)(?=[\\d(\\\\])");

    private static final Pattern BEFORE = Pattern.compile("[/:]\\s*(?:[\\d.]+|\\p{L})$");
    private static final Pattern AFTER = Pattern.compile("^(?:[\\d.]+|\\([^()]*\\))\\s*(?:[/:]|\\p{L}|\\()");

    private Handwriting() {}

    /**
     * At least one part; a text that is too long to be read stays as it is.
     *
     * @param roots letters of which numbered values are known, so that x2 = 3 is a second one
     */
    static List<String> parts(String text, Set<String> roots) {
        if (text.length() > Syntax.LONGEST_TEXT) {
            return List.of(text);
        }
        String plain =
                unframed(TEXT.matcher(text).replaceAll(match -> Matcher.quoteReplacement(" " + match.group(1) + " ")));
        List<String> parts = new ArrayList<>();
        for (String part : ARROW.split(plain, -1)) {
            String cleaned = cleaned(part, roots);
            if (!cleaned.isEmpty()) {
                parts.add(cleaned);
            }
        }
        return parts.isEmpty() ? List.of("") : parts;
    }

    /** Whether this may be a numbered line as well as a product. */
    static boolean isUnsure(String part) {
        return UNSURE_LABEL.matcher(part).find();
    }

    private static String unframed(String text) {
        String plain = DONE.matcher(unaligned(text.strip())).replaceFirst("");
        boolean changed = true;
        while (changed) {
            String before = plain;
            if (plain.length() > 1 && plain.startsWith("$") && plain.endsWith("$")) {
                plain = plain.substring(1, plain.length() - 1).strip();
            }
            Matcher frame = FRAME.matcher(plain);
            if (frame.matches() && isBalanced(frame.group(1))) {
                plain = frame.group(1).strip();
            }
            Matcher label = LABEL.matcher(plain);
            plain = label.find() ? plain.substring(label.end()) : plain;
            changed = !plain.equals(before);
        }
        return plain;
    }

    private static String unaligned(String text) {
        return text.contains("\\begin") || text.contains("\\end")
                ? text
                : ALIGNED.matcher(text).replaceAll(" ").strip();
    }

    private static boolean isBalanced(String inside) {
        int depth = 0;
        for (char c : inside.toCharArray()) {
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth < 0) {
                return false;
            }
        }
        return depth == 0;
    }

    private static String cleaned(String part, Set<String> roots) {
        String plain = Remarks.built(Labels.removed(unframed(part)))
                .replace("+/-", "±")
                .replaceAll("=\\s*\\+-", "= ±");
        plain = withoutNote(plain);
        Matcher note = NOTE.matcher(plain);
        plain = note.find()
                        && RELATION.matcher(plain.substring(0, note.start())).find()
                ? plain.substring(0, note.start())
                : plain;
        plain = Remarks.removed(unbarred(plain));
        plain = WHOLE.matcher(plain).replaceFirst("");
        plain = SHARE.matcher(plain).replaceAll("($1)*");
        plain = SET.matcher(plain).find() ? plain : divided(plain);
        plain = WITHOUT.matcher(plain).replaceAll(" \\\\setminus ");
        plain = BOTH_ROOTS.matcher(plain).replaceFirst("$1_{1,2}");
        plain = NUMBERED.matcher(plain).replaceFirst("$1_1$2, $1_2");
        for (String root : roots) {
            plain = plain.replaceAll("(?<![\\p{L}\\\\])" + Pattern.quote(root) + "(\\d)(?=\\s*=)", root + "_$1");
        }
        return plain.replaceAll("\\boder\\b", "or")
                .replaceAll("\\bund\\b", "and")
                .strip();
    }

    private static String withoutNote(String text) {
        Matcher note = LATEX_NOTE.matcher(text);
        if (text.indexOf('\\') < 0 || !note.find()) {
            return text;
        }
        String head = text.substring(0, note.start());
        // A bar alone belongs to a pair of bars where those before it are not paired.
        boolean apart = head.chars().filter(c -> c == '|').count() % 2 == 0;
        boolean stated = RELATION.matcher(head).find() && !head.contains("\\{");
        return apart && stated && isBalanced(note.group()) && isBalanced(head) ? head.strip() : text;
    }

    /** Without what is to be done next, which pupils write behind a bar: 2x + 3 = 7 | -3. */
    private static String unbarred(String text) {
        long bars = text.chars().filter(c -> c == '|').count();
        int last = text.lastIndexOf('|');
        boolean builder = text.indexOf('{') >= 0 && text.indexOf('{') < last;
        return bars % 2 == 1 && last > 0 && text.indexOf('\\') < 0 && !builder
                ? text.substring(0, last).strip()
                : text;
    }

    /** 2/3:4/5 may be meant in two ways and stays. */
    private static String divided(String text) {
        Matcher colon = DIVISION.matcher(text);
        StringBuilder plain = new StringBuilder();
        while (colon.find()) {
            boolean clear = !BEFORE.matcher(text.substring(0, colon.start())).find()
                    && !AFTER.matcher(text.substring(colon.end())).find();
            colon.appendReplacement(plain, clear ? "/" : Matcher.quoteReplacement(colon.group()));
        }
        return colon.appendTail(plain).toString();
    }
}
