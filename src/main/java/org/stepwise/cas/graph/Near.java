package org.stepwise.cas.graph;

import java.math.BigDecimal;
import java.util.Map;
import java.util.OptionalDouble;
import org.stepwise.cas.numeric.Enclosure;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Rational;

/** Values of a function as doubles; nothing where there is none, or none that is certain to a pixel. */
final class Near {

    private static final double LARGEST = 1e100;
    private static final double VAGUE = 1e-3;

    private final Expr function;
    private final String letter;

    Near(Expr function, String letter) {
        this.function = function;
        this.letter = letter;
    }

    OptionalDouble at(double x) {
        if (!Double.isFinite(x)) {
            return OptionalDouble.empty();
        }
        Enclosure rough = Enclosure.roughly(function, letter, x);
        OptionalDouble found = clear(rough);
        return found.isPresent() || rough instanceof Enclosure.Outside
                ? found
                : clear(Enclosure.at(function, Map.of(letter, Rational.of(BigDecimal.valueOf(x)))));
    }

    static OptionalDouble of(Expr constant) {
        return clear(Enclosure.at(constant, Map.of()));
    }

    private static OptionalDouble clear(Enclosure enclosure) {
        if (!(enclosure instanceof Enclosure.Value found)) {
            return OptionalDouble.empty();
        }
        double low = found.interval().low();
        double high = found.interval().high();
        double middle = low / 2 + high / 2;
        boolean clear = Math.abs(middle) < LARGEST && high - low <= VAGUE * Math.max(1, Math.abs(middle));
        return clear ? OptionalDouble.of(middle) : OptionalDouble.empty();
    }
}
