package org.stepwise.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stepwise.IntegrationTest;
import org.stepwise.Scene;
import org.stepwise.assignment.AssignmentView;
import org.stepwise.assignment.Assignments;
import org.stepwise.assignment.ClassResults;
import org.stepwise.assignment.Decisions;
import org.stepwise.assignment.ProblemSets;
import org.stepwise.identity.Accounts;
import org.stepwise.identity.Person;
import org.stepwise.shared.NotFound;
import org.stepwise.shared.Refused;

@IntegrationTest
class CoTeachersTests {

    private final CoTeachers coTeachers;
    private final Classes classes;
    private final Pupils pupils;
    private final Assignments assignments;
    private final ClassResults results;
    private final Decisions decisions;
    private final ProblemSets sets;
    private final Accounts accounts;
    private final Scene scene;
    private Person owner;
    private Person colleague;
    private ClassSummary schoolClass;

    CoTeachersTests(
            CoTeachers coTeachers,
            Classes classes,
            Pupils pupils,
            Assignments assignments,
            ClassResults results,
            Decisions decisions,
            ProblemSets sets,
            Accounts accounts,
            Scene scene) {
        this.coTeachers = coTeachers;
        this.classes = classes;
        this.pupils = pupils;
        this.assignments = assignments;
        this.results = results;
        this.decisions = decisions;
        this.sets = sets;
        this.accounts = accounts;
        this.scene = scene;
    }

    @BeforeEach
    void aClassAndAColleague() {
        owner = scene.teacher();
        colleague = scene.teacher();
        schoolClass = scene.schoolClass(owner);
    }

    private List<UUID> teachers() {
        return coTeachers.of(owner.id(), schoolClass.id()).stream()
                .map(ClassTeacher::id)
                .toList();
    }

    @Test
    void aCoTeacherSeesAndDoesWhatTheOwnerDoes() {
        Person pupil = scene.pupil(schoolClass);
        AssignmentView given = scene.assign(owner, schoolClass, scene.roots());
        coTeachers.add(
                owner.id(), schoolClass.id(), " " + colleague.signInName().toUpperCase(java.util.Locale.ROOT));
        coTeachers.add(owner.id(), schoolClass.id(), colleague.signInName());
        assertThat(teachers()).containsExactly(owner.id(), colleague.id());
        UUID by = colleague.id();
        assertThat(classes.taughtBy(by)).extracting(ClassSummary::id).containsExactly(schoolClass.id());
        assertThat(classes.roster(by, schoolClass.id())).hasSize(1);
        assertThat(assignments.ofClass(by, schoolClass.id()))
                .extracting(AssignmentView::id)
                .containsExactly(given.id());
        assertThat(results.table(by, given.id()).pupils()).hasSize(1);
        assertThat(decisions.waiting(by, schoolClass.id())).isEmpty();
        assertThat(scene.assign(colleague, schoolClass, scene.extrema()).title())
                .isNotEmpty();
        assertThat(assignments.ofClass(owner.id(), schoolClass.id())).hasSize(2);
        assertThat(sets.of(by)).as("sets stay their owner's").hasSize(1);
        pupils.delete(by, schoolClass.id(), pupil.id(), pupil.displayName());
        assertThat(classes.roster(owner.id(), schoolClass.id())).isEmpty();
    }

    @Test
    void whatChangesWhoTeachesIsTheOwnersAlone() {
        Person third = scene.teacher();
        coTeachers.add(owner.id(), schoolClass.id(), colleague.signInName());
        coTeachers.add(owner.id(), schoolClass.id(), third.signInName());
        UUID by = colleague.id();
        assertThatThrownBy(() ->
                        coTeachers.add(by, schoolClass.id(), scene.teacher().signInName()))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> coTeachers.remove(by, schoolClass.id(), third.id()))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> coTeachers.remove(by, schoolClass.id(), owner.id()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> coTeachers.handOver(by, schoolClass.id(), by)).isInstanceOf(Refused.class);
        coTeachers.remove(third.id(), schoolClass.id(), third.id());
        assertThat(teachers()).containsExactly(owner.id(), colleague.id());
    }

    @Test
    void whoIsRemovedNoLongerFindsTheClass() {
        coTeachers.add(owner.id(), schoolClass.id(), colleague.signInName());
        coTeachers.remove(owner.id(), schoolClass.id(), colleague.id());
        assertThatThrownBy(() -> classes.get(colleague.id(), schoolClass.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> coTeachers.of(colleague.id(), schoolClass.id()))
                .isInstanceOf(NotFound.class);
        assertThat(classes.taughtBy(colleague.id())).isEmpty();
    }

    @Test
    void afterTheHandOverTheOwnerIsAColleague() {
        coTeachers.add(owner.id(), schoolClass.id(), colleague.signInName());
        coTeachers.handOver(owner.id(), schoolClass.id(), colleague.id());
        assertThat(teachers()).containsExactly(colleague.id(), owner.id());
        coTeachers.remove(colleague.id(), schoolClass.id(), owner.id());
        assertThatThrownBy(() -> classes.get(owner.id(), schoolClass.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void handedOverToTwoAtOnceTheClassHasOneOwner() throws Exception {
        Person third = scene.teacher();
        coTeachers.add(owner.id(), schoolClass.id(), colleague.signInName());
        coTeachers.add(owner.id(), schoolClass.id(), third.signInName());
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Boolean> outcomes = two.invokeAll(List.of(handOver(colleague), handOver(third))).stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(outcomes).containsExactlyInAnyOrder(true, false);
        }
        assertThat(coTeachers.of(owner.id(), schoolClass.id()))
                .hasSize(3)
                .filteredOn(ClassTeacher::owner)
                .hasSize(1);
    }

    private Callable<Boolean> handOver(Person to) {
        return () -> {
            try {
                coTeachers.handOver(owner.id(), schoolClass.id(), to.id());
                return true;
            } catch (Refused tooLate) {
                return false;
            }
        };
    }

    @Test
    void onlyTeachersWithAnOpenAccountAreAskedIn() {
        Person pupil = scene.pupil(schoolClass);
        Person gone = scene.teacher();
        accounts.close(gone.id());
        for (String name :
                new String[] {"", "nobody.at.all", pupil.signInName(), gone.signInName(), owner.signInName()}) {
            assertThatThrownBy(() -> coTeachers.add(owner.id(), schoolClass.id(), name))
                    .as(name)
                    .isInstanceOf(Refused.class);
        }
        assertThat(teachers()).containsExactly(owner.id());
    }
}
