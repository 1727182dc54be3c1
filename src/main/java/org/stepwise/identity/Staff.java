package org.stepwise.identity;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stepwise.shared.NotFound;

/** What admins do. Each command asks anew whether the one who gives it is an admin with an open account. */
@Service
public class Staff {

    private final Accounts accounts;
    private final Invitations invitations;

    Staff(Accounts accounts, Invitations invitations) {
        this.accounts = accounts;
        this.invitations = invitations;
    }

    public List<Person> list(UUID admin) {
        check(admin);
        return accounts.staff();
    }

    /** @return the path to give to the person, valid for 7 days */
    @Transactional
    public String invite(UUID admin, Role role) {
        check(admin);
        return invitations.invite(role);
    }

    /** @return the new password, which is shown once */
    @Transactional
    public String resetPassword(UUID admin, UUID person) {
        check(admin);
        return accounts.resetPassword(person);
    }

    @Transactional
    public void close(UUID admin, UUID person) {
        check(admin);
        accounts.close(person);
    }

    @Transactional
    public void reopen(UUID admin, UUID person) {
        check(admin);
        accounts.reopen(person);
    }

    private void check(UUID admin) {
        if (accounts.find(admin).filter(Staff::isOpenAdmin).isEmpty()) {
            throw new NotFound("admin");
        }
    }

    private static boolean isOpenAdmin(Person person) {
        return person.role() == Role.ADMIN && !person.closed();
    }
}
