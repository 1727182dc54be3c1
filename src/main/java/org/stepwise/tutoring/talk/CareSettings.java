package org.stepwise.tutoring.talk;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a school does where a pupil needs a person.
 *
 * @param line the school's own words for a pupil in distress, such as whom to call; empty for none
 * @param report who is shown what needs care
 */
@ConfigurationProperties("stepwise.tutor.care")
public record CareSettings(
        @DefaultValue("") String line,
        @DefaultValue("teacher") Report report) {

    /** Who is shown it. */
    public enum Report {
        OFF,
        TEACHER
    }
}
