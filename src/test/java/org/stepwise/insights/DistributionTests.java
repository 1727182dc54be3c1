package org.stepwise.insights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stepwise.practice.figures.Course;

class DistributionTests {

    private static Course course(int tries, int help, double mark, @Nullable Duration time) {
        return new Course(List.of(new Course.Part(time != null, tries, help, mark)), time);
    }

    private static List<Course> marks(double... marks) {
        return Arrays.stream(marks).mapToObj(mark -> course(1, 0, mark, null)).toList();
    }

    @Test
    void triesCountPartsThatWereSolved() {
        Course two = new Course(
                List.of(new Course.Part(true, 1, 0, 1), new Course.Part(false, 8, 0, 0)), Duration.ofMinutes(1));
        assertThat(Distribution.TRIES.of(List.of(
                        two,
                        course(1, 0, 1, Duration.ofMinutes(1)),
                        course(5, 0, 1, Duration.ofMinutes(1)),
                        course(6, 0, 1, Duration.ofMinutes(1)),
                        course(40, 0, 1, Duration.ofMinutes(1)),
                        course(2, 0, 0, null))))
                .containsExactly(2, 0, 0, 0, 1, 2);
    }

    @Test
    void aBoundBelongsToTheLongerTime() {
        List<Course> courses = IntStream.of(0, 59, 60, 119, 120, 300, 599, 600, 1199, 1200, 9000)
                .mapToObj(seconds -> course(1, 0, 1, Duration.ofSeconds(seconds)))
                .toList();
        assertThat(Distribution.TIME.of(courses)).containsExactly(2, 2, 1, 2, 2, 2);
    }

    @Test
    void nothingAndAllOfItAreClassesOfTheirOwn() {
        assertThat(Distribution.CREDIT.of(marks(0, 0.001, 0.249, 0.25, 0.5, 0.75, 0.999, 1, 1)))
                .containsExactly(1, 2, 1, 1, 2, 2);
        Course thirds = new Course(
                List.of(new Course.Part(true, 1, 0, 1), new Course.Part(true, 1, 0, 1), new Course.Part(true, 1, 3, 1)),
                null);
        assertThat(Distribution.CREDIT.of(List.of(thirds))).containsExactly(0, 0, 0, 0, 0, 1);
        assertThat(Distribution.HELP.of(List.of(thirds))).containsExactly(0, 0, 0, 1, 0, 0);
    }
}
