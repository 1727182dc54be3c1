package org.stepwise.insights;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.stepwise.practice.figures.Course;

/** How many fall into each class of a figure. */
enum Distribution {
    /** Of the parts that were solved, by the tries up to the right answer: 1 to 5, more. */
    TRIES(6) {
        @Override
        Stream<Integer> classes(Course course) {
            return course.parts().stream().filter(Course.Part::solved).map(part -> Math.clamp(part.tries(), 1, 6) - 1);
        }
    },
    /** Of the pupils who solved it, by minutes: under 1, 2, 5, 10, 20, more. */
    TIME(6) {
        @Override
        Stream<Integer> classes(Course course) {
            Duration time = course.time();
            return time == null ? Stream.empty() : Stream.of(place(time.toSeconds(), 60, 120, 300, 600, 1200));
        }
    },
    /** Of the pupils, by the highest rung: none, then each of the five. */
    HELP(6) {
        @Override
        Stream<Integer> classes(Course course) {
            return Stream.of(course.help());
        }
    },
    /** Of the pupils, by credit: nothing, then under 25, 50, 75, 100 percent, all of it. */
    CREDIT(6) {
        @Override
        Stream<Integer> classes(Course course) {
            // Marks have three decimals; a mean of thirds is not taken for less than it is.
            long thousandths = Math.round(1000 * course.credit());
            return Stream.of(thousandths == 0 ? 0 : 1 + place(thousandths, 250, 500, 750, 1000));
        }
    };

    private final int classes;

    Distribution(int classes) {
        this.classes = classes;
    }

    abstract Stream<Integer> classes(Course course);

    List<Integer> of(List<Course> courses) {
        int[] counts = new int[classes];
        courses.stream().flatMap(this::classes).forEach(one -> counts[one]++);
        return Arrays.stream(counts).boxed().toList();
    }

    /** How many of the bounds are reached. */
    private static int place(long number, long... bounds) {
        return (int) Arrays.stream(bounds).filter(bound -> number >= bound).count();
    }
}
