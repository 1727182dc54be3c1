package org.stepwise.insights;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.stepwise.assignment.Marks;
import org.stepwise.practice.HintOutcome.Count;
import org.stepwise.practice.HintOutcomes;
import org.stepwise.practice.figures.Course;
import org.stepwise.practice.figures.Courses;
import org.stepwise.practice.figures.ItemFigures;
import org.stepwise.practice.figures.ItemStatistics;
import org.stepwise.practice.figures.Scope;
import org.stepwise.practice.figures.SlipCount;
import org.stepwise.problembank.Problem;
import org.stepwise.problembank.ProblemCatalog;
import org.stepwise.shared.NotFound;

/** What the pupils of one teacher make of each problem. */
@Service
class ProblemInsights {

    private static final int MOST_SLIPS = 8;

    private final Taught taught;
    private final ItemStatistics statistics;
    private final Courses courses;
    private final HintOutcomes outcomes;
    private final HintRates hints;
    private final Marks marks;
    private final ProblemCatalog catalog;
    private final Clock clock;

    ProblemInsights(
            Taught taught,
            ItemStatistics statistics,
            Courses courses,
            HintOutcomes outcomes,
            HintRates hints,
            Marks marks,
            ProblemCatalog catalog,
            Clock clock) {
        this.taught = taught;
        this.statistics = statistics;
        this.courses = courses;
        this.outcomes = outcomes;
        this.hints = hints;
        this.marks = marks;
        this.catalog = catalog;
        this.clock = clock;
    }

    /**
     * All problems that were begun.
     *
     * @param items in the order that was asked for, each in the version that is used now
     * @param doubtful those that should be looked at, the gravest first
     */
    record Page(Taught.Pupils pupils, List<Item> items, List<Item> doubtful) {}

    Page page(UUID teacher, InsightQuery query) {
        Taught.Pupils pupils = taught.by(teacher, query.schoolClass());
        Reading reading = read(teacher, pupils, query.period(), null);
        List<Item> items = reading.byProblem().entrySet().stream()
                .flatMap(entry ->
                        catalog.find(entry.getKey()).stream().map(problem -> reading.item(problem, entry.getValue())))
                .sorted(query.column().order(query.falling()))
                .toList();
        return new Page(pupils, items, doubtful(items));
    }

    /** By the gravest doubt, then by all of them, then by how many pupils met it. */
    static List<Item> doubtful(List<Item> items) {
        return items.stream()
                .filter(item -> !item.doubts().isEmpty())
                .sorted(Comparator.comparingInt(ProblemInsights::gravest)
                        .thenComparingInt(item -> item.doubts().stream()
                                .mapToInt(doubt -> doubt.kind().weight())
                                .sum())
                        .thenComparingInt(item -> item.figures().begun())
                        .reversed()
                        .thenComparing(Column.PROBLEM.order(false)))
                .toList();
    }

    private static int gravest(Item item) {
        return item.doubts().getFirst().kind().weight();
    }

    /**
     * One problem.
     *
     * @param item null where nobody has begun it
     * @param versions that were begun, the latest first
     * @param problem in the version of {@code item}
     * @param current the version as it is now
     */
    record OfProblem(
            Taught.Pupils pupils,
            Problem problem,
            String current,
            @Nullable Item item,
            List<ItemFigures> versions,
            List<Course> courses,
            List<SlipCount> slips,
            List<HintRates.OfRung> rungs) {}

    OfProblem problem(UUID teacher, UUID id, InsightQuery query) {
        Taught.Pupils pupils = taught.by(teacher, query.schoolClass());
        Problem now = catalog.find(id).orElseThrow(() -> new NotFound("problem"));
        Reading reading = read(teacher, pupils, query.period(), id);
        List<ItemFigures> versions = reading.byProblem().getOrDefault(id, List.of()).stream()
                .sorted(Comparator.comparing(ItemFigures::latest).reversed())
                .toList();
        if (versions.isEmpty()) {
            requireKnown(teacher, id);
            return new OfProblem(pupils, now, now.version(), null, versions, List.of(), List.of(), List.of());
        }
        String wanted = query.version();
        ItemFigures figures = wanted == null
                ? used(now, versions)
                : versions.stream()
                        .filter(one -> one.version().equals(wanted))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("version"));
        Problem problem = catalog.find(id, figures.version()).orElse(now);
        Scope scope = reading.scope();
        Instant since = query.period().since(clock.instant());
        return new OfProblem(
                pupils,
                problem,
                now.version(),
                reading.item(problem, List.of(figures)),
                versions,
                courses.of(scope, id, figures.version()),
                courses.slips(scope, id, figures.version(), MOST_SLIPS),
                hints.rungs(pupils.only(null), since, problem));
    }

    /** A problem that this teacher may not give, and that no pupil of the teacher's has met, is not theirs to open. */
    private void requireKnown(UUID teacher, UUID problem) {
        Scope all = new Scope(taught.ever(teacher).only(null), null);
        if (!catalog.offers(teacher, problem) && statistics.of(all, problem).isEmpty()) {
            throw new NotFound("problem");
        }
    }

    /** The version as it is now, or where nobody has begun that, the one that was begun last. */
    private static ItemFigures used(Problem problem, List<ItemFigures> versions) {
        return versions.stream()
                .filter(one -> one.version().equals(problem.version()))
                .findFirst()
                .orElseGet(() -> versions.stream()
                        .max(Comparator.comparing(ItemFigures::latest))
                        .orElseThrow());
    }

    private Reading read(UUID teacher, Taught.Pupils pupils, Period period, @Nullable UUID only) {
        List<UUID> ids = pupils.only(null);
        Instant since = period.since(clock.instant());
        Scope scope = new Scope(ids, since);
        return new Reading(
                scope,
                (only == null ? statistics.of(scope) : statistics.of(scope, only))
                        .stream().collect(Collectors.groupingBy(ItemFigures::problem)),
                (only == null ? outcomes.counts(ids, since) : outcomes.counts(ids, since, only))
                        .stream().collect(Collectors.groupingBy(Count::problem)),
                marks.overridden(ids, since),
                catalog.all().stream().map(Problem::id).collect(Collectors.toSet()),
                catalog.ownOf(teacher).stream().map(Problem::id).collect(Collectors.toSet()));
    }

    /** What the tables say, each read once. */
    private record Reading(
            Scope scope,
            Map<UUID, List<ItemFigures>> byProblem,
            Map<UUID, List<Count>> hints,
            Map<UUID, Integer> remarked,
            Set<UUID> bank,
            Set<UUID> workshop) {

        Item item(Problem problem, List<ItemFigures> versions) {
            ItemFigures figures = used(problem, versions);
            Rate rate = Optional.ofNullable(hints.get(problem.id())).stream()
                    .flatMap(List::stream)
                    .filter(count -> count.version().equals(figures.version()))
                    .map(Rate::of)
                    .reduce(Rate.NONE, Rate::plus);
            Item.Origin origin = bank.contains(problem.id())
                    ? Item.Origin.BANK
                    : workshop.contains(problem.id()) ? Item.Origin.WORKSHOP : Item.Origin.ELSEWHERE;
            return new Item(problem, origin, figures, rate, remarked.getOrDefault(problem.id(), 0));
        }
    }
}
