package org.stepwise.assignment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.stepwise.classroom.Pupil;

/**
 * Pupils by problems.
 *
 * @param cells by pupil, then by problem; no cell where nothing was handed in
 * @param set the marks that a teacher set
 */
public record ClassTable(
        AssignmentView assignment,
        List<Pupil> pupils,
        Map<UUID, Map<UUID, Cell>> cells,
        Map<MarkLedger.Cell, BigDecimal> set) {

    /**
     * @param undecided a line waits for the teacher
     * @param helpLevel the highest rung used, 0 to 5
     * @param mark 0 to 1; what a teacher set, where one did
     */
    public record Cell(boolean solved, boolean undecided, int tries, int helpLevel, BigDecimal mark) {

        Cell withMark(BigDecimal other) {
            return new Cell(solved, undecided, tries, helpLevel, other);
        }
    }
}
