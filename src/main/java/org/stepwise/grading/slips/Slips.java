package org.stepwise.grading.slips;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.algebra.Derivative;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Sign;

/**
 * Finds the slip that explains an answer which is not right: the answer equals what the slip would give, proved by algebra.
 * Where several slips give the same, the one stands that comes first: from what the task gives, then from the form of the
 * key, then from its sign and size.
 */
public final class Slips {

    private static final int MOST_CANDIDATES = 300;

    private Slips() {}

    /** Every slip that may be told. */
    public static List<Slip> all() {
        return Stream.of(
                        EquationRules.ALL,
                        CalculusRules.ALL,
                        NodeRules.ALL.stream().map(NodeRule::slip).toList(),
                        SetRules.ALL,
                        TupleRules.ALL,
                        RegionRules.ALL,
                        ValueRules.ALL)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** @param answer in the shape of the expected one, and not equal to it */
    public static Optional<Slip> explain(Task task, Expr answer) {
        Optional<Slip> slip = first(task, fromGiven(task).stream(), answer);
        if (slip.isPresent()) {
            return slip;
        }
        return CalculusRules.isFunctionItself(task, answer)
                ? Optional.of(CalculusRules.FUNCTION_AGAIN)
                : first(task, fromAnswer(task, answer), answer);
    }

    private static Optional<Slip> first(Task task, Stream<Candidate> candidates, Expr answer) {
        return candidates
                .limit(MOST_CANDIDATES)
                .filter(candidate -> Alike.same(task, candidate.value(), answer))
                .map(Candidate::slip)
                .findFirst();
    }

    /** What an expression becomes by one buggy rule of algebra at one place. */
    public static List<Candidate> rewritings(Expr expr) {
        return NodeRules.of(expr);
    }

    /** What each slip would give, in the order in which they are believed; what is the expected answer itself may be among them. */
    public static Stream<Candidate> candidates(Task task) {
        return Stream.concat(fromGiven(task).stream().limit(MOST_CANDIDATES), fromAnswer(task, null));
    }

    private static Stream<Candidate> fromAnswer(Task task, @Nullable Expr answer) {
        return Stream.<Supplier<List<Candidate>>>of(() -> fromKey(task), () -> fromSize(task, answer))
                .flatMap(source -> source.get().stream())
                .limit(MOST_CANDIDATES);
    }

    /** Only where the given leads to the expected answer, so that it certainly is what the task starts from. */
    private static List<Candidate> fromGiven(Task task) {
        Expr given = task.given();
        if (given == null) {
            return List.of();
        }
        if (given instanceof Expr.Relation relation) {
            boolean equation = relation.signs().equals(List.of(Sign.EQUAL))
                    && relation.variables().contains(task.variable())
                    && (task.goal() == Goal.VALUE || task.goal() == Goal.SET);
            return equation ? EquationRules.of(task, relation) : List.of();
        }
        return switch (task.goal()) {
            case VALUE, EXPANDED, FACTORED, ROUNDED ->
                Alike.sameValue(task.expected(), given) ? NodeRules.of(given) : List.of();
            case DERIVATIVE ->
                Derivative.of(given, task.variable())
                                .filter(slope -> Alike.sameValue(task.expected(), slope))
                                .isPresent()
                        ? CalculusRules.derivative(task, given)
                        : List.of();
            case INTEGRAL, SET, TUPLE, REGION -> List.of();
        };
    }

    private static List<Candidate> fromKey(Task task) {
        return switch (task.goal()) {
            case VALUE, ROUNDED -> NodeRules.of(task.expected());
            case FACTORED -> List.of();
            case EXPANDED ->
                Stream.concat(
                                NodeRules.of(task.expected()).stream(),
                                task.given() == null
                                        ? NodeRules.directed("factor", task.expected()).stream()
                                                .flatMap(product -> NodeRules.of(product).stream())
                                        : Stream.empty())
                        .toList();
            case DERIVATIVE -> CalculusRules.derivative(task.expected(), task.variable());
            case INTEGRAL -> CalculusRules.integral(task.expected(), task.variable());
            case SET -> SetRules.of(task);
            case TUPLE -> TupleRules.of(task);
            case REGION -> RegionRules.of(task);
        };
    }

    private static List<Candidate> fromSize(Task task, @Nullable Expr answer) {
        return switch (task.goal()) {
            case VALUE, EXPANDED, FACTORED, ROUNDED, DERIVATIVE, INTEGRAL -> ValueRules.of(task, answer);
            case SET, TUPLE, REGION -> List.of();
        };
    }
}
