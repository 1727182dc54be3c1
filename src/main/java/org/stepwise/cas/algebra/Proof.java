package org.stepwise.cas.algebra;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stepwise.cas.numeric.Sample;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;

/** What the cases of a comparison come to. */
final class Proof {

    private static final Comparison UNKNOWN = new Comparison.Unknown();

    private final Expr expected;
    private final Expr answer;
    private final Set<String> names;
    private final Look look;
    private final boolean common;
    private final boolean complex;
    private final Cases cases;

    Proof(Expr expected, Expr answer, Set<String> names, boolean complex, Look look, boolean common) {
        this.expected = expected;
        this.answer = answer;
        this.names = names;
        this.look = look;
        this.common = common;
        this.complex = complex;
        this.cases = new Cases(expected, answer, names, complex);
    }

    Comparison result() {
        List<Cases.Case> all = cases.all();
        if (all.size() == 1 && all.getFirst().signs().assumed().isEmpty()) {
            return everywhere(all.getFirst().outcome());
        }
        Optional<SignCells> cells = names.size() == 1
                ? Optional.of(new SignCells(names.iterator().next(), cases.lines(), List.of()))
                : Optional.empty();
        List<Map<String, Rational>> met = new ArrayList<>();
        boolean open = false;
        for (Cases.Case one : all) {
            List<Map<String, Rational>> points =
                    cells.map(cut -> cut.points(one.signs().assumed())).orElse(List.of());
            boolean empty = cells.isPresent() && points.isEmpty();
            if (empty || one.outcome() == Cases.Outcome.VACUOUS) {
                continue;
            }
            if (one.outcome() == Cases.Outcome.EQUAL) {
                met.addAll(points);
            } else if (!(common && one.outcome() == Cases.Outcome.NARROWER)) {
                Comparison shown = look.at(Equality.samples(points));
                if (shown instanceof Comparison.Different) {
                    return shown;
                }
                open |= !new Slopes(expected, answer, names).same(one.signs(), cases.lines());
            }
        }
        Sample.points(names).forEach(sample -> met.add(sample.point()));
        return !open && look.at(Equality.samples(met)) instanceof Comparison.Unknown && isMet(met)
                ? new Comparison.Equal()
                : UNKNOWN;
    }

    private Comparison everywhere(Cases.Outcome outcome) {
        return switch (outcome) {
            case EQUAL -> new Comparison.Equal();
            case DIFFERENT -> {
                Comparison shown = look.at(Sample.points(names));
                yield shown instanceof Comparison.Different ? shown : new Comparison.Different(Map.of());
            }
            case OPEN ->
                new Slopes(expected, answer, names).same(Assumptions.none(complex), Map.of())
                        ? new Comparison.Equal()
                        : UNKNOWN;
            case VACUOUS, NARROWER -> UNKNOWN;
        };
    }

    private boolean isMet(List<Map<String, Rational>> points) {
        // (-2)^n is real at single places only.
        return points.stream().anyMatch(look::meetAround)
                || cases.takesWhole() && points.stream().anyMatch(look::bothHaveValues);
    }
}
