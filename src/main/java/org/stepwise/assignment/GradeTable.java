package org.stepwise.assignment;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stepwise.classroom.ClassGroup;
import org.stepwise.classroom.ClassSummary;
import org.stepwise.classroom.Pupil;

/**
 * A class by its assignments.
 *
 * @param columns the oldest first
 * @param grades by pupil, then by assignment; none where nothing was handed in
 */
public record GradeTable(
        ClassSummary schoolClass,
        List<Pupil> pupils,
        List<ClassGroup> groups,
        List<Column> columns,
        Map<UUID, Map<UUID, Grade>> grades) {

    /** @param meant the pupils it is for */
    public record Column(UUID id, String title, @Nullable ZonedDateTime dueAt, boolean exam, Set<UUID> meant) {}

    public Optional<Grade> grade(UUID pupil, UUID assignment) {
        return Optional.ofNullable(grades.getOrDefault(pupil, Map.of()).get(assignment));
    }

    /** Of those who handed something in. */
    public OptionalInt mean(UUID assignment) {
        double mean = pupils.stream()
                .flatMap(pupil -> grade(pupil.id(), assignment).stream())
                .mapToInt(Grade::percent)
                .average()
                .orElse(-1);
        return mean < 0 ? OptionalInt.empty() : OptionalInt.of((int) Math.round(mean));
    }

    boolean waits(UUID pupil) {
        return grades.getOrDefault(pupil, Map.of()).values().stream().anyMatch(Grade::undecided);
    }

    GradeTable with(List<Pupil> some) {
        return new GradeTable(schoolClass, some, groups, columns, grades);
    }
}
