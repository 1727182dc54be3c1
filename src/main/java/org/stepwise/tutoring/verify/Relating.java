package org.stepwise.tutoring.verify;

import java.util.List;
import org.stepwise.cas.tree.Expr;
import org.stepwise.cas.tree.Trees;

/** From what a relation is in a problem to what is said of it. */
final class Relating {

    private Relating() {}

    static Status status(Ground.Relation relation, List<Expr> sides, List<String> signs, Cue cue, Ground ground) {
        return switch (relation) {
            case FOLLOWS -> cue == Cue.SUPPOSED ? Status.UNVERIFIABLE : Status.PROVED;
            case CASE -> {
                boolean equation = signs.stream().allMatch("="::equals);
                boolean stands =
                        equation ? isCase(sides) && ground.isWithin(sides, signs) : ground.isPart(sides, signs);
                yield cue == Cue.SUPPOSED || cue == Cue.CONDITION && !stands
                        ? Status.UNVERIFIABLE
                        : stands ? Status.PROVED : Status.DISPROVED;
            }
            case CONTRADICTS -> {
                boolean boundary =
                        ground.points().isEmpty() && ground.statement() != null && Trees.isRegion(ground.statement());
                yield cue == Cue.SUPPOSED || cue == Cue.CONDITION || boundary && signs.equals(List.of("="))
                        ? Status.UNVERIFIABLE
                        : Status.DISPROVED;
            }
            case OPEN -> Status.UNVERIFIABLE;
        };
    }

    /** x = 2 and x - 2 = 0 are one of several solutions. */
    private static boolean isCase(List<Expr> sides) {
        return sides.size() >= 2 && sides.getLast().variables().isEmpty();
    }
}
