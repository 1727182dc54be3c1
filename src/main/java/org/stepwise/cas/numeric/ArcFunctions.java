package org.stepwise.cas.numeric;

import java.util.List;
import org.stepwise.cas.tree.Build;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Span;

/** Sines, cosines and tangents of arcs: cos(arcsin x) is √(1 - x²), tan(arcsin x) is x/√(1 - x²). */
final class ArcFunctions {

    private ArcFunctions() {}

    static boolean isArc(Expr angle) {
        return angle instanceof Expr.Call(String function, List<Expr> _, Span _)
                && (function.equals("arcsin") || function.equals("arccos") || function.equals("arctan"));
    }

    /** The same number without functions of angles; its root keeps x within the domain. */
    static Expr without(String function, Expr.Call arc) {
        Expr x = arc.arguments().getFirst();
        boolean tangent = arc.function().equals("arctan");
        Expr root = Build.call(
                "sqrt",
                tangent
                        ? Build.sum(Build.whole(1), Build.power(x, 2))
                        : Build.difference(Build.whole(1), Build.power(x, 2)));
        Expr one = Build.whole(1);
        Expr sine = tangent ? Build.quotient(x, root) : arc.function().equals("arcsin") ? kept(x, root) : root;
        Expr cosine = tangent ? Build.quotient(one, root) : arc.function().equals("arccos") ? kept(x, root) : root;
        return switch (function) {
            case "sin" -> sine;
            case "cos" -> cosine;
            case "tan" -> Build.quotient(sine, cosine);
            case "cot" -> Build.quotient(cosine, sine);
            case "sec" -> Build.quotient(one, cosine);
            default -> Build.quotient(one, sine);
        };
    }

    private static Expr kept(Expr x, Expr root) {
        return Build.sum(x, Build.product(Build.whole(0), root));
    }
}
