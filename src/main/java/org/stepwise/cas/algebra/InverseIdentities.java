package org.stepwise.cas.algebra;

import java.util.List;
import java.util.Map;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Span;
import org.stepwise.cas.tree.Trees;

/** Rare inverse functions by the common ones, on the same domain: arcoth u is artanh(1/u), arcosh(cosh u) is |u|. */
final class InverseIdentities {

    private static final Map<String, String> RECIPROCAL =
            Map.of("arsech", "arcosh", "arcsch", "arsinh", "arcoth", "artanh");
    private static final Map<String, String> UNDOES = Map.of("arsinh", "sinh", "artanh", "tanh", "arcosh", "cosh");

    private InverseIdentities() {}

    /** @param complex whether letters may stand for complex numbers, for which arcosh(cosh u) is more than |u| */
    static Expr plain(Expr expr, boolean complex) {
        Expr inner = Trees.map(expr, child -> plain(child, complex));
        if (!(inner instanceof Expr.Call(String function, List<Expr> arguments, Span _)) || arguments.size() != 1) {
            return inner;
        }
        Expr argument = arguments.getFirst();
        if (RECIPROCAL.get(function) instanceof String common) {
            return plain(Build.call(common, Build.quotient(Build.whole(1), argument)), complex);
        }
        boolean undone = !complex
                && UNDOES.get(function) instanceof String other
                && argument instanceof Expr.Call(String name, List<Expr> _, Span _)
                && name.equals(other);
        if (!undone) {
            return inner;
        }
        Expr back = argument.children().getFirst();
        return function.equals("arcosh") ? Build.call("abs", back) : back;
    }
}
