package org.stepwise.classroom;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stepwise.identity.Accounts;
import org.stepwise.identity.Person;
import org.stepwise.identity.Role;
import org.stepwise.shared.NotFound;
import org.stepwise.shared.Refused;

/** Who teaches a class. The owner asks others in, sees them out and may hand the class over; anybody else may leave. */
@Service
class CoTeachers {

    static final int MOST = 10;

    private final Classes classes;
    private final CoTeacherRepository coTeachers;
    private final Accounts accounts;
    private final Clock clock;

    CoTeachers(Classes classes, CoTeacherRepository coTeachers, Accounts accounts, Clock clock) {
        this.classes = classes;
        this.coTeachers = coTeachers;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The owner comes first. */
    List<ClassTeacher> of(UUID teacher, UUID classId) {
        SchoolClass found = classes.require(teacher, classId);
        List<UUID> ids = new ArrayList<>(List.of(found.teacherId()));
        coTeachers.findByClass(classId).forEach(other -> ids.add(other.teacherId()));
        Map<UUID, Person> people = accounts.findAll(ids);
        return ids.stream()
                .flatMap(id -> Stream.ofNullable(people.get(id)))
                .map(person -> new ClassTeacher(
                        person.id(), person.displayName(), person.signInName(), found.isOwnedBy(person.id())))
                .toList();
    }

    /** Adding somebody twice changes nothing. */
    @Transactional
    void add(UUID owner, UUID classId, String signInName) {
        SchoolClass found = owned(owner, classId);
        UUID other = accounts.findBySignInName(signInName)
                .filter(person -> person.role() == Role.TEACHER && !person.closed())
                .map(Person::id)
                .orElseThrow(() -> Refused.because("classroom.teachers.unknown"));
        if (found.isOwnedBy(other)) {
            throw Refused.because("classroom.teachers.self");
        }
        if (coTeachers.findByClass(classId).size() >= MOST) {
            throw Refused.because("classroom.teachers.most", Integer.toString(MOST));
        }
        coTeachers.save(new CoTeacher(classId, other, clock.instant()));
    }

    /** The owner removes anybody but the owner; others only themselves. */
    @Transactional
    void remove(UUID by, UUID classId, UUID teacher) {
        SchoolClass found = classes.lock(by, classId);
        CoTeacher leaving = require(classId, teacher);
        if (!found.isOwnedBy(by) && !by.equals(teacher)) {
            throw Refused.because("classroom.teachers.owner");
        }
        coTeachers.delete(leaving);
    }

    /** A co-teacher becomes the owner, and the owner a co-teacher. */
    @Transactional
    void handOver(UUID owner, UUID classId, UUID teacher) {
        SchoolClass found = owned(owner, classId);
        CoTeacher next = require(classId, teacher);
        if (accounts.find(teacher).filter(person -> !person.closed()).isEmpty()) {
            throw Refused.because("classroom.teachers.unknown");
        }
        coTeachers.delete(next);
        coTeachers.save(new CoTeacher(classId, owner, clock.instant()));
        found.handOverTo(teacher);
    }

    private CoTeacher require(UUID classId, UUID teacher) {
        return coTeachers.findById(new CoTeacher.Key(classId, teacher)).orElseThrow(() -> new NotFound("teacher"));
    }

    private SchoolClass owned(UUID owner, UUID classId) {
        SchoolClass found = classes.lock(owner, classId);
        if (!found.isOwnedBy(owner)) {
            throw Refused.because("classroom.teachers.owner");
        }
        return found;
    }
}
