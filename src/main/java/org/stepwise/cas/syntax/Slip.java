package org.stepwise.cas.syntax;

import java.util.List;
import org.stepwise.cas.tree.Span;
import org.stepwise.shared.Message;

/** Leaves the parser at the first place that cannot be read; never leaves {@link Syntax}. */
final class Slip extends RuntimeException {

    private static final long serialVersionUID = 1L;

    final transient Span where;
    final transient Message problem;
    final transient List<String> repairs;

    Slip(Span where, Message problem, List<String> repairs) {
        super(problem.key(), null, false, false);
        this.where = where;
        this.problem = problem;
        this.repairs = repairs;
    }

    Slip(Span where, String key, String... arguments) {
        this(where, Message.of("cas." + key, arguments), List.of());
    }
}
