package org.stepwise.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stepwise.IntegrationTest;
import org.stepwise.Scene;
import org.stepwise.assignment.Terms;
import org.stepwise.identity.Person;
import org.stepwise.practice.HelpPolicy;
import org.stepwise.shared.NotFound;
import org.stepwise.shared.Refused;

@IntegrationTest
class GroupsTests {

    private final Groups groups;
    private final Classes classes;
    private final Scene scene;
    private Person owner;
    private ClassSummary made;
    private UUID teacher = Scene.stranger();
    private UUID schoolClass = Scene.stranger();
    private Person one;
    private Person other;

    GroupsTests(Groups groups, Classes classes, Scene scene) {
        this.groups = groups;
        this.classes = classes;
        this.scene = scene;
    }

    @BeforeEach
    void twoPupils() {
        owner = scene.teacher();
        made = scene.schoolClass(owner);
        teacher = owner.id();
        schoolClass = made.id();
        one = scene.pupil(made, "One");
        other = scene.pupil(made, "Other");
    }

    @Test
    void aGroupIsMadeFilledRenamedAndRemoved() {
        UUID group = groups.create(teacher, schoolClass, "  Set   A ").id();
        groups.fill(teacher, schoolClass, group, List.of(one.id(), other.id()));
        groups.fill(teacher, schoolClass, group, List.of(other.id()));
        groups.rename(teacher, schoolClass, group, "set a");
        assertThat(classes.groups(schoolClass)).singleElement().satisfies(found -> {
            assertThat(found.name()).isEqualTo("set a");
            assertThat(found.members()).containsExactly(other.id());
        });
        groups.remove(teacher, schoolClass, group);
        assertThat(groups.of(teacher, schoolClass)).isEmpty();
        assertThat(classes.roster(teacher, schoolClass)).hasSize(2);
    }

    @Test
    void aGroupThatASetIsMeantForIsNotRemoved() {
        UUID group = groups.create(teacher, schoolClass, "Set A").id();
        groups.fill(teacher, schoolClass, group, List.of(one.id()));
        scene.assign(owner, made, Terms.with(HelpPolicy.OPEN).only(Set.of(group)), scene.roots());
        assertThatThrownBy(() -> groups.remove(teacher, schoolClass, group))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason().arguments()).containsExactly("Set A", "A set"));
        assertThat(groups.of(teacher, schoolClass)).hasSize(1);
    }

    @Test
    void whoIsNotInTheClassCannotBeInItsGroups() {
        UUID group = groups.create(teacher, schoolClass, "Set A").id();
        Person elsewhere = scene.pupil(scene.schoolClass(scene.teacher()));
        groups.fill(teacher, schoolClass, group, List.of(one.id(), elsewhere.id()));
        assertThat(classes.groups(schoolClass).getFirst().members()).containsExactly(one.id());
    }

    @Test
    void namesAreShortFilledInAndUsedOnce() {
        groups.create(teacher, schoolClass, "Set A");
        for (String name : new String[] {"", "  ", "x".repeat(31), "SET A"}) {
            assertThatThrownBy(() -> groups.create(teacher, schoolClass, name)).isInstanceOf(Refused.class);
        }
        assertThat(groups.of(teacher, schoolClass)).hasSize(1);
    }

    @Test
    void aPupilIsInAFewGroupsOnlyAndWhatWasBeforeStays() {
        List<UUID> made = new ArrayList<>();
        for (int i = 0; i <= Groups.MOST_OF_A_PUPIL; i++) {
            made.add(groups.create(teacher, schoolClass, "Group " + i).id());
        }
        UUID last = made.removeLast();
        groups.fill(teacher, schoolClass, last, List.of(other.id()));
        made.forEach(group -> groups.fill(teacher, schoolClass, group, List.of(one.id())));
        assertThatThrownBy(() -> groups.change(teacher, schoolClass, last, "Other", List.of(one.id())))
                .isInstanceOf(Refused.class);
        assertThat(classes.groups(schoolClass))
                .filteredOn(group -> group.id().equals(last))
                .singleElement()
                .satisfies(group -> {
                    assertThat(group.name()).isEqualTo("Group " + Groups.MOST_OF_A_PUPIL);
                    assertThat(group.members()).containsExactly(other.id());
                });
    }

    @Test
    void groupsOfAnotherTeachersClassAreNotFound() {
        UUID group = groups.create(teacher, schoolClass, "Set A").id();
        Person stranger = scene.teacher();
        UUID theirs = scene.schoolClass(stranger).id();
        assertThatThrownBy(() -> groups.of(stranger.id(), schoolClass)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> groups.create(stranger.id(), schoolClass, "B")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> groups.rename(stranger.id(), theirs, group, "B"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> groups.fill(stranger.id(), theirs, group, List.of()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> groups.remove(stranger.id(), theirs, group)).isInstanceOf(NotFound.class);
    }
}
