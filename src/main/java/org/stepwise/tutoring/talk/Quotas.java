package org.stepwise.tutoring.talk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.stepwise.shared.Refused;
import org.stepwise.shared.SchoolTime;

/** How many questions a pupil, and a class together, may ask within an hour. */
@Component
@EnableConfigurationProperties(TalkSettings.class)
class Quotas {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    /** Whoever needs a person is answered however much was asked before, within reason. */
    private static final int CARE = 5;

    private final ExchangeRepository exchanges;
    private final TalkSettings settings;
    private final SchoolTime time;
    private final Clock clock;

    Quotas(ExchangeRepository exchanges, TalkSettings settings, SchoolTime time, Clock clock) {
        this.time = time;
        this.exchanges = exchanges;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws Refused if the pupil or a class has asked too much, with the time from which on there is room */
    void check(UUID pupil, Rules rules, boolean care) {
        int perHour = Objects.requireNonNullElse(rules.perHour(), settings.perHour());
        check("tutoring.question.many", Set.of(pupil), care ? CARE * settings.perHour() : perHour);
        if (!care) {
            rules.classes().forEach(one -> check("tutoring.question.class", one.pupils(), one.perHour()));
        }
    }

    private void check(String key, Collection<UUID> pupils, int most) {
        List<Instant> asked = exchanges.findTimes(pupils, clock.instant().minus(HOUR));
        if (most <= 0) {
            throw Refused.because("tutoring.question.none");
        }
        if (asked.size() >= most) {
            // The minute is over when there is room.
            Instant room = asked.get(asked.size() - most).plus(HOUR).plusSeconds(59);
            throw Refused.because(key, Integer.toString(most), TIME.format(room.atZone(time.zone())));
        }
    }
}
