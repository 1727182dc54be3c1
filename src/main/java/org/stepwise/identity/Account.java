package org.stepwise.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(schema = "identity", name = "account")
class Account {

    @Id
    private UUID id;

    private String signInName;

    private String displayName;

    @Enumerated(EnumType.STRING)
    private Role role;

    private String passwordHash;

    private int credentialVersion;

    private boolean demo;

    private Instant createdAt;

    private @Nullable Instant closedAt;

    protected Account() {}

    Account(String signInName, String displayName, Role role, String passwordHash, boolean demo, Instant now) {
        this.id = UUID.randomUUID();
        this.signInName = signInName;
        this.displayName = displayName;
        this.role = role;
        this.passwordHash = passwordHash;
        this.demo = demo;
        this.createdAt = now;
    }

    void changePassword(String hash) {
        passwordHash = hash;
        credentialVersion++;
    }

    void close(Instant now) {
        if (closedAt == null) {
            closedAt = now;
            credentialVersion++;
        }
    }

    void reopen() {
        closedAt = null;
    }

    boolean isOpen() {
        return closedAt == null;
    }

    UUID id() {
        return id;
    }

    String passwordHash() {
        return passwordHash;
    }

    int credentialVersion() {
        return credentialVersion;
    }

    Role role() {
        return role;
    }

    Person person() {
        return new Person(id, signInName, displayName, role, !isOpen(), demo);
    }
}
