package org.stepwise.assignment;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stepwise.classroom.Pupil;

/**
 * Which pupils are shown, and in which order.
 *
 * @param name a part of it; empty for all
 * @param group null for all
 * @param waiting only those with an answer that waits
 * @param column the assignment that is sorted by, the lowest first and what was not handed in before it; null for names
 */
record GradeOrder(
        String name,
        @Nullable UUID group,
        boolean waiting,
        @Nullable UUID column) {

    static final GradeOrder ALL = new GradeOrder("", null, false, null);

    GradeTable of(GradeTable table) {
        String part = name.strip().toLowerCase(Locale.ROOT);
        List<Pupil> shown = table.pupils().stream()
                .filter(pupil -> pupil.name().toLowerCase(Locale.ROOT).contains(part))
                .filter(pupil -> group == null
                        || table.groups().stream()
                                .anyMatch(one ->
                                        one.id().equals(group) && one.members().contains(pupil.id())))
                .filter(pupil -> !waiting || table.waits(pupil.id()))
                .sorted(order(table))
                .toList();
        return table.with(shown);
    }

    private Comparator<Pupil> order(GradeTable table) {
        UUID by = column;
        // The roster comes by name, and sorting keeps equals in their order.
        return by == null
                ? Comparator.comparing(pupil -> 0)
                : Comparator.comparingInt(
                        pupil -> table.grade(pupil.id(), by).map(Grade::percent).orElse(-1));
    }

    GradeOrder by(@Nullable UUID other) {
        return new GradeOrder(name, group, waiting, other);
    }
}
