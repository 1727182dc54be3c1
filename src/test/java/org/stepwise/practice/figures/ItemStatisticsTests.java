package org.stepwise.practice.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.stepwise.IntegrationTest;

@IntegrationTest
class ItemStatisticsTests {

    private static final Instant LONG_AGO = Instant.parse("2026-09-01T08:00:00Z");

    private final ItemStatistics statistics;
    private final WorkTable works;
    private final UUID problem = UUID.randomUUID();

    ItemStatisticsTests(ItemStatistics statistics, JdbcTemplate jdbc) {
        this.statistics = statistics;
        this.works = new WorkTable(jdbc);
    }

    private static List<UUID> people(int count) {
        return Stream.generate(UUID::randomUUID).limit(count).toList();
    }

    private ItemFigures figures(List<UUID> pupils) {
        return figures(new Scope(pupils, null), "v1");
    }

    private ItemFigures figures(Scope scope, String version) {
        return statistics.of(scope).stream()
                .filter(found ->
                        found.problem().equals(problem) && found.version().equals(version))
                .findFirst()
                .orElseThrow();
    }

    private WorkTable.Writing begin(UUID pupil) {
        return works.begin(pupil, problem, "v1", LONG_AGO);
    }

    @Test
    void eachPupilCountsOnceWithTheFirstWorkInWhichSomethingHappened() {
        List<UUID> pupils = people(4);
        // Opened and left: not begun.
        begin(pupils.get(0)).part(0, 0, 0, -1).store();
        begin(pupils.get(1))
                .part(2, 0, 1, 60)
                .line(0, "INCORRECT", 30)
                .line(0, "CORRECT", 60)
                .store();
        works.begin(pupils.get(1), problem, "v1", LONG_AGO.plusSeconds(900))
                .part(9, 0, 1, 60)
                .line(0, "CORRECT", 60)
                .store();
        // A hint is something too.
        begin(pupils.get(2)).part(0, 1, 0, -1).hint(0, 1, 20).store();
        begin(pupils.get(3)).part(1, 0, 1, 60).line(0, "CORRECT", 60).store();
        ItemFigures found = figures(pupils);
        assertThat(found.begun()).isEqualTo(3);
        assertThat(found.solved()).isEqualTo(2);
        assertThat(found.atOnce()).isEqualTo(1);
        assertThat(found.tries()).isEqualTo(1.5);
        assertThat(found.credit()).isCloseTo(2 / 3.0, within(1e-9));
    }

    @Test
    void aBreakOfMoreThanTenMinutesIsNoTimeAtTheProblem() {
        List<UUID> pupils = people(4);
        // 60 + (a break of 601) + 40 s
        begin(pupils.get(0))
                .part(2, 0, 1, 701)
                .line(0, "HOLDS", 60)
                .line(0, "HOLDS", 661)
                .line(0, "CORRECT", 701)
                .store();
        // Exactly ten minutes are none.
        begin(pupils.get(1)).part(1, 0, 1, 600).line(0, "CORRECT", 600).store();
        // A hint is a sign of life: 400 + 500 s
        begin(pupils.get(2))
                .part(1, 1, 1, 900)
                .hint(0, 1, 400)
                .line(0, "CORRECT", 900)
                .store();
        // All of it was a break: nothing is known.
        begin(pupils.get(3)).part(1, 0, 1, 5000).line(0, "CORRECT", 5000).store();
        assertThat(figures(pupils).time()).isEqualTo(Duration.ofSeconds(600));
        assertThat(figures(pupils.subList(0, 2)).time()).isEqualTo(Duration.ofSeconds(350));
        assertThat(figures(pupils.subList(3, 4)).time()).isNull();
    }

    @Test
    void aProblemIsSolvedWhenAllItsPartsAreAndAtOnceOnlyWithoutHelp() {
        List<UUID> pupils = people(3);
        begin(pupils.get(0))
                .part(1, 0, 1, 50)
                .part(3, 0, 0.5, -1)
                .line(0, "CORRECT", 50)
                .store();
        begin(pupils.get(1))
                .part(1, 0, 1, 50)
                .part(1, 2, 0.9, 90)
                .line(0, "CORRECT", 50)
                .line(1, "CORRECT", 90)
                .store();
        begin(pupils.get(2))
                .part(1, 0, 1, 50)
                .part(1, 0, 1, 90)
                .line(0, "CORRECT", 50)
                .line(1, "CORRECT", 90)
                .store();
        ItemFigures found = figures(pupils);
        assertThat(found.solved()).isEqualTo(2);
        assertThat(found.atOnce()).isEqualTo(1);
        assertThat(found.credit()).isCloseTo((0.75 + 0.95 + 1) / 3, within(1e-9));
    }

    @Test
    void whoIsStillAtItIsBusyAndWhoseLineWaitsIsUndecided() {
        List<UUID> pupils = people(2);
        begin(pupils.get(0)).part(0, 0, 0, -1).line(0, "UNDECIDED", 50).store();
        works.begin(pupils.get(1), problem, "v1", Instant.now().minusSeconds(300))
                .part(0, 0, 0, -1)
                .line(0, "HOLDS", 100)
                .store();
        ItemFigures found = figures(pupils);
        assertThat(found.undecided()).isEqualTo(1);
        assertThat(found.busy()).isEqualTo(1);
        assertThat(found.tries()).isNull();
    }

    @Test
    void versionsAreCountedApartAndWhatWasBegunEarlierIsLeftOut() {
        UUID pupil = UUID.randomUUID();
        begin(pupil).part(1, 0, 1, 60).line(0, "CORRECT", 60).store();
        works.begin(pupil, problem, "v2", LONG_AGO.plusSeconds(5000))
                .part(1, 0, 0.5, 60)
                .line(0, "CORRECT", 60)
                .store();
        assertThat(figures(new Scope(List.of(pupil), null), "v1").credit()).isEqualTo(1);
        assertThat(figures(new Scope(List.of(pupil), null), "v2").credit()).isEqualTo(0.5);
        assertThat(statistics.of(new Scope(List.of(pupil), LONG_AGO.plusSeconds(1))))
                .extracting(ItemFigures::version)
                .containsExactly("v2");
        assertThat(statistics.of(new Scope(people(1), null))).isEmpty();
    }

    /**
     * Credits here 1, 1, 0, 0 and means elsewhere 1, 0.5, 0.5, 0: deviations (.5, .5, -.5, -.5) and (.5, 0, 0, -.5), so
     * r = 0.5 / sqrt(1 * 0.5) = 0.7071.
     */
    @Test
    void discriminationIsTheCorrelationWithTheMeanOfAllOtherProblems() {
        List<UUID> pupils = people(4);
        double[] here = {1, 1, 0, 0};
        double[][] others = {{1, 1, 1, 1}, {1, 0, 1, 0}, {0.5, 0.5, 0.5, 0.5}, {0, 0, 0, 0}};
        List<UUID> problems = people(4);
        for (int i = 0; i < 4; i++) {
            works.scored(pupils.get(i), problem, LONG_AGO, here[i]);
            for (int j = 0; j < 4; j++) {
                works.scored(pupils.get(i), problems.get(j), LONG_AGO.plusSeconds(300L * j), others[i][j]);
            }
        }
        ItemFigures found = figures(pupils);
        assertThat(found.discrimination()).isCloseTo(Math.sqrt(0.5), within(1e-9));
        assertThat(found.compared()).isEqualTo(4);
    }

    @Test
    void wherePupilsDoNotDifferNothingIsSaidAndTooFewOtherProblemsSayNothing() {
        List<UUID> pupils = people(3);
        List<UUID> problems = people(3);
        for (int i = 0; i < 3; i++) {
            works.scored(pupils.get(i), problem, LONG_AGO, 0.7);
            // The last pupil has begun two others only.
            for (int j = 0; j < (i == 2 ? 2 : 3); j++) {
                works.scored(pupils.get(i), problems.get(j), LONG_AGO, i / 2.0);
            }
        }
        assertThat(figures(pupils).discrimination()).isNull();
        assertThat(figures(pupils).compared()).isEqualTo(2);
    }

    @Test
    void theCorrelationIsThatOfTheTextbookForAnyMarks() {
        Random random = new Random(27);
        List<UUID> pupils = people(25);
        List<UUID> problems = people(6);
        List<Double> here = new ArrayList<>();
        List<Double> elsewhere = new ArrayList<>();
        for (UUID pupil : pupils) {
            here.add(random.nextInt(1001) / 1000.0);
            works.scored(pupil, problem, LONG_AGO, here.getLast());
            double sum = 0;
            for (UUID other : problems) {
                double mark = random.nextInt(1001) / 1000.0;
                sum += mark;
                works.scored(pupil, other, LONG_AGO, mark);
            }
            elsewhere.add(sum / problems.size());
        }
        assertThat(figures(pupils).discrimination()).isCloseTo(pearson(here, elsewhere), within(1e-9));
    }

    private static double pearson(List<Double> x, List<Double> y) {
        double meanX = mean(x.stream().mapToDouble(a -> a));
        double meanY = mean(y.stream().mapToDouble(a -> a));
        double both = 0;
        double squaresX = 0;
        double squaresY = 0;
        for (int i = 0; i < x.size(); i++) {
            both += (x.get(i) - meanX) * (y.get(i) - meanY);
            squaresX += Math.pow(x.get(i) - meanX, 2);
            squaresY += Math.pow(y.get(i) - meanY, 2);
        }
        return both / Math.sqrt(squaresX * squaresY);
    }

    private static double mean(DoubleStream numbers) {
        return numbers.average().orElseThrow();
    }
}
