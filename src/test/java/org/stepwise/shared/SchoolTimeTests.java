package org.stepwise.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchoolTimeTests {

    @ParameterizedTest
    @CsvSource(textBlock = """
            # an ordinary day, in winter and in summer
            Europe/Berlin,       2026-11-27T08:00, 2026-11-27T07:00:00Z
            Europe/Berlin,       2026-06-01T08:00, 2026-06-01T06:00:00Z
            # clocks go forward: the last moment before, one that is passed over, the first after
            Europe/Berlin,       2026-03-29T01:59, 2026-03-29T00:59:00Z
            Europe/Berlin,       2026-03-29T02:30, 2026-03-29T01:30:00Z
            Europe/Berlin,       2026-03-29T03:00, 2026-03-29T01:00:00Z
            # clocks go back: one that comes twice is the later one
            Europe/Berlin,       2026-10-25T01:59, 2026-10-24T23:59:00Z
            Europe/Berlin,       2026-10-25T02:30, 2026-10-25T01:30:00Z
            Europe/Berlin,       2026-10-25T03:00, 2026-10-25T02:00:00Z
            # midnight that does not exist, half an hour of summer time, a zone without it
            America/Santiago,    2026-09-06T00:00, 2026-09-06T04:00:00Z
            Australia/Lord_Howe, 2026-10-04T02:15, 2026-10-03T15:45:00Z
            Asia/Kolkata,        2026-03-29T02:30, 2026-03-28T21:00:00Z
            """)
    void aTimeOnTheWallIsOneMoment(String zone, LocalDateTime wall, Instant moment) {
        assertThat(new SchoolTime(zone).moment(wall)).isEqualTo(moment);
    }

    @ParameterizedTest
    @CsvSource({"Etc/UTC, Coordinated Universal Time", "Europe/Berlin, Central European Time"})
    void theZoneIsNamedAsPeopleCallIt(String zone, String name) {
        assertThat(new SchoolTime(zone).zoneName(Locale.ENGLISH)).isEqualTo(name);
    }

    @Test
    void aDateOfAnotherYearNamesIt() {
        ZonedDateTime now = ZonedDateTime.now(ZoneId.of("Asia/Kolkata"));
        ZonedDateTime then = ZonedDateTime.of(now.getYear() - 1, 3, 1, 8, 5, 0, 0, now.getZone());
        assertThat(SchoolTime.words(then, "d MMMM, H:mm", Locale.ENGLISH))
                .isEqualTo("1 March %d, 8:05", then.getYear());
        assertThat(SchoolTime.words(then.plusYears(1), "d MMM", Locale.ENGLISH)).isEqualTo("1 Mar");
    }

    @Test
    void withoutASettingTheZoneIsTheSystems() {
        assertThat(new SchoolTime(" ").zone()).isEqualTo(ZoneId.systemDefault());
    }

    @Test
    void aZoneThatDoesNotExistIsNamedAtTheStart() {
        assertThatThrownBy(() -> new SchoolTime("Europe/Berlni"))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining("Europe/Berlni");
    }
}
