package org.stepwise.cas;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What all trees have in common: likeness, replacing, counting. */
final class Trees {

    private Trees() {}

    static boolean same(Expr left, @Nullable Object other) {
        return left == other
                || other instanceof Expr right
                        && left.getClass() == right.getClass()
                        && left.label().equals(right.label())
                        && left.children().equals(right.children());
    }

    static int hash(Expr expr) {
        return 31
                        * (31 * expr.getClass().getSimpleName().hashCode()
                                + expr.label().toString().hashCode())
                + expr.children().hashCode();
    }

    static Expr map(Expr expr, UnaryOperator<Expr> change) {
        List<Expr> children = expr.children();
        if (children.isEmpty()) {
            return expr;
        }
        List<Expr> changed = new ArrayList<>(children.size());
        boolean any = false;
        for (Expr child : children) {
            Expr next = change.apply(child);
            any |= next != child;
            changed.add(next);
        }
        return any ? expr.with(changed) : expr;
    }

    static Expr substitute(Expr expr, Map<String, Expr> values) {
        if (expr instanceof Expr.Name(String name, Span span)) {
            Expr value = values.get(name);
            return value == null ? expr : value;
        }
        return map(expr, child -> substitute(child, values));
    }

    static Set<String> variables(Expr expr) {
        Set<String> names = new TreeSet<>();
        collect(expr, names);
        return names;
    }

    private static void collect(Expr expr, Set<String> names) {
        if (expr instanceof Expr.Name name) {
            names.add(name.name());
        }
        expr.children().forEach(child -> collect(child, names));
    }

    static int size(Expr expr) {
        int size = 1;
        for (Expr child : expr.children()) {
            size += size(child);
        }
        return size;
    }
}
