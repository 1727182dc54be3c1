package org.stepwise.cas.units;

import java.util.List;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Span;
import org.stepwise.shared.Message;

/** What came of reading a text as a number with a unit. */
public sealed interface QuantityReading {

    record Quantity(Expr number, Unit unit) implements QuantityReading {}

    /** No unit was written. */
    record Bare(Expr number) implements QuantityReading {}

    /** @param suggestions texts near what was written that can be read */
    record Unreadable(Span where, Message message, List<String> suggestions) implements QuantityReading {
        public Unreadable {
            suggestions = List.copyOf(suggestions);
        }
    }
}
