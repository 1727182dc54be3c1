package org.stepwise.tutoring.graphs;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Round numbers along an axis. */
final class Ticks {

    private Ticks() {}

    /** 1, 2 or 5 times a power of ten. */
    static double step(double length, int about) {
        double raw = length / about;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double lead = raw / power;
        return (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10) * power;
    }

    static List<Double> between(double low, double high, double step) {
        List<Double> ticks = new ArrayList<>();
        for (double i = Math.ceil(low / step); i * step <= high; i++) {
            ticks.add(i == 0 ? 0.0 : i * step);
        }
        return ticks;
    }

    static String text(double value, double step) {
        int places = Math.max(0, (int) -Math.floor(Math.log10(step)));
        String plain =
                BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP).toPlainString();
        return plain.replace("-", "\u2212");
    }
}
