package org.stepwise.bench.nano;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.stepwise.cas.syntax.Latex;
import org.stepwise.cas.syntax.Reading;
import org.stepwise.cas.syntax.Syntax;

/** Plain maths between dollar signs. */
final class Typeset {

    private Typeset() {}

    /** Alternatives are parted by the word or, equations of a system by the word and. */
    static String of(String plain) {
        if (plain.contains(" or ")) {
            return joined(plain, " or ", " or ");
        }
        return plain.contains(", ") ? joined(plain, ", ", " and ") : "$" + bare(plain) + "$";
    }

    private static String joined(String plain, String separator, String word) {
        return parts(plain, separator).stream().map(Typeset::of).collect(Collectors.joining(word));
    }

    static List<String> parts(String plain, String separator) {
        return Arrays.asList(plain.split(separator));
    }

    /** As LaTeX without dollar signs; as it stands if it cannot be read. */
    static String bare(String plain) {
        return Syntax.read(plain) instanceof Reading.Read(var expr) ? Latex.of(expr) : plain;
    }

    /** Formulas that stand side by side become one. */
    static String merged(String text) {
        return text.replace("$ = $", " = ");
    }
}
