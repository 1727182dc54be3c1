package org.stepwise.grading.working;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.stepwise.cas.sets.Commas;
import org.stepwise.cas.sets.Solutions;
import org.stepwise.cas.tree.Expr;

/** Which letters two lines speak of. */
final class Letters {

    private Letters() {}

    /** Another letter comes in, or goes out of a single equation: what stands between the lines is not written. */
    static boolean isAboutOthers(Expr before, Expr after) {
        boolean fewer = before instanceof Expr.Relation
                && before.variables().size() > 1
                && !after.variables().containsAll(before.variables());
        Set<String> own = new TreeSet<>(after.variables());
        own.removeAll(before.variables());
        own.removeIf(name -> before.variables().contains(Commas.plain(name)));
        return !own.isEmpty() && !Solutions.knows(before, after)
                || fewer && !after.variables().isEmpty();
    }

    /** Numbered roots beside each other, as in x_1 + x_2 = 5: they are two letters, and one. */
    static boolean isRooted(Expr statement) {
        if (!(statement instanceof Expr.Relation)) {
            return statement.children().stream().anyMatch(Letters::isRooted);
        }
        List<String> numbered = statement.variables().stream()
                .filter(name -> !Commas.plain(name).equals(name))
                .toList();
        return numbered.stream().map(Commas::plain).distinct().count() < numbered.size();
    }
}
