package org.stepwise.classroom;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stepwise.identity.Accounts;
import org.stepwise.identity.NewAccount;
import org.stepwise.identity.Person;
import org.stepwise.identity.Role;
import org.stepwise.identity.Throttle;
import org.stepwise.shared.Clean;
import org.stepwise.shared.NotFound;
import org.stepwise.shared.Refused;

/** Classes and their rosters. What belongs to other teachers is {@link NotFound}. */
@Service
public class Classes {

    private static final int LONGEST_NAME = 40;

    /** Codes cannot be guessed one after another; a whole class behind one address may still mistype. */
    private final Throttle unknownCodes = new Throttle(60, Duration.ofMinutes(5));

    private final SchoolClassRepository classes;
    private final MembershipRepository memberships;
    private final PupilGroupRepository groups;
    private final Accounts accounts;
    private final Clock clock;

    Classes(
            SchoolClassRepository classes,
            MembershipRepository memberships,
            PupilGroupRepository groups,
            Accounts accounts,
            Clock clock) {
        this.classes = classes;
        this.memberships = memberships;
        this.groups = groups;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Transactional
    public ClassSummary create(UUID teacher, String name) {
        String stripped = Clean.line(name);
        if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
            throw Refused.because("classroom.name", Integer.toString(LONGEST_NAME));
        }
        return summary(classes.save(new SchoolClass(stripped, teacher, freshCode(), clock.instant())));
    }

    /** Owned or taught together with the owner, without archived ones. */
    public List<ClassSummary> taughtBy(UUID teacher) {
        return taught(teacher, false);
    }

    public List<ClassSummary> archivedOf(UUID teacher) {
        return taught(teacher, true);
    }

    private List<ClassSummary> taught(UUID teacher, boolean archived) {
        return classes.findTaught(teacher).stream()
                .filter(found -> found.isArchived() == archived)
                .map(this::summary)
                .toList();
    }

    /** Out of the lists and closed to newcomers; what was done in it can still be read. */
    @Transactional
    public void archive(UUID teacher, UUID classId) {
        lock(teacher, classId).archive(clock.instant());
    }

    @Transactional
    public void bringBack(UUID teacher, UUID classId) {
        lock(teacher, classId).bringBack();
    }

    /** Without archived classes. The class that was joined last comes first. */
    public List<ClassSummary> joinedBy(UUID student) {
        return classes.findByStudent(student).stream().map(this::summary).toList();
    }

    public ClassSummary get(UUID teacher, UUID classId) {
        return summary(require(teacher, classId));
    }

    public List<Pupil> roster(UUID teacher, UUID classId) {
        return roster(require(teacher, classId));
    }

    /** Who is in a class, for the modules that know what may be asked of it. */
    public Set<UUID> members(UUID classId) {
        return memberships.findByClass(classId).stream()
                .map(Membership::studentId)
                .collect(Collectors.toSet());
    }

    /** The groups of a class, for the modules that know what may be asked of it; by name. */
    public List<ClassGroup> groups(UUID classId) {
        Map<UUID, Set<UUID>> members = groups.members(classId).stream()
                .collect(Collectors.groupingBy(
                        PupilGroupRepository.Member::group,
                        Collectors.mapping(PupilGroupRepository.Member::student, Collectors.toSet())));
        return groups.findByClassIdOrderByName(classId).stream()
                .map(group -> new ClassGroup(group.id(), group.name(), members.getOrDefault(group.id(), Set.of())))
                .toList();
    }

    public boolean isMember(UUID student, UUID classId) {
        return memberships.existsById(new Membership.Key(classId, student));
    }

    /**
     * The class with a code.
     *
     * @param asker an address or an account: who asks for too many unknown codes is refused for a while
     */
    public Optional<ClassSummary> lookUp(JoinCode code, String asker) {
        if (unknownCodes.isClosedFor(asker)) {
            throw Refused.because("classroom.join.wait");
        }
        Optional<ClassSummary> found = open(code).map(this::summary);
        if (found.isEmpty()) {
            unknownCodes.countFailure(asker);
        }
        return found;
    }

    /** A newcomer joins: opens an account and enters the class. */
    @Transactional
    public Person join(JoinCode code, NewAccount command) {
        return join(code, command, false);
    }

    @Transactional
    public Person join(JoinCode code, NewAccount command, boolean demo) {
        SchoolClass found = byCode(code);
        Person person = accounts.open(Role.STUDENT, command, demo);
        memberships.save(new Membership(found.id(), person.id(), clock.instant()));
        return person;
    }

    /** A pupil who has an account already enters another class; entering twice changes nothing. */
    @Transactional
    public void join(JoinCode code, UUID student) {
        UUID found = lookUp(code, student.toString())
                .orElseThrow(() -> Refused.because("classroom.code.unknown"))
                .id();
        if (!isMember(student, found)) {
            memberships.save(new Membership(found, student, clock.instant()));
        }
    }

    @Transactional
    public JoinCode changeCode(UUID teacher, UUID classId) {
        SchoolClass found = require(teacher, classId);
        found.changeCode(freshCode());
        return found.joinCode();
    }

    private SchoolClass byCode(JoinCode code) {
        return open(code).orElseThrow(() -> Refused.because("classroom.code.unknown"));
    }

    private Optional<SchoolClass> open(JoinCode code) {
        return classes.findByJoinCode(code.value()).filter(found -> !found.isArchived());
    }

    /** The one place that knows who may do something in a class. */
    SchoolClass require(UUID teacher, UUID classId) {
        return classes.findTaught(classId, teacher).orElseThrow(() -> new NotFound("class"));
    }

    /** As {@link #require}; until the end of the transaction nobody else changes the class. */
    SchoolClass lock(UUID teacher, UUID classId) {
        // Looked at once more when it is locked: who teaches it may have changed while this waited.
        classes.findForUpdate(classId);
        return require(teacher, classId);
    }

    List<ClassSummary> othersOf(UUID student, UUID teacher) {
        return classes.findByStudentWithout(student, teacher).stream()
                .map(this::summary)
                .toList();
    }

    private List<Pupil> roster(SchoolClass schoolClass) {
        List<UUID> ids = memberships.findByClass(schoolClass.id()).stream()
                .map(Membership::studentId)
                .toList();
        Map<UUID, Person> people = accounts.findAll(ids);
        Map<String, Long> namesakes =
                people.values().stream().collect(Collectors.groupingBy(Person::displayName, Collectors.counting()));
        return people.values().stream()
                .map(person -> new Pupil(
                        person.id(),
                        namesakes.getOrDefault(person.displayName(), 1L) > 1
                                ? "%s (%s)".formatted(person.displayName(), person.signInName())
                                : person.displayName(),
                        person.signInName(),
                        person.closed()))
                .sorted(Comparator.comparing(Pupil::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private JoinCode freshCode() {
        JoinCode code = JoinCode.random();
        while (classes.findByJoinCode(code.value()).isPresent()) {
            code = JoinCode.random();
        }
        return code;
    }

    private ClassSummary summary(SchoolClass found) {
        return new ClassSummary(
                found.id(),
                found.name(),
                accounts.find(found.teacherId()).map(Person::displayName).orElse(""),
                found.joinCode(),
                memberships.countByClass(found.id()),
                found.isArchived());
    }
}
