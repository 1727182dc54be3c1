package org.stepwise.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stepwise.IntegrationTest;
import org.stepwise.Scene;
import org.stepwise.classroom.ClassSummary;
import org.stepwise.identity.Person;
import org.stepwise.problembank.Problem;
import org.stepwise.shared.NotFound;
import org.stepwise.shared.Refused;

@IntegrationTest
class ProblemSetsTests {

    private final ProblemSets sets;
    private final Assignments assignments;
    private final Scene scene;
    private Person teacher;
    private UUID set;

    ProblemSetsTests(ProblemSets sets, Assignments assignments, Scene scene) {
        this.sets = sets;
        this.assignments = assignments;
        this.scene = scene;
    }

    @BeforeEach
    void aSetOfTwo() {
        teacher = scene.teacher();
        set = sets.create(teacher.id(), "Curves").id();
        sets.add(teacher.id(), set, scene.roots().id());
        sets.add(teacher.id(), set, scene.extrema().id());
    }

    @Test
    void aProblemMovesUpAndDownAndStaysAtTheEnds() {
        assertThat(order(sets.moveDown(teacher.id(), set, scene.roots().id())))
                .containsExactly(scene.extrema().id(), scene.roots().id());
        assertThat(order(sets.moveDown(teacher.id(), set, scene.roots().id())))
                .containsExactly(scene.extrema().id(), scene.roots().id());
        assertThat(order(sets.moveUp(teacher.id(), set, scene.roots().id())))
                .containsExactly(scene.roots().id(), scene.extrema().id());
        assertThat(order(sets.moveUp(teacher.id(), set, scene.roots().id())))
                .containsExactly(scene.roots().id(), scene.extrema().id());
        assertThat(order(sets.moveUp(teacher.id(), set, UUID.randomUUID()))).hasSize(2);
    }

    @Test
    void aRenamedSetChangesNothingThatWasGiven() {
        ClassSummary schoolClass = scene.schoolClass(teacher);
        AssignmentView given = scene.assign(teacher, schoolClass, scene.roots());
        UUID origin = sets.of(teacher.id()).getFirst().id();
        assertThat(sets.rename(teacher.id(), origin, "  Slopes ").title()).isEqualTo("Slopes");
        assertThat(assignments.taught(teacher.id(), given.id()).title()).isEqualTo("A set");
        assertThatThrownBy(() -> sets.rename(teacher.id(), origin, " ")).isInstanceOf(Refused.class);
    }

    @Test
    void aCopyHasTheSameProblemsAndIsChangedOnItsOwn() {
        SetView copy = sets.copy(teacher.id(), set, "Curves, again");
        assertThat(order(copy))
                .containsExactly(scene.roots().id(), scene.extrema().id());
        sets.remove(teacher.id(), copy.id(), scene.roots().id());
        assertThat(order(sets.get(teacher.id(), set))).hasSize(2);
    }

    @Test
    void aDeletedSetLeavesWhatWasGiven() {
        ClassSummary schoolClass = scene.schoolClass(teacher);
        AssignmentView given = scene.assign(teacher, schoolClass, scene.roots());
        UUID origin = sets.of(teacher.id()).getFirst().id();
        sets.delete(teacher.id(), origin);
        assertThat(sets.of(teacher.id())).extracting(SetView::id).containsExactly(set);
        assertThat(assignments.taught(teacher.id(), given.id()).problems()).hasSize(1);
    }

    @Test
    void anotherTeachersSetIsNotFound() {
        UUID stranger = scene.teacher().id();
        assertThatThrownBy(() -> sets.rename(stranger, set, "Mine")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sets.copy(stranger, set, "Mine")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sets.delete(stranger, set)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sets.moveDown(stranger, set, scene.roots().id()))
                .isInstanceOf(NotFound.class);
    }

    private static List<UUID> order(SetView view) {
        return view.problems().stream().map(Problem::id).toList();
    }
}
