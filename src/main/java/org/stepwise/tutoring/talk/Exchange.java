package org.stepwise.tutoring.talk;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.stepwise.problembank.Rung;
import org.stepwise.shared.GivenId;
import org.stepwise.tutoring.care.Care;

/** A question to the tutor and what came of it. */
@Entity
// What is written by now and what has become of the question are stored by different threads at the same time.
@DynamicUpdate
@Table(schema = "tutoring", name = "exchange")
class Exchange extends GivenId {

    /** An answer that nobody has written on for so long was broken off with its server. */
    static final Duration SILENCE = Duration.ofSeconds(30);

    @Id
    private UUID id;

    private UUID pupilId;

    private UUID workId;

    private @Nullable UUID problemId;

    private int partIndex;

    @Enumerated(EnumType.STRING)
    private Wish wish;

    @Enumerated(EnumType.STRING)
    private Rung level;

    private String question;

    @Enumerated(EnumType.STRING)
    private Answer.State state;

    private @Nullable String model;

    @Convert(converter = Pieces.OfTold.class)
    private List<Told> told;

    @Convert(converter = Pieces.OfHeld.class)
    private List<Held> held;

    private String raw;

    private boolean rejected;

    private boolean leaked;

    private @Nullable Instant firstTextAt;

    private Instant askedAt;

    private Instant touchedAt;

    private @Nullable Integer rating;

    @Enumerated(EnumType.STRING)
    private @Nullable Care care;

    private boolean forTeacher;

    private boolean turnedAway;

    private @Nullable String errorType;

    @Enumerated(EnumType.STRING)
    private Move.@Nullable Strategy strategy;

    private boolean replaced;

    private String said;

    protected Exchange() {}

    Exchange(UUID id, Subject subject, Wish wish, String question, Instant now) {
        this.id = id;
        this.pupilId = subject.pupil();
        this.workId = subject.work();
        this.problemId = subject instanceof Situation situation
                ? situation.help().variant().problem().id()
                : null;
        this.partIndex = subject.part();
        this.wish = wish;
        this.level = subject.level();
        this.said = "";
        this.question = question;
        this.state = Answer.State.WAITING;
        this.told = List.of();
        this.held = List.of();
        this.raw = "";
        this.askedAt = now;
        this.touchedAt = now;
    }

    @Override
    public UUID getId() {
        return id;
    }

    UUID pupil() {
        return pupilId;
    }

    /** Takes what has been written by now. */
    void keep(Telling telling, @Nullable String writtenBy, Instant now) {
        Answer answer = telling.now();
        model = writtenBy;
        told = answer.told();
        said = answer.text();
        held = telling.held();
        raw = telling.raw();
        rejected = held.stream().anyMatch(Held::disproved);
        leaked = held.stream().anyMatch(Held::leaks);
        firstTextAt = telling.firstText();
        Move move = telling.move();
        if (move != null) {
            errorType = move.error();
            strategy = move.strategy();
        }
        state = answer.state();
        touchedAt = now;
    }

    /** The question is answered in fixed words, at once. */
    void answer(String fixed) {
        told = List.of(Told.fixed(fixed));
        said = fixed;
        turnedAway = true;
        state = Answer.State.DONE;
    }

    void careFor(Care noticed, boolean teacher) {
        care = noticed;
        forTeacher = teacher;
    }

    void replace() {
        replaced = true;
    }

    boolean isAbout(Subject subject) {
        return workId.equals(subject.work()) && partIndex == subject.part();
    }

    Optional<CareReport> report() {
        return Optional.ofNullable(care).map(kind -> new CareReport(id, pupilId, workId, kind, question, askedAt));
    }

    void rate(int helpful) {
        rating = helpful;
    }

    Answer answer(Instant now) {
        boolean alone = !state.isOver() && touchedAt.plus(SILENCE).isBefore(now);
        return new Answer(id, wish, question, told, alone ? Answer.State.BROKEN_OFF : state, 0, false, rating);
    }
}
