package org.stepwise.insights;

import com.vaadin.flow.component.Component;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalDouble;

/** Figures of a problem in words; a dash where nothing can be said. */
final class ItemWords {

    private static final Duration SHORT = Duration.ofMinutes(2);

    private final Component page;

    ItemWords(Component page) {
        this.page = page;
    }

    private String say(String key, Object... arguments) {
        return page.getTranslation("insights." + key, arguments);
    }

    String none() {
        return say("figure.none");
    }

    String solved(Item item) {
        return item.isTooFew()
                ? say("item.count", item.figures().solved(), item.figures().begun())
                : say("item.percent", item.solved().percent());
    }

    /** With the range that the share lies in for others like these. */
    String share(Proportion proportion) {
        return proportion.isTooFew()
                ? say("item.few", proportion.some(), proportion.all())
                : say(
                        "item.share",
                        proportion.percent(),
                        proportion.some(),
                        proportion.all(),
                        Math.round(100 * proportion.low()),
                        Math.round(100 * proportion.high()));
    }

    String tries(Item item) {
        Double tries = item.figures().tries();
        return tries == null || item.isRarelySolved() ? none() : say("item.tries", tries);
    }

    String time(Item item) {
        Duration time = item.figures().time();
        return time == null || item.isRarelySolved() ? none() : span(time);
    }

    String span(Duration time) {
        return time.compareTo(SHORT) < 0
                ? say("item.seconds", time.toSeconds())
                : say("item.minutes", Math.round(time.toSeconds() / 60.0));
    }

    String credit(Item item) {
        return item.isTooFew()
                ? none()
                : say("item.percent", Math.round(100 * item.figures().credit()));
    }

    String next(Rate rate) {
        return rate.tried() < Proportion.ENOUGH ? none() : say("item.percent", rate.percent());
    }

    String apart(Item item) {
        OptionalDouble apart = item.discrimination();
        return apart.isEmpty() ? none() : correlation(apart.getAsDouble());
    }

    /** With how many it rests on; of too few only that. */
    String apartInFull(Item item) {
        int compared = item.figures().compared();
        OptionalDouble apart = item.discrimination();
        if (apart.isPresent()) {
            return say("item.apart", correlation(apart.getAsDouble()), compared);
        }
        return say(compared < Item.COMPARABLE ? "item.apart.few" : "item.apart.same", compared);
    }

    String doubt(Doubt doubt) {
        String number = switch (doubt.kind()) {
            case BACKWARDS, FLAT -> correlation(doubt.number());
            case UNSOLVED, UNDECIDED, REMARKED, HINTS, LONG, EASY -> Long.toString(Math.round(doubt.number()));
        };
        return say("doubt." + doubt.kind().name().toLowerCase(Locale.ROOT), number, doubt.of());
    }

    private String correlation(double number) {
        // A rounded minus nought is none.
        return say("item.correlation", Math.round(100 * number) / 100.0);
    }
}
