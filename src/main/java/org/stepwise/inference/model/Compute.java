package org.stepwise.inference.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a model is computed on, by libtorch's name: {@code cpu}, or {@code cuda:N} for a graphics card.
 *
 * @param card its number from 0, or -1 for the processors
 */
public record Compute(int card) {

    public static final Compute CPU = new Compute(-1);

    private static final Pattern CARD = Pattern.compile("cuda(?::(\\d{1,2}))?");

    public static Compute card(int number) {
        return new Compute(number);
    }

    /** @throws IllegalArgumentException with a sentence for whoever typed it */
    public static Compute of(String name) {
        Matcher card = CARD.matcher(name);
        if (card.matches()) {
            return card(card.group(1) == null ? 0 : Integer.parseInt(card.group(1)));
        }
        if (name.equals("cpu")) {
            return CPU;
        }
        throw new IllegalArgumentException(
                "A device is cpu, or cuda:0 for the first graphics card, not \"" + name + "\".");
    }

    public boolean isCard() {
        return card >= 0;
    }

    @Override
    public String toString() {
        return isCard() ? "cuda:" + card : "cpu";
    }
}
