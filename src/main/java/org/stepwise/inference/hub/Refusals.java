package org.stepwise.inference.hub;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the answers of a hub mean that are not what was asked for. */
final class Refusals {

    /** As in {@code RateLimit: "resolvers";r=0;t=55}, of draft-ietf-httpapi-ratelimit-headers. */
    private static final Pattern RESET = Pattern.compile("\\bt=(\\d{1,9})\\b");

    private final Hub hub;
    private final ModelName name;
    private final String revision;

    Refusals(Hub hub, ModelName name, String revision) {
        this.hub = hub;
        this.name = name;
        this.revision = revision;
    }

    /**
     * @return what may pass by itself
     * @throws FetchException for what does not
     */
    IOException of(Reply reply) {
        int status = reply.status();
        if (status == 429) {
            return new BusyException(
                    hub.server() + " answers that there were too many requests", asked(reply.headers()));
        }
        // A server of files refuses addresses that have expired; the hub makes a new one each time.
        if (status == 408 || status >= 500 || !reply.own()) {
            return new BusyException(
                    (reply.own() ? hub.server() : "The server of files") + " answered with status " + status,
                    asked(reply.headers()));
        }
        throw refused(status, reply.headers().firstValue("X-Error-Code").orElse(""));
    }

    private FetchException refused(int status, String code) {
        if (code.equals("RevisionNotFound")) {
            return new FetchException(name + " has no revision \"" + revision + "\".");
        }
        if (code.equals("GatedRepo") || status == 403) {
            String told = code.equals("GatedRepo") ? name + " is gated" : hub.server() + " refuses access to " + name;
            return new FetchException(told + ": accept its licence on its page at the hub, then "
                    + (hub.hasToken()
                            ? "use a token of the same account; the one in HF_TOKEN may not read it."
                            : "set HF_TOKEN to a token of the same account."));
        }
        // Without a token the hub answers 401 for names that it does not know.
        if (status == 401 || status == 404 || code.equals("RepoNotFound")) {
            return new FetchException(hub.server() + " has no model " + name
                    + (hub.hasToken()
                            ? " that the token in HF_TOKEN may read: check its name, and whether the token is still valid."
                            : " that is open to all: check its name, or set HF_TOKEN to a token that may read it."));
        }
        return new FetchException(
                hub.server() + " answered with status " + status + " where " + name + " was asked for.");
    }

    private static Duration asked(HttpHeaders headers) {
        String after = headers.firstValue("Retry-After").orElse("").strip();
        if (after.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(after));
        }
        Matcher reset = RESET.matcher(headers.firstValue("RateLimit").orElse(""));
        if (after.isEmpty()) {
            return reset.find() ? Duration.ofSeconds(Long.parseLong(reset.group(1))) : Duration.ZERO;
        }
        try {
            Instant then = ZonedDateTime.parse(after, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Duration.between(Instant.now(), then);
        } catch (DateTimeParseException e) {
            return Duration.ZERO;
        }
    }
}
