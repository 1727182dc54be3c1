package org.stepwise.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.stepwise.IntegrationTest;
import org.stepwise.Scene;
import org.stepwise.identity.Person;
import org.stepwise.shared.NotFound;
import org.stepwise.shared.Refused;

@IntegrationTest
class RostersTests {

    private final Rosters rosters;
    private final Classes classes;
    private final Scene scene;
    private final AuthenticationManager signIn;
    private Person teacher;
    private ClassSummary schoolClass;

    RostersTests(Rosters rosters, Classes classes, Scene scene, AuthenticationProvider signIn) {
        this.rosters = rosters;
        this.classes = classes;
        this.scene = scene;
        this.signIn = new ProviderManager(signIn);
    }

    @BeforeEach
    void aClass() {
        teacher = scene.teacher();
        schoolClass = scene.schoolClass(teacher);
    }

    private List<NewPupil> add(ClassSummary to, String text) {
        return rosters.add(teacher.id(), to.id(), RosterFile.read(text));
    }

    private List<String> names(ClassSummary of) {
        return classes.roster(teacher.id(), of.id()).stream().map(Pupil::name).toList();
    }

    @Test
    void thePreviewWritesNothing() {
        assertThat(rosters.preview(teacher.id(), schoolClass.id(), RosterFile.read("Ada\n;x")))
                .extracting(RosterRow::state)
                .containsExactly(RosterRow.State.NEW, RosterRow.State.PROBLEM);
        assertThat(names(schoolClass)).isEmpty();
    }

    @Test
    void newPupilsSignInWithTheirPasswordsAndStandInTheirGroups() {
        String own = "own." + System.nanoTime();
        List<NewPupil> added = add(schoolClass, "Ada Lovelace;;Set A\nBo Berg;%s;set a\n;;Set B\nCy".formatted(own));
        assertThat(added).extracting(NewPupil::name).containsExactly("Ada Lovelace", "Bo Berg", "Cy");
        assertThat(added.get(1).signInName()).isEqualTo(own);
        assertThat(added)
                .allSatisfy(pupil -> assertThat(signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(
                                        pupil.signInName(), pupil.password()))
                                .isAuthenticated())
                        .isTrue());
        assertThat(classes.groups(schoolClass.id())).singleElement().satisfies(group -> {
            assertThat(group.name()).isEqualTo("Set A");
            assertThat(group.members()).hasSize(2);
        });
    }

    @Test
    void theSameListOnceMoreAddsNobody() {
        add(schoolClass, "Ada\nBo");
        assertThat(add(schoolClass, "Ada\nBo\nCy")).extracting(NewPupil::name).containsExactly("Cy");
        assertThat(names(schoolClass)).containsExactly("Ada", "Bo", "Cy");
    }

    @Test
    void theSameListTwiceAtOnceAddsEachPupilOnce() throws Exception {
        String list = IntStream.range(0, 12)
                .mapToObj(i -> "Pupil " + (char) ('A' + i))
                .reduce("", (all, one) -> all + one + "\n");
        assertThat(atOnce(() -> add(schoolClass, list), () -> add(schoolClass, list)))
                .containsExactlyInAnyOrder(12, 0);
        assertThat(names(schoolClass)).hasSize(12).doesNotHaveDuplicates();
    }

    @Test
    void twoClassesOfTheSameNamesInOppositeOrderDoNotWaitForEachOther() throws Exception {
        ClassSummary other = scene.schoolClass(teacher);
        List<String> names =
                IntStream.range(0, 12).mapToObj(i -> "Twin " + (char) ('A' + i)).toList();
        assertThat(atOnce(
                        () -> add(schoolClass, String.join("\n", names)),
                        () -> add(other, String.join("\n", names.reversed()))))
                .containsExactly(12, 12);
    }

    private static List<Integer> atOnce(Callable<List<NewPupil>> one, Callable<List<NewPupil>> other) throws Exception {
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Future<List<NewPupil>>> outcomes = two.invokeAll(List.of(one, other));
            return List.of(outcomes.get(0).get().size(), outcomes.get(1).get().size());
        }
    }

    @Test
    void anotherTeachersClassIsNotFoundAndAnArchivedOneIsClosed() {
        List<RosterLine> lines = RosterFile.read("Ada");
        Person stranger = scene.teacher();
        assertThatThrownBy(() -> rosters.preview(stranger.id(), schoolClass.id(), lines))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> rosters.add(stranger.id(), schoolClass.id(), lines))
                .isInstanceOf(NotFound.class);
        classes.archive(teacher.id(), schoolClass.id());
        assertThatThrownBy(() -> rosters.add(teacher.id(), schoolClass.id(), lines))
                .isInstanceOf(Refused.class);
        assertThat(names(schoolClass)).isEmpty();
    }
}
