package org.stepwise.tutoring.gate;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stepwise.tutoring.verify.Task;

/** An answer that is a time of day, told as a clock or a person tells it. */
final class Clock {

    private static final Pattern TIME = Pattern.compile("(?<!\\d)(\\d{1,2})[:.h](\\d{2})(?!\\d)(?: ?h\\b)?");
    private static final Pattern TOGETHER =
            Pattern.compile("(?<!\\d)([01]\\d|2[0-3])([0-5]\\d)(?= (?:h|hours|o'clock)\\b)");
    private static final Pattern PAST = Pattern.compile(
            "\\b(\\d{1,2}|quarter|half|(?:an? )quarter)(?: minutes?)? (past|after|to|before|till) (\\d{1,2})(?!\\d|:)");
    private static final Pattern LATER = Pattern.compile(
            "(?<!\\d)(\\d{1,2})[:.](\\d{2})(?!\\d)[^.!?]{0,25}?(\\d{1,3}) (?:minutes|min) (?:later|after|more|on)");
    private static final Pattern ADDED =
            Pattern.compile("(?<!\\d)(\\d{1,2})[:.](\\d{2})(?!\\d) (?:plus|and) (\\d{1,3}) (?:minutes|min)");
    private static final int HALF_A_DAY = 720;

    private final String prompt;
    private final int wanted;

    Clock(Task task) {
        prompt = task.prompt().toLowerCase(Locale.ROOT);
        Matcher time = TIME.matcher(task.answer().strip());
        wanted = time.matches() && Integer.parseInt(time.group(1)) < 25 ? minutes(time.group(1), time.group(2)) : -1;
    }

    boolean tells(String digits) {
        if (wanted < 0) {
            return false;
        }
        String text = digits.toLowerCase(Locale.ROOT);
        return found(TIME, text) || found(TOGETHER, text) || past(text) || later(LATER, text) || later(ADDED, text);
    }

    private boolean found(Pattern pattern, String text) {
        Matcher time = pattern.matcher(text);
        while (time.find()) {
            if (isWanted(minutes(time.group(1), time.group(2))) && !prompt.contains(time.group())) {
                return true;
            }
        }
        return false;
    }

    private boolean past(String text) {
        Matcher past = PAST.matcher(text);
        while (past.find()) {
            String part = past.group(1);
            int offset = part.endsWith("quarter") ? 15 : part.equals("half") ? 30 : Integer.parseInt(part);
            boolean after = past.group(2).equals("past") || past.group(2).equals("after");
            if (isWanted(minutes(past.group(3), "0") + (after ? offset : -offset)) && !prompt.contains(past.group())) {
                return true;
            }
        }
        return false;
    }

    private boolean later(Pattern pattern, String text) {
        Matcher later = pattern.matcher(text);
        int from = 0;
        while (later.find(from)) {
            if (isWanted(minutes(later.group(1), later.group(2)) + Integer.parseInt(later.group(3)))) {
                return true;
            }
            from = later.end(1);
        }
        return false;
    }

    private static int minutes(String hours, String minutes) {
        return 60 * Integer.parseInt(hours) + Integer.parseInt(minutes);
    }

    private boolean isWanted(int minutes) {
        return Math.floorMod(minutes - wanted, HALF_A_DAY) == 0;
    }
}
