package org.stepwise.grading;

import java.util.Arrays;
import java.util.Optional;

/** What is asked for, and so how it is graded. The ids stand in problem files. */
public enum AnswerKind {
    EQUIVALENT("equivalent"),
    SAME_FORM("same-form"),
    STRING("string"),
    FACTORED("factored"),
    EXPANDED("expanded"),
    LOWEST_TERMS("lowest-terms"),
    SINGLE_FRACTION("single-fraction"),
    PARTIAL_FRACTIONS("partial-fractions"),
    COMPLETED_SQUARE("completed-square"),
    NUMBER("number"),
    DECIMAL_PLACES("decimal-places"),
    SIGNIFICANT_FIGURES("significant-figures"),
    UNITS("units"),
    SET("set"),
    EQUATION("equation"),
    INTERVAL("interval"),
    INEQUALITY("inequality"),
    SYSTEM("system"),
    MATRIX("matrix"),
    INTEGRAL("integral"),
    DERIVATIVE("derivative");

    private final String id;

    AnswerKind(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    public static Optional<AnswerKind> byId(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }
}
