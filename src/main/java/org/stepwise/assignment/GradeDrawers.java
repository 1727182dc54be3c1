package org.stepwise.assignment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stepwise.classroom.Pupil;
import org.stepwise.identity.Accounts;
import org.stepwise.identity.Person;
import org.stepwise.practice.Decide;
import org.stepwise.practice.OpenAnswer;
import org.stepwise.practice.PartMark;
import org.stepwise.practice.WorkView;
import org.stepwise.problembank.Problem;
import org.stepwise.shared.SchoolTime;

/** What stands behind one grade, for its teacher. */
@Component
class GradeDrawers {

    private final ClassResults results;
    private final Decisions decisions;
    private final Marks marks;
    private final Accounts accounts;
    private final SchoolTime time;

    GradeDrawers(ClassResults results, Decisions decisions, Marks marks, Accounts accounts, SchoolTime time) {
        this.results = results;
        this.decisions = decisions;
        this.marks = marks;
        this.accounts = accounts;
        this.time = time;
    }

    /** Reads anew at each call: what was decided meanwhile is there. */
    Behind of(UUID teacher, GradeGrid.Cell cell) {
        return new Behind(this, teacher, cell);
    }

    /** One grade. */
    record Behind(GradeDrawers desk, UUID teacher, GradeGrid.Cell cell) {

        ClassTable table() {
            return desk.results.table(teacher, cell.assignment());
        }

        Pupil pupil() {
            return desk.results.pupil(teacher, cell.assignment(), cell.pupil());
        }

        ClassTable.@Nullable Cell state(ClassTable table, Problem problem) {
            return table.cells().getOrDefault(cell.pupil(), Map.of()).get(problem.id());
        }

        /** The mark that counts; null where nothing was handed in and none was set. */
        @Nullable
        BigDecimal mark(ClassTable table, Problem problem) {
            ClassTable.Cell handedIn = state(table, problem);
            return handedIn == null
                    ? table.set().get(new MarkLedger.Cell(cell.assignment(), cell.pupil(), problem.id()))
                    : handedIn.mark();
        }

        Optional<WorkView> work(Problem problem) {
            return desk.results.work(teacher, cell.assignment(), cell.pupil(), problem.id()).stream()
                    .findFirst();
        }

        List<PartMark> earned(WorkView work) {
            return desk.results.marks(work);
        }

        /** Answers of this pupil in this assignment that wait, with the equal ones of others, by problem. */
        Map<UUID, List<OpenAnswer>> waiting(UUID schoolClass) {
            return desk.decisions.waiting(teacher, schoolClass).stream()
                    .filter(answer -> answer.lines().stream()
                            .anyMatch(line -> line.student().equals(cell.pupil())
                                    && cell.assignment().equals(line.assignment())))
                    .collect(Collectors.groupingBy(
                            answer -> answer.variant().problem().id()));
        }

        Map<UUID, String> names(ClassTable table) {
            return table.pupils().stream().collect(Collectors.toMap(Pupil::id, Pupil::name));
        }

        int decide(UUID schoolClass, Decide command) {
            return desk.decisions.decide(schoolClass, command);
        }

        List<MarkChange> changes(Problem problem) {
            return desk.marks.changes(asked(problem));
        }

        String who(MarkChange change) {
            UUID id = change.teacher();
            return id == null
                    ? ""
                    : Optional.ofNullable(desk.accounts.findAll(List.of(id)).get(id))
                            .map(Person::displayName)
                            .orElse("");
        }

        String when(Instant moment) {
            return desk.time.words(moment);
        }

        @Nullable
        BigDecimal mark(Problem problem) {
            return desk.marks.shown(asked(problem));
        }

        void override(Problem problem, @Nullable BigDecimal seen, int percent, String reason) {
            desk.marks.override(asked(problem), seen, percent, reason);
        }

        void withdraw(Problem problem, @Nullable BigDecimal seen, String reason) {
            desk.marks.withdraw(asked(problem), seen, reason);
        }

        private Marks.Asked asked(Problem problem) {
            return new Marks.Asked(teacher, cell.assignment(), cell.pupil(), problem.id());
        }
    }

    static int percent(BigDecimal mark) {
        return mark.movePointRight(2).setScale(0, RoundingMode.HALF_UP).intValue();
    }
}
