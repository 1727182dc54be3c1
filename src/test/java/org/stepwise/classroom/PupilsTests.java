package org.stepwise.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stepwise.IntegrationTest;
import org.stepwise.Scene;
import org.stepwise.identity.Accounts;
import org.stepwise.identity.CurrentUser;
import org.stepwise.identity.Person;
import org.stepwise.identity.SignedInAs;
import org.stepwise.shared.NotFound;
import org.stepwise.shared.Refused;

@IntegrationTest
class PupilsTests {

    private final Pupils pupils;
    private final Classes classes;
    private final Groups groups;
    private final Accounts accounts;
    private final CurrentUser currentUser;
    private final Scene scene;
    private Person teacher;
    private ClassSummary schoolClass;
    private Person pupil;

    PupilsTests(
            Pupils pupils, Classes classes, Groups groups, Accounts accounts, CurrentUser currentUser, Scene scene) {
        this.pupils = pupils;
        this.classes = classes;
        this.groups = groups;
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.scene = scene;
    }

    @BeforeEach
    void aPupil() {
        teacher = scene.teacher();
        schoolClass = scene.schoolClass(teacher);
        pupil = scene.pupil(schoolClass, "Pia Pupil");
    }

    @Test
    void whoIsRemovedKeepsTheAccountLeavesTheGroupsAndMayComeBack() {
        ClassGroup group = groups.create(teacher.id(), schoolClass.id(), "Set A");
        groups.fill(teacher.id(), schoolClass.id(), group.id(), java.util.List.of(pupil.id()));
        pupils.remove(teacher.id(), schoolClass.id(), pupil.id());
        assertThat(classes.roster(teacher.id(), schoolClass.id())).isEmpty();
        assertThat(classes.groups(schoolClass.id()).getFirst().members()).isEmpty();
        assertThat(accounts.find(pupil.id())).isPresent();
        assertThatThrownBy(() -> pupils.remove(teacher.id(), schoolClass.id(), pupil.id()))
                .isInstanceOf(NotFound.class);
        classes.join(schoolClass.joinCode(), pupil.id());
        assertThat(classes.roster(teacher.id(), schoolClass.id())).hasSize(1);
    }

    @Test
    void aPupilOfAnotherTeachersClassTooIsNotDeletedAndTheReasonNamesTheTeacher() {
        Person other = accounts.open(
                org.stepwise.identity.Role.TEACHER,
                new org.stepwise.identity.NewAccount("Otto Other", Scene.PASSWORD),
                false);
        ClassSummary elsewhere = scene.schoolClass(other);
        classes.join(elsewhere.joinCode(), pupil.id());
        classes.archive(other.id(), elsewhere.id());
        assertThatThrownBy(() -> pupils.delete(teacher.id(), schoolClass.id(), pupil.id(), "Pia Pupil"))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.reason().key()).isEqualTo("classroom.delete.elsewhere");
                    assertThat(refused.reason().arguments()).containsExactly("Otto Other");
                });
        assertThat(accounts.find(pupil.id())).isPresent();
        pupils.remove(other.id(), elsewhere.id(), pupil.id());
        pupils.delete(teacher.id(), schoolClass.id(), pupil.id(), "Pia Pupil");
        assertThat(accounts.find(pupil.id())).isEmpty();
    }

    @Test
    void anotherNameDeletesNobody() {
        for (String typed : new String[] {"", "Pia", "Pia Pupil2"}) {
            assertThatThrownBy(() -> pupils.delete(teacher.id(), schoolClass.id(), pupil.id(), typed))
                    .isInstanceOf(Refused.class);
        }
        assertThat(accounts.find(pupil.id())).isPresent();
    }

    @Test
    void theSessionOfADeletedPupilEnds() {
        SignedInAs.person(pupil);
        assertThat(currentUser.find()).isPresent();
        pupils.delete(teacher.id(), schoolClass.id(), pupil.id(), "Pia Pupil");
        assertThat(currentUser.find()).isEmpty();
    }
}
