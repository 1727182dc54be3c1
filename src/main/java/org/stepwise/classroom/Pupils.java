package org.stepwise.classroom;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stepwise.identity.Accounts;
import org.stepwise.identity.PersonalRecords;
import org.stepwise.shared.Clean;
import org.stepwise.shared.NotFound;
import org.stepwise.shared.Refused;

/** What the teachers of a class do for one of its pupils. Everybody else's pupils are {@link NotFound}. */
@Service
public class Pupils {

    private static final Logger LOG = LoggerFactory.getLogger(Pupils.class);

    private final Classes classes;
    private final MembershipRepository memberships;
    private final Accounts accounts;
    private final PersonalRecords records;

    Pupils(Classes classes, MembershipRepository memberships, Accounts accounts, PersonalRecords records) {
        this.classes = classes;
        this.memberships = memberships;
        this.accounts = accounts;
        this.records = records;
    }

    public Pupil get(UUID teacher, UUID classId, UUID student) {
        return classes.roster(teacher, classId).stream()
                .filter(pupil -> pupil.id().equals(student))
                .findFirst()
                .orElseThrow(() -> new NotFound("pupil"));
    }

    /** @return the new password, to be read out to the pupil */
    @Transactional
    public String resetPassword(UUID teacher, UUID classId, UUID student) {
        require(teacher, classId, student);
        return accounts.resetPassword(student);
    }

    @Transactional
    public void close(UUID teacher, UUID classId, UUID student) {
        require(teacher, classId, student);
        accounts.close(student);
    }

    @Transactional
    public void reopen(UUID teacher, UUID classId, UUID student) {
        require(teacher, classId, student);
        accounts.reopen(student);
    }

    /** Out of this class and its groups; the account and the work stay. */
    @Transactional
    public void remove(UUID teacher, UUID classId, UUID student) {
        require(teacher, classId, student);
        memberships.deleteById(new Membership.Key(classId, student));
    }

    /** Everything that is stored of the pupil, as a ZIP of JSON files. */
    @Transactional(readOnly = true)
    public byte[] export(UUID teacher, UUID classId, UUID student) {
        require(teacher, classId, student);
        return records.export(student);
    }

    /** Whose classes the pupil is in besides this teacher's; while there are any, the pupil cannot be deleted. */
    public List<ClassSummary> elsewhere(UUID teacher, UUID classId, UUID student) {
        require(teacher, classId, student);
        return classes.othersOf(student, teacher);
    }

    /**
     * Deletes the account and everything that is stored of the pupil.
     *
     * @param typedName the pupil's name as the roster has it, typed by the teacher
     */
    @Transactional
    public void delete(UUID teacher, UUID classId, UUID student, String typedName) {
        String name = get(teacher, classId, student).name();
        if (!Clean.line(typedName).equalsIgnoreCase(name)) {
            throw Refused.because("classroom.delete.name", name);
        }
        List<ClassSummary> others = classes.othersOf(student, teacher);
        if (!others.isEmpty()) {
            throw Refused.because("classroom.delete.elsewhere", teachers(others));
        }
        records.erase(student);
        LOG.info("A pupil of class {} was deleted by teacher {}", classId, teacher);
    }

    static String teachers(List<ClassSummary> classes) {
        return classes.stream().map(ClassSummary::teacher).distinct().collect(Collectors.joining(", "));
    }

    private void require(UUID teacher, UUID classId, UUID student) {
        classes.require(teacher, classId);
        if (!classes.isMember(student, classId)) {
            throw new NotFound("pupil");
        }
    }
}
