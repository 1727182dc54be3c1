package org.stepwise.tutoring.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stepwise.cas.numeric.Exact;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;
import org.stepwise.cas.tree.Span;
import org.stepwise.grading.AnswerKind;
import org.stepwise.tutoring.verify.Formula;
import org.stepwise.tutoring.verify.Formulas;
import org.stepwise.tutoring.verify.Task;
import org.stepwise.tutoring.verify.WrittenNumber;

/** Values on the way that have a name: the discriminant of the problem's equation, slope and intercept of a line that is looked for. */
final class NamedValues {

    private static final String IS =
            "(?:[^.;!?\\d]{0,20}?|\\. (?:it|that|this|sie|er|es|elle|il|ella)\\b ?| ?=[^.;!?]{1,40}?)(?:\\b(?:comes? out (?:as|at|to)|is|equals|be|gives|becomes|comes to|ist|beträgt|ergibt|est|vaut|es|vale)\\b|=|:)[^.;!?\\d\\p{L}]{0,3}";
    private static final String NUMBER = "(-?\\d+(?:\\.\\d+)?(?:/\\d+)?)(?![\\d/]|[.,]\\d| ?[-+*·^])";
    private static final int NEAR = 60;
    private static final Rational TWO = Rational.of(2);

    private record Named(Pattern told, Rational value) {}

    private final List<Named> values = new ArrayList<>();

    NamedValues(Task task) {
        task.statements().stream().limit(1).map(Formula::statement).forEach(statement -> quadratic(statement, task));
        if (task.kind() == AnswerKind.EQUATION) {
            Formulas.in(task.answer(), Set.of("x", "y")).stream()
                    .limit(1)
                    .map(Formula::statement)
                    .forEach(this::line);
        }
    }

    private void quadratic(Expr statement, Task task) {
        if (statement instanceof Expr.Relation(List<Expr> sides, var _, Span _)
                && sides.size() == 2
                && task.ground().letters().size() == 1) {
            polynomial(
                            Build.difference(sides.getFirst(), sides.getLast()),
                            task.ground().letters().iterator().next())
                    .filter(found -> !found.getLast().isZero())
                    .ifPresent(found -> name(
                            "discriminant|diskriminante|discriminante|delta|δ|(?<!\\p{L})d(?!\\p{L})",
                            found.get(1)
                                    .times(found.get(1))
                                    .minus(Rational.of(4)
                                            .times(found.getFirst())
                                            .times(found.getLast()))));
        }
    }

    private void line(Expr answer) {
        if (answer instanceof Expr.Relation(List<Expr> sides, var _, Span _)
                && sides.size() == 2
                && sides.getFirst() instanceof Expr.Name(String name, Span _)
                && name.equals("y")) {
            polynomial(sides.getLast(), "x")
                    .filter(found -> found.getLast().isZero())
                    .ifPresent(found -> {
                        name("slope|gradient|steigung|pente|pendiente|(?<!\\p{L})m(?!\\p{L})", found.get(1));
                        name(
                                "intercept|achsenabschnitt|ordonnée à l.origine|ordenada|(?<!\\p{L})[bc](?!\\p{L})",
                                found.getFirst());
                    });
        }
    }

    private void name(String names, Rational value) {
        values.add(new Named(Pattern.compile("(?iu)(?:" + names + ")" + IS + NUMBER), value));
    }

    /** The constant, linear and quadratic coefficient; nothing where it is no polynomial of these. */
    private static Optional<List<Rational>> polynomial(Expr expr, String letter) {
        List<Rational> at = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Optional<Rational> value = Exact.value(expr.substitute(Map.of(letter, Build.whole(i))));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            at.add(value.get());
        }
        Rational square =
                at.get(2).minus(at.get(1).times(TWO)).plus(at.getFirst()).over(TWO);
        Rational linear = at.get(1).minus(at.getFirst()).minus(square);
        Rational third = at.getFirst().plus(linear.times(Rational.of(3))).plus(square.times(Rational.of(9)));
        return third.equals(at.get(3)) ? Optional.of(List.of(at.getFirst(), linear, square)) : Optional.empty();
    }

    /** @param before what was said before the clause, which may have named the value */
    boolean tell(String before, String digits) {
        String near = before.substring(Math.max(0, before.length() - NEAR));
        return values.stream().anyMatch(named -> {
            Matcher told = named.told.matcher(near + digits);
            boolean found = false;
            while (!found && told.find()) {
                found = told.end() > near.length()
                        && WrittenNumber.value(told.group(1)).equals(named.value);
            }
            return found;
        });
    }
}
