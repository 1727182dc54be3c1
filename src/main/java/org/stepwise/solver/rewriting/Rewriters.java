package org.stepwise.solver.rewriting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** The sets of rules that tasks are worked out by. */
public final class Rewriters {

    /** Numbers, roots and terms, brackets left alone. */
    public static final Rewriter TERMS =
            of(NumberRules.ALL, RootRules.ALL, List.of(Rationalizing::rationalized), FunctionRules.ALL, TermRules.ALL);

    /** The same, and brackets multiplied out. */
    public static final Rewriter EXPAND = of(
            NumberRules.WRITINGS,
            List.of(BinomialRules::workedOut, BracketRules::fraction),
            NumberRules.ALL,
            RootRules.ALL,
            List.of(Rationalizing::rationalized),
            FunctionRules.ALL,
            TermRules.ALL,
            BracketRules.ALL);

    public static final Rewriter FRACTIONS = of(NumberRules.WRITINGS);

    private Rewriters() {}

    @SafeVarargs
    static Rewriter of(List<Rewrite>... sets) {
        return new Rewriter(
                new ArrayList<>(Stream.of(sets).flatMap(Collection::stream).toList()));
    }
}
