package org.stepwise.practice;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stepwise.shared.GivenId;
import org.stepwise.shared.Message;

/** A line that could be read, and what is said of it. The line is never changed, its verdict only by {@link Regrading}. */
@Entity
@Table(schema = "practice", name = "attempt")
class Attempt extends GivenId {

    @Id
    private UUID id;

    private UUID workId;

    private int partIndex;

    private int line;

    private String answer;

    private String tex;

    @Enumerated(EnumType.STRING)
    private Judgement verdict;

    private String messageKey;

    private List<String> messageArguments;

    private BigDecimal credit;

    private Instant submittedAt;

    @Enumerated(EnumType.STRING)
    private Evidence.@Nullable Kind evidence;

    private List<String> facts;

    private @Nullable String slip;

    /** As the policy was when it was written; null for lines from before this was kept. */
    private @Nullable BigDecimal costPerTry;

    protected Attempt() {}

    Attempt(SubmitAnswer command, Judged judged, int line, BigDecimal costPerTry, Instant arrived) {
        this.id = command.submission();
        this.workId = command.work();
        this.partIndex = command.part();
        this.line = line;
        this.answer = command.text();
        this.tex = judged.tex();
        this.costPerTry = costPerTry;
        this.submittedAt = arrived;
        set(judged);
    }

    /** For another key; what was said before is kept elsewhere. */
    void take(Judged judged) {
        set(judged);
    }

    private void set(Judged judged) {
        this.verdict = judged.judgement();
        this.messageKey = judged.message().key();
        this.messageArguments = judged.message().arguments();
        this.credit = judged.credit();
        this.evidence = judged.evidence().map(Evidence::kind).orElse(null);
        this.facts = judged.evidence().map(Evidence::facts).orElse(List.of());
        this.slip = judged.slip();
    }

    /** What is said of it. */
    Judged judged() {
        return new Judged(
                verdict,
                new Message(messageKey, messageArguments),
                credit,
                tex,
                slip,
                Optional.ofNullable(evidence).map(kind -> new Evidence(kind, facts)));
    }

    @Override
    public UUID getId() {
        return id;
    }

    UUID workId() {
        return workId;
    }

    /** What each try before takes off, 0 to 1. */
    BigDecimal costPerTry(HelpPolicy now) {
        return costPerTry == null ? now.costPerTry() : costPerTry;
    }

    GradedLine graded() {
        return graded(null, List.of());
    }

    /**
     * @param decision a teacher's word on it
     * @param feedback what teachers wrote under it
     */
    GradedLine graded(@Nullable Outcome decision, List<String> feedback) {
        return new GradedLine(
                id,
                partIndex,
                line,
                answer,
                tex,
                verdict,
                new Message(messageKey, messageArguments),
                credit,
                submittedAt,
                evidence == null ? null : new Evidence(evidence, facts),
                decision,
                feedback);
    }
}
