package org.stepwise.classroom;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.stepwise.identity.Accounts;
import org.stepwise.identity.FreshPassword;
import org.stepwise.identity.OpenPupil;
import org.stepwise.identity.Person;
import org.stepwise.shared.Refused;

/** Puts a list of pupils into a class: first looked at, then added. */
@Service
class Rosters {

    private final Classes classes;
    private final Groups groups;
    private final MembershipRepository memberships;
    private final Accounts accounts;
    private final TransactionOperations transaction;
    private final Clock clock;

    Rosters(
            Classes classes,
            Groups groups,
            MembershipRepository memberships,
            Accounts accounts,
            TransactionOperations transaction,
            Clock clock) {
        this.classes = classes;
        this.groups = groups;
        this.memberships = memberships;
        this.accounts = accounts;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What would become of each row; writes nothing. */
    List<RosterRow> preview(UUID teacher, UUID classId, List<RosterLine> lines) {
        refuseArchived(classes.require(teacher, classId));
        return check(classId, lines);
    }

    /**
     * Opens an account for every row that is new at this moment; the other rows are left out.
     *
     * @return those who are new, in the order of the rows
     */
    List<NewPupil> add(UUID teacher, UUID classId, List<RosterLine> lines) {
        int expected = fresh(preview(teacher, classId, lines)).size();
        List<FreshPassword> passwords = accounts.freshPasswords(expected);
        return Objects.requireNonNull(transaction.execute(status -> {
            refuseArchived(classes.lock(teacher, classId));
            List<RosterLine> fresh = fresh(check(classId, lines));
            if (fresh.size() > passwords.size()) {
                throw Refused.because("classroom.roster.changed");
            }
            return open(classId, fresh, passwords);
        }));
    }

    private List<NewPupil> open(UUID classId, List<RosterLine> fresh, List<FreshPassword> passwords) {
        List<OpenPupil> commands = new ArrayList<>();
        for (int i = 0; i < fresh.size(); i++) {
            String signInName = fresh.get(i).signInName();
            commands.add(
                    new OpenPupil(fresh.get(i).name(), signInName.isEmpty() ? null : signInName, passwords.get(i)));
        }
        List<Person> people = accounts.openAll(commands);
        Map<UUID, String> groupOf = new LinkedHashMap<>();
        List<NewPupil> added = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            Person person = people.get(i);
            memberships.save(new Membership(classId, person.id(), clock.instant()));
            String group = fresh.get(i).group();
            if (!group.isEmpty()) {
                groupOf.put(person.id(), group);
            }
            added.add(new NewPupil(
                    person.displayName(), person.signInName(), passwords.get(i).text()));
        }
        memberships.flush();
        groups.addByName(classId, groupOf);
        return added;
    }

    private List<RosterRow> check(UUID classId, List<RosterLine> lines) {
        Set<UUID> ids = classes.members(classId);
        Map<UUID, Person> here = accounts.findAll(ids);
        Set<String> wanted = lines.stream()
                .map(RosterLine::signInName)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
        return new RosterCheck(
                        here.values().stream()
                                .map(person -> RosterLine.key(person.displayName()))
                                .collect(Collectors.toSet()),
                        here.values().stream().map(Person::signInName).collect(Collectors.toSet()),
                        accounts.findBySignInNames(wanted).keySet())
                .check(lines);
    }

    private static List<RosterLine> fresh(List<RosterRow> rows) {
        return rows.stream()
                .filter(row -> row.state() == RosterRow.State.NEW)
                .map(RosterRow::line)
                .toList();
    }

    private static void refuseArchived(SchoolClass found) {
        if (found.isArchived()) {
            throw Refused.because("classroom.archived.closed");
        }
    }
}
