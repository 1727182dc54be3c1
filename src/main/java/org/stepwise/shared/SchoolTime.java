package org.stepwise.shared;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The clock on the school's wall: people give and read times in its zone, {@code stepwise.zone}. */
@Component
public class SchoolTime {

    private final ZoneId zone;

    @Autowired
    SchoolTime(@Value("${stepwise.zone:}") String zone) {
        this.zone = zone.isBlank() ? ZoneId.systemDefault() : read(zone.strip());
    }

    public ZoneId zone() {
        return zone;
    }

    /**
     * The moment that a wall clock shows. Where clocks go forward, a time that is passed over is the same span later;
     * where they go back, a time that comes twice is the later one, so that a deadline is never before what was read.
     */
    public Instant moment(LocalDateTime local) {
        return local.atZone(zone).withLaterOffsetAtOverlap().toInstant();
    }

    public @Nullable ZonedDateTime local(@Nullable Instant moment) {
        return moment == null ? null : moment.atZone(zone);
    }

    /** As people call it: Central European Time. */
    public String zoneName(Locale locale) {
        return zone.getDisplayName(TextStyle.FULL, locale);
    }

    /** A moment in words, with the zone's short name. */
    public String words(@Nullable Instant moment) {
        return moment == null ? "" : words(moment.atZone(zone), "EEEE d MMMM, H:mm z", Locale.ENGLISH);
    }

    /** A date in words, with its year where that is not this one. */
    public static String words(ZonedDateTime time, String pattern, Locale locale) {
        boolean thisYear = time.getYear() == Year.now(time.getZone()).getValue();
        return DateTimeFormatter.ofPattern(thisYear ? pattern : pattern.replaceFirst("M+", "$0 y"), locale)
                .format(time);
    }

    private static ZoneId read(String zone) {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            throw new StartupRefused(
                    "stepwise.zone names no time zone: \"" + zone + "\". Give one such as Europe/Berlin.", unknown);
        }
    }
}
