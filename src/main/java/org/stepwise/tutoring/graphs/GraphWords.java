package org.stepwise.tutoring.graphs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.stepwise.cas.graph.Plot;
import org.stepwise.cas.graph.Plot.Dot;
import org.stepwise.cas.graph.Plot.Spot;
import org.stepwise.cas.graph.Plot.Turn;
import org.stepwise.cas.graph.Signs;
import org.stepwise.cas.graph.Stretches.Stretch;
import org.stepwise.shared.Translations;

/** What a drawing shows, in words. */
final class GraphWords {

    private static final double NEAR_END = 1.0 / 60;

    private final Translations translations;
    private final Locale locale;

    GraphWords(Translations translations, Locale locale) {
        this.translations = translations;
        this.locale = locale;
    }

    String say(String key, Object... arguments) {
        return translations.getTranslation(key, locale, arguments);
    }

    String function(Plot plot, String letter) {
        List<String> words = new ArrayList<>();
        if (!plot.zeros().isEmpty()) {
            words.add(say("tutoring.graph.zeros", values(plot.zeros(), letter)));
        } else if (plot.allZeros()) {
            words.add(say("tutoring.graph.zeros.none"));
        }
        for (Turn turn : plot.turns()) {
            words.add(say(
                    turn.highest() ? "tutoring.graph.highest" : "tutoring.graph.lowest",
                    text(turn.at()),
                    text(turn.value())));
        }
        if (!plot.poles().isEmpty()) {
            words.add(say("tutoring.graph.poles", values(plot.poles(), letter)));
        }
        if (!plot.holes().isEmpty()) {
            words.add(say(
                    "tutoring.graph.holes",
                    values(plot.holes().stream().map(Plot.Hole::at).toList(), letter)));
        }
        plot.start().ifPresent(start -> words.add(say("tutoring.graph.start", text(start))));
        ends(plot, letter, words);
        return String.join(" ", words);
    }

    /** A graph that begins or ends inside of the window. */
    private void ends(Plot plot, String letter, List<String> words) {
        if (plot.branches().isEmpty()) {
            return;
        }
        Plot.Window window = plot.window();
        double near = (window.right() - window.left()) * NEAR_END;
        Dot first = plot.branches().getFirst().getFirst();
        Dot last = plot.branches().getLast().getLast();
        if (first.x() > window.left() + near) {
            words.add(say("tutoring.graph.begins", letter, about(first.x())));
        }
        if (last.x() < window.right() - near) {
            words.add(say("tutoring.graph.ends", letter, about(last.x())));
        }
    }

    private static String about(double value) {
        return Ticks.text(value, 0.1).replaceFirst("[.]0$", "").replaceFirst("^\u22120$", "0");
    }

    String line(List<Stretch> stretches, String letter) {
        if (stretches.isEmpty()) {
            return say("tutoring.graph.line.none");
        }
        if (stretches.getFirst().low() == null && stretches.getFirst().high() == null) {
            return say("tutoring.graph.line.all");
        }
        return say(
                "tutoring.graph.line.set",
                stretches.stream()
                        .map(one -> stretch(one, letter))
                        .collect(Collectors.joining(" " + say("tutoring.graph.or") + " ")));
    }

    static String stretch(Stretch one, String letter) {
        Spot low = one.low();
        Spot high = one.high();
        if (one.isPoint() && low != null) {
            return letter + " = " + text(low);
        }
        String from = one.lowIn() ? " \u2264 " : " < ";
        String to = one.highIn() ? " \u2264 " : " < ";
        if (low != null && high != null) {
            return text(low) + from + letter + to + text(high);
        }
        if (low != null) {
            return letter + (one.lowIn() ? " \u2265 " : " > ") + text(low);
        }
        return high == null ? letter : letter + to + text(high);
    }

    String signs(Signs signs, String letter) {
        List<String> words = new ArrayList<>();
        for (Signs.Row row : signs.rows()) {
            List<String> fields = new ArrayList<>();
            for (int i = 0; i < row.marks().size(); i++) {
                String sign =
                        say("tutoring.graph.sign." + row.marks().get(i).name().toLowerCase(Locale.ROOT));
                fields.add(
                        i % 2 == 0
                                ? sign
                                : say(
                                        "tutoring.graph.sign.at",
                                        sign,
                                        text(signs.places().get(i / 2))));
            }
            words.add(say("tutoring.graph.sign.row", Label.of(row.factor()), String.join(", ", fields)));
        }
        return String.join(" ", words);
    }

    private static String values(List<Spot> spots, String letter) {
        return spots.stream().map(spot -> letter + " = " + text(spot)).collect(Collectors.joining("; "));
    }

    private static String text(Spot spot) {
        return Label.of(spot.value());
    }
}
