package org.stepwise.classroom;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stepwise.shared.Clean;
import org.stepwise.shared.NotFound;
import org.stepwise.shared.Refused;

/** Groups within a class, kept by its teachers. */
@Service
class Groups {

    static final int LONGEST_NAME = 30;
    static final int MOST = 20;
    static final int MOST_OF_A_PUPIL = 4;

    private final Classes classes;
    private final PupilGroupRepository groups;
    private final GroupUse use;

    Groups(Classes classes, PupilGroupRepository groups, GroupUse use) {
        this.classes = classes;
        this.groups = groups;
        this.use = use;
    }

    List<ClassGroup> of(UUID teacher, UUID classId) {
        classes.require(teacher, classId);
        return classes.groups(classId);
    }

    @Transactional
    ClassGroup create(UUID teacher, UUID classId, String name) {
        classes.lock(teacher, classId);
        return new ClassGroup(open(classId, name).id(), Clean.line(name), Set.of());
    }

    @Transactional
    void rename(UUID teacher, UUID classId, UUID group, String name) {
        classes.lock(teacher, classId);
        PupilGroup found = require(classId, group);
        found.rename(checked(classId, name, group));
    }

    /** Another name and exactly these pupils, or neither. */
    @Transactional
    void change(UUID teacher, UUID classId, UUID group, String name, Collection<UUID> pupils) {
        rename(teacher, classId, group, name);
        fill(teacher, classId, group, pupils);
    }

    @Transactional
    void remove(UUID teacher, UUID classId, UUID group) {
        classes.lock(teacher, classId);
        PupilGroup found = require(classId, group);
        List<String> given = use.titles(group);
        if (!given.isEmpty()) {
            throw Refused.because("classroom.group.used", found.name(), String.join(", ", given));
        }
        groups.delete(found);
    }

    /** Exactly these pupils; who is not in the class is left out. */
    @Transactional
    void fill(UUID teacher, UUID classId, UUID group, Collection<UUID> pupils) {
        classes.lock(teacher, classId);
        require(classId, group);
        groups.empty(group);
        put(classId, group, pupils);
    }

    /** Adds pupils to groups by name and makes those that there are not; the class is locked by the caller. */
    void addByName(UUID classId, Map<UUID, String> groupOfPupil) {
        Map<String, List<UUID>> wanted = new HashMap<>();
        groupOfPupil.forEach((pupil, name) ->
                wanted.computeIfAbsent(name, unused -> new ArrayList<>()).add(pupil));
        wanted.forEach((name, pupils) -> put(
                classId,
                groups.findByClassIdOrderByName(classId).stream()
                        .filter(group -> group.name().equalsIgnoreCase(name))
                        .findFirst()
                        .orElseGet(() -> open(classId, name))
                        .id(),
                pupils));
    }

    private void put(UUID classId, UUID group, Collection<UUID> pupils) {
        if (pupils.isEmpty()) {
            return;
        }
        groups.fill(group, classId, pupils);
        Map<UUID, Long> counts = new HashMap<>();
        groups.members(classId).forEach(member -> counts.merge(member.student(), 1L, Long::sum));
        if (pupils.stream().anyMatch(pupil -> counts.getOrDefault(pupil, 0L) > MOST_OF_A_PUPIL)) {
            throw Refused.because("classroom.group.many", Integer.toString(MOST_OF_A_PUPIL));
        }
    }

    private PupilGroup open(UUID classId, String name) {
        if (groups.findByClassIdOrderByName(classId).size() >= MOST) {
            throw Refused.because("classroom.group.most", Integer.toString(MOST));
        }
        return groups.saveAndFlush(new PupilGroup(classId, checked(classId, name, null)));
    }

    private String checked(UUID classId, String name, @Nullable UUID self) {
        String line = Clean.line(name);
        if (line.isEmpty() || line.length() > LONGEST_NAME) {
            throw Refused.because("classroom.group.name", Integer.toString(LONGEST_NAME));
        }
        if (groups.findByClassIdOrderByName(classId).stream()
                .anyMatch(group -> !group.id().equals(self) && group.name().equalsIgnoreCase(line))) {
            throw Refused.because("classroom.group.taken", line);
        }
        return line;
    }

    private PupilGroup require(UUID classId, UUID group) {
        return groups.findByIdAndClassId(group, classId).orElseThrow(() -> new NotFound("group"));
    }
}
