package org.stepwise.bench.classroom;

import java.nio.file.Path;
import java.util.List;

/**
 * How large a class, and for how long.
 *
 * @param limit of the 95th percentile of a verdict, in milliseconds
 * @param roomLimit of the 95th percentile of a line in the live room, from the pupil's key, in milliseconds
 * @param application the packaged application
 */
record ClassroomOptions(int pupils, int seconds, long seed, int limit, int roomLimit, Path application) {

    /** As many as can be added to a class at once. */
    private static final int MOST_PUPILS = 500;

    private static final int LONGEST = 3600;

    /** @throws IllegalArgumentException with a sentence for whoever typed it */
    static ClassroomOptions of(List<String> arguments) {
        int pupils = 200;
        int seconds = 120;
        long seed = 1;
        int limit = 300;
        int roomLimit = 1000;
        Path application = null;
        for (int i = 0; i < arguments.size(); i += 2) {
            String name = arguments.get(i);
            if (i + 1 == arguments.size()) {
                throw new IllegalArgumentException(name + " needs a value.");
            }
            String value = arguments.get(i + 1);
            switch (name) {
                case "--pupils" -> pupils = number(name, value, MOST_PUPILS);
                case "--seconds" -> seconds = number(name, value, LONGEST);
                case "--seed" -> seed = number(name, value, Integer.MAX_VALUE);
                case "--limit" -> limit = number(name, value, 60_000);
                case "--room-limit" -> roomLimit = number(name, value, 60_000);
                case "--application" -> application = Path.of(value);
                default -> throw new IllegalArgumentException("bench classroom does not know \"" + name + "\".");
            }
        }
        if (application == null) {
            throw new IllegalArgumentException("bench classroom needs --application JAR; ./stepwise names it.");
        }
        return new ClassroomOptions(pupils, seconds, seed, limit, roomLimit, application);
    }

    private static int number(String name, String value, int most) {
        if (value.matches("[0-9]{1,10}") && Long.parseLong(value) >= 1 && Long.parseLong(value) <= most) {
            return Integer.parseInt(value);
        }
        throw new IllegalArgumentException(name + " takes a number from 1 to " + most + ", not \"" + value + "\".");
    }
}
