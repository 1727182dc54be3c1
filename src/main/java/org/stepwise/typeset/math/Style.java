package org.stepwise.typeset.math;

/** How large, and how much room there is. */
enum Style {
    DISPLAY(1),
    TEXT(1),
    SCRIPT(0.7),
    SMALLEST(0.5);

    private final double factor;

    Style(double factor) {
        this.factor = factor;
    }

    double factor() {
        return factor;
    }

    boolean script() {
        return compareTo(SCRIPT) >= 0;
    }

    /** Of powers and indices. */
    Style scripts() {
        return script() ? SMALLEST : SCRIPT;
    }

    /** Above and below the line of a fraction. */
    Style fraction() {
        return this == DISPLAY ? TEXT : scripts();
    }
}
