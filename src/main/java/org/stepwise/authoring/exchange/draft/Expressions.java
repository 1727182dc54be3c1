package org.stepwise.authoring.exchange.draft;

import java.util.Optional;
import java.util.Set;
import org.stepwise.cas.syntax.PlainText;
import org.stepwise.cas.syntax.ReadOptions;
import org.stepwise.cas.syntax.Reading;
import org.stepwise.cas.syntax.Syntax;
import org.stepwise.cas.tree.Expr;

/** Expressions of our own language over the names of parameters. */
public final class Expressions {

    private Expressions() {}

    /** Empty if it cannot be read. */
    public static Optional<Expr> read(String text, Set<String> names) {
        return Syntax.read(text, ReadOptions.defaults().withNames(names)) instanceof Reading.Read(Expr expr)
                ? Optional.of(expr)
                : Optional.empty();
    }

    public static String write(Expr expr) {
        return PlainText.of(expr);
    }
}
