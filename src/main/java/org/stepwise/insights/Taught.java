package org.stepwise.insights;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stepwise.classroom.ClassSummary;
import org.stepwise.classroom.Classes;
import org.stepwise.classroom.Pupil;
import org.stepwise.shared.NotFound;

/** Whom a teacher teaches. Everybody else is {@link NotFound}. */
@Component
class Taught {

    private final Classes classes;

    Taught(Classes classes) {
        this.classes = classes;
    }

    /**
     * The pupils of a teacher's classes, each once, by name.
     *
     * @param classes of this teacher, for a choice
     */
    record Pupils(List<ClassSummary> classes, Map<UUID, Pupil> byId) {

        String name(UUID pupil) {
            return Optional.ofNullable(byId.get(pupil)).map(Pupil::name).orElse("");
        }

        /** The one that is asked for, or all. */
        List<UUID> only(@Nullable UUID pupil) {
            if (pupil == null) {
                return List.copyOf(byId.keySet());
            }
            if (!byId.containsKey(pupil)) {
                throw new NotFound("pupil");
            }
            return List.of(pupil);
        }
    }

    /** @param only the class that is asked for, which may be archived; null for all that are not */
    Pupils by(UUID teacher, @Nullable UUID only) {
        List<ClassSummary> taught = new ArrayList<>(classes.taughtBy(teacher));
        if (only == null) {
            return pupils(teacher, taught, taught);
        }
        ClassSummary found = classes.get(teacher, only);
        if (found.archived()) {
            taught.add(found);
        }
        return pupils(teacher, taught, List.of(found));
    }

    /** Archived classes too: what was written there can still be read, and who needs care is not forgotten. */
    Pupils ever(UUID teacher) {
        List<ClassSummary> all = new ArrayList<>(classes.taughtBy(teacher));
        all.addAll(classes.archivedOf(teacher));
        return pupils(teacher, all, all);
    }

    private Pupils pupils(UUID teacher, List<ClassSummary> choice, List<ClassSummary> of) {
        Map<UUID, Pupil> pupils = new LinkedHashMap<>();
        of.stream()
                .flatMap(found -> classes.roster(teacher, found.id()).stream())
                .forEach(pupil -> pupils.putIfAbsent(pupil.id(), pupil));
        return new Pupils(choice, pupils);
    }
}
