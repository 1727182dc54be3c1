package org.stepwise.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stepwise.cas.algebra.Comparison;
import org.stepwise.cas.algebra.Equality;
import org.stepwise.cas.numeric.Enclosure;
import org.stepwise.cas.numeric.Sample;
import org.stepwise.cas.syntax.PlainText;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Span;

/** What is rewritten by true identities is never refuted; what is perturbed is never accepted. */
class RewritingTests {

    private static final int EXPRESSIONS = 800;
    private static final String[] FUNCTIONS = {"sqrt", "abs", "exp", "ln", "sin", "cos", "tan"};

    private final Random random = new Random(20_261_123);

    @Test
    void rewritingIsNeverRefuted() {
        int proved = 0;
        for (int n = 0; n < EXPRESSIONS; n++) {
            Expr expr = expression(3);
            Expr rewritten = expr;
            for (int step = 0; step < 3; step++) {
                rewritten = somewhere(rewritten, true);
            }
            Comparison comparison = Equality.agree(expr, rewritten);
            assertThat(comparison)
                    .as("%s rewritten as %s", PlainText.of(expr), PlainText.of(rewritten))
                    .isNotInstanceOf(Comparison.Different.class);
            proved += comparison instanceof Comparison.Equal ? 1 : 0;
        }
        assertThat(proved).isGreaterThan(EXPRESSIONS * 8 / 10);
    }

    @Test
    void perturbingIsNeverAccepted() {
        int refuted = 0;
        for (int n = 0; n < EXPRESSIONS; n++) {
            Expr expr = expression(3);
            Expr other = somewhere(expr, false);
            if (apart(expr, other)) {
                refuted++;
                assertThat(Equality.compare(expr, other))
                        .as("%s perturbed to %s", PlainText.of(expr), PlainText.of(other))
                        .isInstanceOf(Comparison.Different.class);
            }
        }
        assertThat(refuted).isGreaterThan(EXPRESSIONS / 2);
    }

    /** Certainly different somewhere, as outward-rounded intervals tell. */
    private static boolean apart(Expr a, Expr b) {
        return Sample.points(java.util.Set.of("x", "y")).stream()
                .anyMatch(sample -> Enclosure.at(a, sample.point()) instanceof Enclosure.Value one
                        && Enclosure.at(b, sample.point()) instanceof Enclosure.Value other
                        && one.apart(other));
    }

    /** The expression with one random node rewritten truly, or changed. */
    private Expr somewhere(Expr expr, boolean truly) {
        List<Expr> children = expr.children();
        if (children.isEmpty() || random.nextInt(3) == 0) {
            return truly ? identity(expr) : change(expr);
        }
        int at = random.nextInt(children.size());
        List<Expr> changed = new ArrayList<>(children);
        changed.set(at, somewhere(children.get(at), truly));
        return expr.with(changed);
    }

    private Expr identity(Expr expr) {
        Expr k = Build.whole(random.nextInt(2, 6));
        return switch (random.nextInt(9)) {
            case 0 -> Build.sum(expr, k, Build.negation(k));
            case 1 -> Build.quotient(Build.product(k, expr), k);
            case 2 -> Build.negation(Build.negation(expr));
            case 3 -> expr instanceof Expr.Sum(List<Expr> terms, Span _) ? Build.sum(terms.reversed()) : expr;
            case 4 ->
                expr instanceof Expr.Product(List<Expr> factors, Span _) ? Build.product(factors.reversed()) : expr;
            case 5 -> Build.call("ln", Build.call("exp", expr));
            case 6 -> Build.call("root", Build.whole(3), Build.power(expr, 3));
            case 7 ->
                Build.product(
                        expr,
                        Build.sum(
                                Build.power(Build.call("sin", Build.name("x")), 2),
                                Build.power(Build.call("cos", Build.name("x")), 2)));
            default -> distributed(expr);
        };
    }

    private static Expr distributed(Expr expr) {
        return expr instanceof Expr.Product(List<Expr> factors, Span _)
                        && factors.size() == 2
                        && factors.getLast() instanceof Expr.Sum(List<Expr> terms, Span _)
                ? Build.sum(terms.stream()
                        .map(term -> Build.product(factors.getFirst(), term))
                        .toList())
                : expr;
    }

    private Expr change(Expr expr) {
        return switch (random.nextInt(4)) {
            case 0 -> Build.sum(expr, Build.whole(1));
            case 1 -> Build.negation(expr);
            case 2 -> Build.product(Build.whole(2), expr);
            default -> Build.power(expr, 2);
        };
    }

    private Expr expression(int depth) {
        if (depth == 0) {
            return switch (random.nextInt(3)) {
                case 0 -> Build.name("x");
                case 1 -> Build.name("y");
                default -> Build.whole(random.nextInt(1, 7));
            };
        }
        Expr one = expression(depth - 1);
        return switch (random.nextInt(7)) {
            case 0, 1 -> Build.sum(one, expression(depth - 1));
            case 2, 3 -> Build.product(one, expression(depth - 1));
            case 4 -> Build.quotient(one, expression(depth - 1));
            case 5 -> Build.power(one, random.nextInt(2, 4));
            default -> Build.call(FUNCTIONS[random.nextInt(FUNCTIONS.length)], one);
        };
    }
}
