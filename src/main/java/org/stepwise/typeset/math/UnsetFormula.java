package org.stepwise.typeset.math;

import java.util.Locale;

/** A formula that cannot be typeset. */
public final class UnsetFormula extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why; {@code %s} is the detail. */
    public enum Why {
        BRACE("a brace is not closed"),
        BEGINNING("'%s' has no beginning"),
        ARGUMENT("something is missing at its end"),
        BRACES("%s needs braces around it and what belongs to it"),
        COMMAND("%s is not known"),
        ENVIRONMENT("\\begin{%s} is not known"),
        END("\\begin{%s} has no end"),
        DISPLAY("\\begin{%s} needs a line of its own, between $$ and $$"),
        FENCE("%s is no bracket"),
        RIGHT("\\left has no \\right"),
        COLUMN("& stands outside of a table"),
        COMMENT("what follows % would be left out: write \\%"),
        SIGN("%s stands for nothing"),
        TWICE("two powers or two indices stand side by side"),
        LONG("it is too long"),
        DEEP("it is nested too deeply");

        private final String sentence;

        Why(String sentence) {
            this.sentence = sentence;
        }

        /** The key of its words in the bundles, whose second argument is the detail. */
        public String key() {
            return "typeset.unset." + name().toLowerCase(Locale.ROOT);
        }
    }

    private final Why why;
    private final String detail;

    UnsetFormula(Why why, String detail) {
        super(why.sentence.replace("%s", detail));
        this.why = why;
        this.detail = detail;
    }

    UnsetFormula(Why why) {
        this(why, "");
    }

    public Why why() {
        return why;
    }

    /** The command, sign or name that it is about; empty where there is none. */
    public String detail() {
        return detail;
    }
}
