package org.stepwise.cas.syntax;

import java.util.List;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Span;
import org.stepwise.shared.Message;

/** What came of reading a text. */
public sealed interface Reading permits Reading.Read, Reading.Unreadable {

    record Read(Expr expr) implements Reading {}

    /** @param suggestions texts near what was written that can be read */
    record Unreadable(Span where, Message message, List<String> suggestions) implements Reading {
        public Unreadable {
            suggestions = List.copyOf(suggestions);
        }
    }
}
