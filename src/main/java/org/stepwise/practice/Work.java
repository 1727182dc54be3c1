package org.stepwise.practice;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stepwise.problembank.Rung;

/** One pupil's work at one variant of one problem. */
@Entity
@Table(schema = "practice", name = "work")
class Work {

    @Id
    private UUID id;

    private UUID studentId;

    private UUID problemId;

    private String problemVersion;

    private long seed;

    private @Nullable UUID assignmentId;

    private Instant startedAt;

    private Instant touchedAt;

    private @Nullable Instant completedAt;

    @Version
    private int version;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(schema = "practice", name = "part_progress", joinColumns = @JoinColumn(name = "work_id"))
    @OrderColumn(name = "part_index")
    private List<PartProgress> parts = new ArrayList<>();

    protected Work() {}

    Work(UUID student, ProblemVariant variant, @Nullable UUID assignment, int partCount, Instant now) {
        this.id = UUID.randomUUID();
        this.studentId = student;
        this.problemId = variant.problem();
        this.problemVersion = variant.version();
        this.seed = variant.seed();
        this.assignmentId = assignment;
        this.startedAt = now;
        this.touchedAt = now;
        for (int i = 0; i < partCount; i++) {
            parts.add(new PartProgress());
        }
    }

    /** Which text a pupil was given: the problem, its version, and the seed of the values. */
    record ProblemVariant(UUID problem, String version, long seed) {}

    /** Takes a line into account: the best one counts, at the share of help used up to then. */
    void record(int part, Judgement judgement, BigDecimal credit, BigDecimal costPerTry, Instant now) {
        part(part).record(judgement, before(part).mark(credit, costPerTry), now);
        touch(now);
    }

    /** What has happened in a part up to now. */
    Before before(int part) {
        PartProgress progress = part(part);
        return new Before(progress.tries(), progress.helpLevel());
    }

    /** What had happened in a part before a line was finished. */
    record Before(int tries, int helpLevel) {

        /** @param part its lines, by what is said of them now */
        static Before of(GradedLine line, List<GradedLine> part, List<HintGiven> read) {
            int tries = (int) part.stream()
                    .filter(other -> other.line() < line.line())
                    .filter(other -> other.judgement() == Judgement.INCORRECT)
                    .count();
            return new Before(tries, HintGiven.highest(read, line.part(), line.submittedAt()));
        }

        BigDecimal mark(BigDecimal credit, BigDecimal costPerTry) {
            BigDecimal kept = BigDecimal.ONE
                    .subtract(costPerTry.multiply(BigDecimal.valueOf(tries)))
                    .max(BigDecimal.ZERO);
            return credit.multiply(Share.of(helpLevel)).multiply(kept).setScale(3, RoundingMode.HALF_UP);
        }
    }

    /** A teacher's word on a line that was not decided; a part that was solved meanwhile stays as it is. */
    void decide(int part, Decide command, Before before, BigDecimal costPerTry, boolean othersWait, Instant now) {
        PartProgress progress = part(part);
        if (!progress.isSolved()) {
            progress.decide(
                    command.outcome(), before.mark(command.credit(), costPerTry), before.helpLevel(), othersWait, now);
            complete(now);
        }
    }

    /** Takes what its lines come to by another version's key. When the pupil was here last stays as it is. */
    void regrade(String newVersion, List<PartProgress> judgedAgain, Instant now) {
        problemVersion = newVersion;
        parts.clear();
        parts.addAll(judgedAgain);
        if (!parts.stream().allMatch(PartProgress::isSolved)) {
            completedAt = null;
        } else if (completedAt == null) {
            completedAt = now;
        }
    }

    /** Whether a line of this part can still make a difference. */
    boolean waits(int part) {
        return part >= partCount() || !part(part).isSolved();
    }

    /** The pupil is here; what a teacher does is no such sign. */
    private void touch(Instant now) {
        if (now.isAfter(touchedAt)) {
            touchedAt = now;
        }
        complete(now);
    }

    private void complete(Instant now) {
        if (parts.stream().allMatch(PartProgress::isSolved)) {
            completedAt = now;
        }
    }

    /** Help that is read after a part was solved costs nothing. */
    void takeHint(int part, Rung rung, Instant now) {
        part(part).takeHint(rung.level());
        if (rung == Rung.SOLUTION) {
            // It shows the way through all parts.
            parts.forEach(other -> other.takeHint(rung.level()));
        }
        touchedAt = now;
    }

    PartProgress part(int index) {
        return parts.get(index);
    }

    int partCount() {
        return parts.size();
    }

    boolean isCompleted() {
        return completedAt != null;
    }

    UUID id() {
        return id;
    }

    UUID studentId() {
        return studentId;
    }

    UUID problemId() {
        return problemId;
    }

    String problemVersion() {
        return problemVersion;
    }

    long seed() {
        return seed;
    }

    @Nullable
    UUID assignmentId() {
        return assignmentId;
    }

    /** The mean of the parts' marks, 0 to 1. */
    BigDecimal mark() {
        return mark(parts);
    }

    static BigDecimal mark(List<PartProgress> parts) {
        BigDecimal sum = parts.stream().map(PartProgress::mark).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.divide(BigDecimal.valueOf(parts.size()), 3, RoundingMode.HALF_UP);
    }

    int tries() {
        return parts.stream().mapToInt(PartProgress::tries).sum();
    }

    int helpLevel() {
        return parts.stream().mapToInt(PartProgress::helpLevel).max().orElse(0);
    }

    boolean isUndecided() {
        return !isCompleted() && parts.stream().anyMatch(PartProgress::isUndecided);
    }

    Instant touchedAt() {
        return touchedAt;
    }

    /** As stored last. */
    int version() {
        return version;
    }

    /** The problem's file has gained parts since. */
    void growTo(int count) {
        while (parts.size() < count) {
            parts.add(new PartProgress());
        }
    }
}
