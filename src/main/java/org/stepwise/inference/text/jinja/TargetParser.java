package org.stepwise.inference.text.jinja;

import java.util.ArrayList;
import java.util.List;
import org.stepwise.inference.text.jinja.Statement.NameTarget;
import org.stepwise.inference.text.jinja.Statement.NamespaceTarget;
import org.stepwise.inference.text.jinja.Statement.Target;
import org.stepwise.inference.text.jinja.Statement.TupleTarget;
import org.stepwise.inference.text.jinja.Token.Kind;

/** Reads what is assigned to. */
final class TargetParser {

    private TargetParser() {}

    /** The variables of a loop. */
    static Target names(TokenStream tokens) {
        return several(tokens, false);
    }

    /** What {@code set} assigns to: an attribute of a namespace, too. */
    static Target any(TokenStream tokens) {
        return several(tokens, true);
    }

    static Target one(TokenStream tokens) {
        return one(tokens, false);
    }

    private static Target several(TokenStream tokens, boolean withNamespace) {
        Target first = one(tokens, withNamespace);
        if (!tokens.isOperator(",")) {
            return first;
        }
        List<Target> items = new ArrayList<>(List.of(first));
        while (tokens.skipOperator(",") && (tokens.peek().kind() == Kind.NAME || tokens.isOperator("("))) {
            if (tokens.peek().isName("in")) {
                break;
            }
            items.add(one(tokens, withNamespace));
        }
        return new TupleTarget(items);
    }

    private static Target one(TokenStream tokens, boolean withNamespace) {
        if (tokens.skipOperator("(")) {
            tokens.enter();
            Target inner = several(tokens, withNamespace);
            tokens.expectOperator(")");
            tokens.leave();
            return inner;
        }
        String name = tokens.name();
        if (withNamespace && tokens.skipOperator(".")) {
            return new NamespaceTarget(name, tokens.name());
        }
        if (List.of("true", "false", "none", "True", "False", "None").contains(name)) {
            throw new TemplateException(tokens.line(), "'%s' cannot be assigned to".formatted(name));
        }
        return new NameTarget(name);
    }
}
