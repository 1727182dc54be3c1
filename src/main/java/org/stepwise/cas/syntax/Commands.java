package org.stepwise.cas.syntax;

import java.util.Map;
import java.util.Set;
import org.stepwise.cas.tree.Constant;
import org.stepwise.cas.tree.Sign;

/** What the commands of LaTeX stand for. */
final class Commands {

    static final Map<String, String> MARKS = Map.ofEntries(
            Map.entry("cdot", "*"),
            Map.entry("times", "*"),
            Map.entry("ast", "*"),
            Map.entry("div", "/"),
            Map.entry("pm", "±"),
            Map.entry("%", "%"),
            Map.entry("circ", "°"),
            Map.entry("degree", "°"),
            Map.entry("prime", "'"),
            Map.entry("vert", "|"),
            Map.entry("mid", "|"));

    static final Map<String, Sign> SIGNS = Map.ofEntries(
            Map.entry("le", Sign.AT_MOST),
            Map.entry("leq", Sign.AT_MOST),
            Map.entry("leqslant", Sign.AT_MOST),
            Map.entry("ge", Sign.AT_LEAST),
            Map.entry("geq", Sign.AT_LEAST),
            Map.entry("geqslant", Sign.AT_LEAST),
            Map.entry("ne", Sign.UNEQUAL),
            Map.entry("neq", Sign.UNEQUAL),
            Map.entry("lt", Sign.LESS),
            Map.entry("gt", Sign.GREATER),
            Map.entry("in", Sign.ELEMENT));

    static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("lor", "or"),
            Map.entry("vee", "or"),
            Map.entry("land", "and"),
            Map.entry("wedge", "and"),
            Map.entry("cup", "union"),
            Map.entry("cap", "intersect"),
            Map.entry("setminus", "without"),
            Map.entry("smallsetminus", "without"),
            Map.entry("backslash", "without"),
            Map.entry("lnot", "not"),
            Map.entry("neg", "not"));

    static final Map<String, Constant> CONSTANTS = Map.of(
            "pi", Constant.PI,
            "infty", Constant.INFINITY,
            "exponentialE", Constant.E,
            "imaginaryI", Constant.I,
            "R", Constant.REALS,
            "reals", Constant.REALS);

    static final Map<String, String> FENCES = Map.of(
            "lvert", "|", "lfloor", "⌊", "lceil", "⌈", "langle", "(", "rvert", "|", "rfloor", "⌋", "rceil", "⌉",
            "rangle", ")");

    /** Commands that stand for a function under another name. */
    static final Map<String, String> FUNCTIONS = Map.of(
            "gcd", "gcd", "min", "min", "max", "max", "det", "det", "arg", "arg", "Re", "re", "Im", "im", "tg", "tan",
            "ctg", "cot");

    /** Commands that take arguments in braces. */
    static final Map<String, String> COMMANDS = Map.ofEntries(
            Map.entry("frac", "frac"),
            Map.entry("dfrac", "frac"),
            Map.entry("tfrac", "frac"),
            Map.entry("cfrac", "frac"),
            Map.entry("sqrt", "sqrt"),
            Map.entry("binom", "binomial"),
            Map.entry("dbinom", "binomial"),
            Map.entry("tbinom", "binomial"),
            Map.entry("overline", "conj"),
            Map.entry("bar", "conj"),
            Map.entry("over", "over"),
            Map.entry("choose", "choose"),
            Map.entry("emptyset", "empty"),
            Map.entry("varnothing", "empty"));

    static final Set<String> SKIPPED = Set.of(
            "displaystyle",
            "textstyle",
            "quad",
            "qquad",
            "limits",
            "nolimits",
            "hline",
            "thinspace",
            ",",
            ";",
            ":",
            "!",
            " ",
            "(",
            ")",
            "[",
            "]",
            ">",
            "\n",
            "hfill",
            "allowbreak");

    static final Set<String> SIZES = Set.of(
            "left", "right", "mleft", "mright", "middle", "big", "Big", "bigg", "Bigg", "bigl", "bigr", "Bigl", "Bigr",
            "biggl", "biggr", "Biggl", "Biggr");

    static final Set<String> OPERATIONS =
            Set.of("int", "iint", "oint", "lim", "sum", "prod", "partial", "nabla", "limsup", "liminf");

    private Commands() {}

    /** Whether ∓ stands without a ±, whose other sign it would be; then both are the same two signs. */
    static boolean isAlone(String text) {
        return !text.contains("±") && !text.contains("\\pm") && !text.contains("+-") && !text.contains("+/-");
    }
}
