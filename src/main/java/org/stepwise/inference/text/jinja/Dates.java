package org.stepwise.inference.text.jinja;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as C's {@code strftime} writes them in the locale "C". */
final class Dates {

    private Dates() {}

    static String text(LocalDateTime time, String format, Budget budget) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < format.length(); at++) {
            char next = format.charAt(at);
            if (next != '%' || at + 1 == format.length()) {
                text.append(next);
                continue;
            }
            char directive = format.charAt(++at);
            boolean bare = directive == '-' && at + 1 < format.length();
            if (bare) {
                directive = format.charAt(++at);
            }
            String part = part(time, directive, budget);
            text.append(bare && part.startsWith("0") && part.length() > 1 ? part.substring(1) : part);
        }
        budget.spend(text.length());
        return text.toString();
    }

    private static String part(LocalDateTime time, char directive, Budget budget) {
        return switch (directive) {
            case '%' -> "%";
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'e' -> "%2d".formatted(time.getDayOfMonth());
            case 'D' -> text(time, "%m/%d/%y", budget);
            case 'F' -> text(time, "%Y-%m-%d", budget);
            case 'T' -> text(time, "%H:%M:%S", budget);
            case 'R' -> text(time, "%H:%M", budget);
            case 'u' -> String.valueOf(time.getDayOfWeek().getValue());
            case 'w' -> String.valueOf(time.getDayOfWeek().getValue() % 7);
            case 'Z', 'z' -> "";
            default ->
                DateTimeFormatter.ofPattern(pattern(directive), Locale.ENGLISH).format(time);
        };
    }

    private static String pattern(char directive) {
        return switch (directive) {
            case 'Y' -> "yyyy";
            case 'y' -> "yy";
            case 'm' -> "MM";
            case 'd' -> "dd";
            case 'B' -> "MMMM";
            case 'b', 'h' -> "MMM";
            case 'A' -> "EEEE";
            case 'a' -> "EEE";
            case 'H' -> "HH";
            case 'I' -> "hh";
            case 'M' -> "mm";
            case 'S' -> "ss";
            case 'f' -> "SSSSSS";
            case 'p' -> "a";
            case 'j' -> "DDD";
            default -> throw new Failure("the date format %%%c is not known".formatted(directive));
        };
    }
}
