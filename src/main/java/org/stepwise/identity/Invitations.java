package org.stepwise.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stepwise.shared.NotFound;

/** One-time links: for the first admin, and for teachers whom an admin invites. */
@Service
public class Invitations {

    private static final Duration VALIDITY = Duration.ofDays(7);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final OneTimeLinkRepository links;
    private final Accounts accounts;
    private final Clock clock;

    Invitations(OneTimeLinkRepository links, Accounts accounts, Clock clock) {
        this.links = links;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** @return the path to give to the person, valid for 7 days */
    @Transactional
    public String invite(Role role) {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        links.save(new OneTimeLink(hash(token), role, clock.instant(), VALIDITY));
        return "invite/" + token;
    }

    /** A new set-up link; earlier ones stop working. */
    @Transactional
    public String setUp() {
        links.deleteByRoleAndUsedAtIsNull(Role.ADMIN);
        return invite(Role.ADMIN);
    }

    /** The role that a link gives, if it can still be used. */
    public Optional<Role> find(String token) {
        return links.findById(hash(token))
                .filter(link -> link.isOpenAt(clock.instant()))
                .map(OneTimeLink::role);
    }

    /** @throws NotFound if the link was used or has run out */
    @Transactional
    public Person redeem(String token, NewAccount command) {
        OneTimeLink link = links.findForUpdate(hash(token))
                .filter(found -> found.isOpenAt(clock.instant()))
                .orElseThrow(() -> new NotFound("link"));
        link.use(clock.instant());
        return accounts.open(link.role(), command, false);
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
