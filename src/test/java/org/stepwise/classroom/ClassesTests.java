package org.stepwise.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stepwise.IntegrationTest;
import org.stepwise.Scene;
import org.stepwise.identity.NewAccount;
import org.stepwise.identity.Person;
import org.stepwise.shared.NotFound;
import org.stepwise.shared.Refused;

@IntegrationTest
class ClassesTests {

    private final Classes classes;
    private final Pupils pupils;
    private final Scene scene;
    private Person teacher;
    private ClassSummary schoolClass;

    ClassesTests(Classes classes, Pupils pupils, Scene scene) {
        this.classes = classes;
        this.pupils = pupils;
        this.scene = scene;
    }

    @BeforeEach
    void aClass() {
        teacher = scene.teacher();
        schoolClass = scene.schoolClass(teacher);
    }

    @Test
    void aCodeIsReadInAnyCaseAndWithBlanks() {
        String typed = " "
                + schoolClass
                        .joinCode()
                        .value()
                        .toLowerCase(java.util.Locale.ROOT)
                        .replaceAll("(...)", "$1 ");
        assertThat(JoinCode.parse(typed).flatMap(code -> classes.lookUp(code, "test")))
                .map(ClassSummary::id)
                .contains(schoolClass.id());
        assertThat(JoinCode.parse("OOOO11")).isEmpty();
        assertThat(JoinCode.parse("x".repeat(1_000_000))).isEmpty();
    }

    @Test
    void pupilsOfOneNameAreToldApart() {
        scene.pupil(schoolClass, "Kim Twice");
        scene.pupil(schoolClass, "Kim Twice");
        assertThat(classes.roster(teacher.id(), schoolClass.id()))
                .extracting(Pupil::name)
                .hasSize(2)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.startsWith("Kim Twice (kim.twice"));
    }

    @Test
    void aNewCodeReplacesTheOldOne() {
        JoinCode old = schoolClass.joinCode();
        JoinCode fresh = classes.changeCode(teacher.id(), schoolClass.id());
        assertThat(classes.lookUp(old, "test")).isEmpty();
        assertThat(classes.lookUp(fresh, "test")).isPresent();
        assertThatThrownBy(() -> classes.join(old, new NewAccount("Late", "long enough")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void anotherTeachersClassAndPupilsAreNotFound() {
        Person stranger = scene.teacher();
        Person pupil = scene.pupil(schoolClass);
        Person elsewhere = scene.pupil(scene.schoolClass(stranger));
        assertThatThrownBy(() -> classes.get(stranger.id(), schoolClass.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> classes.roster(stranger.id(), schoolClass.id()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> pupils.resetPassword(stranger.id(), schoolClass.id(), pupil.id()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> pupils.resetPassword(teacher.id(), schoolClass.id(), elsewhere.id()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> pupils.close(teacher.id(), schoolClass.id(), teacher.id()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void joiningTwiceChangesNothing() {
        Person pupil = scene.pupil(schoolClass);
        classes.join(schoolClass.joinCode(), pupil.id());
        assertThat(classes.roster(teacher.id(), schoolClass.id())).hasSize(1);
    }

    @Test
    void codesCannotBeGuessedOneAfterAnother() {
        for (int i = 0; i < 60; i++) {
            classes.lookUp(JoinCode.random(), "guesser");
        }
        assertThatThrownBy(() -> classes.lookUp(schoolClass.joinCode(), "guesser"))
                .isInstanceOf(Refused.class);
        assertThat(classes.lookUp(schoolClass.joinCode(), "somebody else")).isPresent();
    }

    @Test
    void anArchivedClassLeavesTheListsAndItsCodeStopsWorkingUntilItIsBroughtBack() {
        Person pupil = scene.pupil(schoolClass);
        classes.archive(teacher.id(), schoolClass.id());
        assertThat(classes.taughtBy(teacher.id())).isEmpty();
        assertThat(classes.archivedOf(teacher.id()))
                .extracting(ClassSummary::id)
                .containsExactly(schoolClass.id());
        assertThat(classes.joinedBy(pupil.id())).isEmpty();
        assertThat(classes.lookUp(schoolClass.joinCode(), "test")).isEmpty();
        Person newcomer = scene.pupil(scene.schoolClass(teacher));
        assertThatThrownBy(() -> classes.join(schoolClass.joinCode(), newcomer.id()))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> classes.join(schoolClass.joinCode(), new NewAccount("Late", "long enough")))
                .isInstanceOf(Refused.class);
        assertThat(classes.roster(teacher.id(), schoolClass.id())).hasSize(1);
        classes.bringBack(teacher.id(), schoolClass.id());
        assertThat(classes.joinedBy(pupil.id())).hasSize(1);
        assertThat(classes.lookUp(schoolClass.joinCode(), "test")).isPresent();
    }

    @Test
    void anotherTeacherArchivesNothing() {
        Person stranger = scene.teacher();
        assertThatThrownBy(() -> classes.archive(stranger.id(), schoolClass.id()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> classes.bringBack(stranger.id(), schoolClass.id()))
                .isInstanceOf(NotFound.class);
        assertThat(classes.taughtBy(teacher.id())).hasSize(1);
    }
}
