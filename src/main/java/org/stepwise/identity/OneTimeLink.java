package org.stepwise.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Lets one person open one account. Only the hash of its token is stored. */
@Entity
@Table(schema = "identity", name = "one_time_link")
class OneTimeLink {

    @Id
    private String tokenHash;

    @Enumerated(EnumType.STRING)
    private Role role;

    private Instant createdAt;

    private Instant expiresAt;

    private @Nullable Instant usedAt;

    protected OneTimeLink() {}

    OneTimeLink(String tokenHash, Role role, Instant now, Duration validity) {
        this.tokenHash = tokenHash;
        this.role = role;
        this.createdAt = now;
        this.expiresAt = now.plus(validity);
    }

    boolean isOpenAt(Instant now) {
        return usedAt == null && now.isBefore(expiresAt);
    }

    void use(Instant now) {
        usedAt = now;
    }

    Role role() {
        return role;
    }
}
