package org.stepwise.cas.syntax;

import java.util.List;
import org.stepwise.cas.syntax.Token.Kind;
import org.stepwise.cas.tree.Span;

/** Tells a table that is a system of equations from a matrix. */
final class Rows {

    /** A cell mark that says nothing. */
    static final String ALIGNED = "";

    private final List<Token> tokens;

    Rows(List<Token> tokens) {
        this.tokens = tokens;
    }

    void settle(int begin, int finish) {
        Token open = tokens.get(begin);
        String kind = Environments.KINDS.getOrDefault(open.text(), Environments.ARRAY);
        boolean relations = false;
        for (int k = begin; k < finish; k++) {
            relations |= tokens.get(k).kind() == Kind.SIGN;
        }
        if (kind.equals(Environments.ARRAY)) {
            kind = relations ? Environments.SYSTEM : Environments.MATRIX;
        }
        tokens.set(begin, open.as(Kind.BEGIN, kind));
        if (kind.equals(Environments.SYSTEM)) {
            align(begin, finish);
        }
    }

    /** In a system & only aligns: beside a sign, or where nothing stands; a value with its condition is something else. */
    private void align(int begin, int finish) {
        for (int k = begin + 1; k < finish; k++) {
            if (tokens.get(k).kind() != Kind.CELL) {
                continue;
            }
            Token before = tokens.get(k - 1);
            Token after = tokens.get(k + 1);
            boolean sign = after.kind() == Kind.SIGN || after.kind() == Kind.MARK && "+-*/±".contains(after.text());
            tokens.set(k, tokens.get(k).as(Kind.CELL, ALIGNED));
            boolean bare = !after.starts() && !after.is(Kind.MARK, "|") && after.kind() != Kind.SIGN && !sign;
            if (before.ends() && !sign && !bare) {
                throw new Slip(
                        new Span(
                                before.span().start(),
                                Math.max(before.span().start(), after.span().end())),
                        "piecewise");
            }
        }
    }
}
