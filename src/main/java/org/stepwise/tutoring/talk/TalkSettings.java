package org.stepwise.tutoring.talk;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the school lets pupils talk with the tutor.
 *
 * @param atOnce how many are answered at the same time
 * @param perHour how many questions a pupil may ask within an hour
 * @param tokens that an answer has at most
 * @param refineMoves whether a model that has nothing else to do has a say in how to help, before it does
 * @param small names of models that understand only the words that they were trained with: neither a move nor rules are told
 * @param tools whether a model may have something worked out by algebra; auto goes by its name
 */
@ConfigurationProperties("stepwise.tutor")
public record TalkSettings(
        @DefaultValue("32") int atOnce,
        @DefaultValue("60") int perHour,
        @DefaultValue("400") int tokens,
        @DefaultValue("true") boolean refineMoves,
        @DefaultValue("nano") List<String> small,
        @DefaultValue("auto") Tools tools) {

    /** Families that are known to call tools well, from seven billion weights up. */
    private static final Pattern CALLING = Pattern.compile(
            "(?i).*(gpt-|claude|gemini|command-r|mi[sx]tral|llama-?3|qwen(2\\.5|3)\\S*?[-:](7|8|14|30|32|72|235)b).*");

    /** Whether a model may use tools. */
    public enum Tools {
        AUTO,
        ON,
        OFF
    }

    boolean isSmall(@Nullable String model) {
        return model != null && small.contains(model);
    }

    boolean mayCall(String model) {
        return switch (tools) {
            case AUTO -> CALLING.matcher(model).matches();
            case ON -> true;
            case OFF -> false;
        };
    }
}
