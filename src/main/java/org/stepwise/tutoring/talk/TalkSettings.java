package org.stepwise.tutoring.talk;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the school lets pupils talk with the tutor.
 *
 * @param atOnce how many are answered at the same time
 * @param perHour how many questions a pupil may ask within an hour
 * @param tokens that an answer has at most
 * @param refineMoves whether a model that has nothing else to do has a say in how to help, before it does
 */
@ConfigurationProperties("stepwise.tutor")
public record TalkSettings(
        @DefaultValue("32") int atOnce,
        @DefaultValue("60") int perHour,
        @DefaultValue("400") int tokens,
        @DefaultValue("true") boolean refineMoves) {}
