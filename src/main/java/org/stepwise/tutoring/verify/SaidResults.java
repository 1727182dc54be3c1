package org.stepwise.tutoring.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.stepwise.cas.algebra.Derivative;
import org.stepwise.cas.algebra.Equality;
import org.stepwise.cas.tree.Expr;

/** Derivatives and antiderivatives that a sentence names: the derivative of x^3 is 3x^2. */
final class SaidResults {

    private static final Pattern ANY =
            Pattern.compile("(?iU)derivative|ableitung|d\u00e9riv\u00e9e|derivada|stammfunktion|primitiv");
    private static final Pattern DERIVATIVE = Pattern.compile(
            "(?iU).*\\b(?:derivative of|ableitung von|d\u00e9riv\u00e9e de|derivada de)[\\s$\\\\(`*]*$");
    private static final Pattern ANTIDERIVATIVE = Pattern.compile(
            "(?iU).*\\b(?:anti-?derivative of|stammfunktion von|primitive de|primitiva de)[\\s$\\\\(`*]*$");
    private static final Pattern IS = Pattern.compile(
            "(?iU)[\\s$\\\\)`*]*(?:is|equals|ist|est|es)(?: simply| just| then| always)?[\\s$\\\\(`*]*");
    private static final Set<String> GENERAL = Set.of("n", "a", "b", "c", "k", "m", "C", "K");

    private SaidResults() {}

    /** Those of a clause that are wrong; nothing where it is too long to tell. */
    static List<Mark> in(String clause, Set<String> letters) {
        return ANY.matcher(clause).find() ? Limits.within(() -> wrong(clause, letters), List.of()) : List.of();
    }

    private static List<Mark> wrong(String clause, Set<String> letters) {
        List<Formula> values = Formulas.values(clause, letters);
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i + 1 < values.size(); i++) {
            Formula one = values.get(i);
            Formula other = values.get(i + 1);
            String before = clause.substring(0, one.start()).replace('\n', ' ');
            boolean anti = ANTIDERIVATIVE.matcher(before).matches();
            boolean said = (anti || DERIVATIVE.matcher(before).matches())
                    && IS.matcher(clause.substring(one.end(), other.start())).matches();
            if (said
                    && isWrong(
                            one.sides().getFirst().expr(),
                            other.sides().getFirst().expr(),
                            anti)) {
                marks.add(new Mark(clause.substring(one.start(), other.end()), one.start(), Status.DISPROVED));
            }
        }
        return marks;
    }

    private static boolean isWrong(Expr term, Expr result, boolean anti) {
        List<String> variables = term.variables().stream()
                .filter(letter -> !GENERAL.contains(letter))
                .toList();
        if (variables.size() != 1) {
            return false;
        }
        Optional<Expr> slope = Derivative.of(anti ? result : term, variables.getFirst());
        return slope.map(found -> !Equality.equal(found, anti ? term : result)).orElse(false);
    }
}
