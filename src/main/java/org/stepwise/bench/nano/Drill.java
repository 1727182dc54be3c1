package org.stepwise.bench.nano;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.stepwise.inference.ChatMessage;
import org.stepwise.inference.ChatMessage.Role;

/** Small calculations, several at once: the pieces that longer ways are made of. */
final class Drill {

    private static final List<String> ASKED = List.of("Work out: ", "Calculate ", "What are these? ", "");

    private Drill() {}

    /** One calculation as it is asked and as it is told. */
    private record Sum(String asked, String told) {}

    static Talk talk(Dice dice) {
        int count = dice.between(2, 10);
        int kind = dice.below(8);
        List<Sum> sums = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sums.add(sum(kind < 6 ? kind : dice.below(6), dice));
        }
        String asked = dice.of(ASKED) + sums.stream().map(Sum::asked).collect(Collectors.joining(", "));
        String told = sums.stream().map(sum -> "$" + sum.told() + "$").collect(Collectors.joining("\n\n"));
        return new Talk(
                "reckoning",
                "drill-" + kind,
                "drill",
                List.of(new ChatMessage(Role.USER, asked), new ChatMessage(Role.ASSISTANT, told)));
    }

    private static Sum sum(int kind, Dice dice) {
        int most = dice.of(List.of(12, 30, 100, 500));
        int a = dice.between(-most, most);
        int b = dice.between(1, most);
        return switch (kind) {
            case 0 -> sum(a + " + " + b, a + b);
            case 1 -> sum(a + " - " + b, a - b);
            case 2 -> product(dice);
            case 3 -> {
                int divisor = dice.between(2, 12) * (dice.chance(0.2) ? -1 : 1);
                int quotient = dice.between(dice.chance(0.3) ? -30 : 1, 60);
                yield sum(divisor * quotient + " / " + bracketed(divisor), quotient);
            }
            case 4 -> {
                String letter = dice.of(List.of("x", "x", "y", "n", "t", "a"));
                int c = dice.between(-20, 20);
                int d = dice.between(1, 20);
                boolean plus = dice.chance(0.5);
                yield new Sum(
                        times(c, letter) + (plus ? " + " : " - ") + times(d, letter),
                        times(c, letter) + (plus ? " + " : " - ") + times(d, letter) + " = "
                                + times(plus ? c + d : c - d, letter));
            }
            default -> {
                boolean plus = dice.chance(0.5);
                yield sum(a + (plus ? " + (" : " - (") + -b + ")", plus ? a - b : a + b);
            }
        };
    }

    private static Sum product(Dice dice) {
        int a = dice.between(dice.chance(0.3) ? -15 : 2, dice.chance(0.3) ? 60 : 15);
        int b = dice.between(dice.chance(0.2) ? -12 : 2, 12);
        String between =
                a > 12 && b > 2 && a % 10 != 0 && b != 10 ? "%d + %d = ".formatted(a / 10 * 10 * b, a % 10 * b) : "";
        return new Sum(a + "*" + bracketed(b), "%d \\cdot %s = %s%d".formatted(a, bracketed(b), between, a * b));
    }

    private static Sum sum(String text, int value) {
        return new Sum(text, text + " = " + value);
    }

    private static String bracketed(int value) {
        return value < 0 ? "(" + value + ")" : Integer.toString(value);
    }

    private static String times(int factor, String letter) {
        return switch (factor) {
            case 0 -> "0";
            case 1 -> letter;
            case -1 -> "-" + letter;
            default -> factor + letter;
        };
    }
}
