package org.stepwise.identity;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stepwise.shared.NotFound;
import org.stepwise.shared.Refused;

/** Accounts and their passwords. Who may act on whom is for the callers to decide. */
@Service
public class Accounts {

    private final AccountRepository accounts;
    private final PasswordEncoder passwords;
    private final Clock clock;

    Accounts(AccountRepository accounts, PasswordEncoder passwords, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Opens an account under a sign-in name of its own, also when many people of one name join in the same moment. */
    @Transactional
    public Person open(Role role, NewAccount command, boolean demo) {
        String hash = passwords.encode(command.password());
        String stem = SignInName.stem(command.displayName());
        accounts.lock(SignInName.family(stem));
        return save(new Account(free(stem), command.displayName(), role, hash, demo, clock.instant()));
    }

    public List<FreshPassword> freshPasswords(int count) {
        return FreshPassword.make(count, passwords);
    }

    /**
     * Opens accounts for pupils, in the order of the commands.
     *
     * @throws Refused if a sign-in name that was asked for is taken
     */
    @Transactional
    public List<Person> openAll(List<OpenPupil> commands) {
        // One order for all, so that two teachers with the same names never wait for each other.
        commands.stream()
                .map(command -> SignInName.family(wanted(command)))
                .distinct()
                .sorted()
                .forEach(accounts::lock);
        return commands.stream().map(this::open).toList();
    }

    private Person open(OpenPupil command) {
        String asked = command.signInName();
        if (asked != null && accounts.findBySignInName(asked).isPresent()) {
            throw Refused.because("identity.signIn.taken", asked);
        }
        String name = asked == null ? free(wanted(command)) : asked;
        String hash = command.password().hash();
        return save(new Account(name, command.displayName(), Role.STUDENT, hash, false, clock.instant()));
    }

    private static String wanted(OpenPupil command) {
        String asked = command.signInName();
        return asked == null ? SignInName.stem(command.displayName()) : asked;
    }

    private String free(String stem) {
        return SignInName.free(stem, new TreeSet<>(accounts.signInNamesStartingWith(stem)));
    }

    private Person save(Account account) {
        return accounts.saveAndFlush(account).person();
    }

    public Optional<Person> findBySignInName(String typed) {
        return accounts.findBySignInName(SignInName.typed(typed)).map(Account::person);
    }

    /** Which of these sign-in names somebody has, and who. */
    public Map<String, Person> findBySignInNames(Collection<String> names) {
        return names.isEmpty()
                ? Map.of()
                : accounts.findBySignInNameIn(names).stream()
                        .map(Account::person)
                        .collect(Collectors.toMap(Person::signInName, Function.identity()));
    }

    public Optional<Person> find(UUID id) {
        return accounts.findById(id).map(Account::person);
    }

    public Map<UUID, Person> findAll(Collection<UUID> ids) {
        return accounts.findByIdIn(ids).stream()
                .map(Account::person)
                .collect(Collectors.toMap(Person::id, Function.identity()));
    }

    public List<Person> staff() {
        return accounts.findByRoleInOrderByDisplayName(List.of(Role.ADMIN, Role.TEACHER)).stream()
                .map(Account::person)
                .toList();
    }

    public boolean hasDemo() {
        return accounts.existsByDemoTrueAndClosedAtIsNull();
    }

    public boolean isEmpty() {
        return accounts.count() == 0;
    }

    /** @return the new password, which is shown once and stored nowhere in this form */
    @Transactional
    public String resetPassword(UUID id) {
        String password = ReadablePassword.next();
        require(id).changePassword(passwords.encode(password));
        return password;
    }

    /** @return the account's new credential version */
    @Transactional
    public int changePassword(UUID id, String current, String next) {
        Account account = require(id);
        if (!passwords.matches(current, account.passwordHash())) {
            throw Refused.because("identity.password.current");
        }
        NewAccount.checkPassword(next);
        account.changePassword(passwords.encode(next));
        return account.credentialVersion();
    }

    @Transactional
    public void close(UUID id) {
        Account account = require(id);
        if (account.role() == Role.ADMIN
                && account.isOpen()
                && accounts.countByRoleAndClosedAtIsNull(Role.ADMIN) == 1) {
            throw Refused.because("identity.close.lastAdmin");
        }
        account.close(clock.instant());
    }

    @Transactional
    public void reopen(UUID id) {
        require(id).reopen();
    }

    private Account require(UUID id) {
        return accounts.findById(id).orElseThrow(() -> new NotFound("account"));
    }
}
