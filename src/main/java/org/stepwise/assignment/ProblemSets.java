package org.stepwise.assignment;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stepwise.problembank.ProblemCatalog;
import org.stepwise.shared.NotFound;

/** A teacher's problem sets; those of others are {@link NotFound}. */
@Service
public class ProblemSets {

    private final ProblemSetRepository sets;
    private final ProblemCatalog catalog;
    private final Clock clock;

    ProblemSets(ProblemSetRepository sets, ProblemCatalog catalog, Clock clock) {
        this.sets = sets;
        this.catalog = catalog;
        this.clock = clock;
    }

    public List<SetView> of(UUID teacher) {
        return sets.findByTeacherIdOrderByCreatedAtDesc(teacher).stream()
                .map(this::view)
                .toList();
    }

    public SetView get(UUID teacher, UUID set) {
        return view(require(teacher, set));
    }

    @Transactional
    public SetView create(UUID teacher, String title) {
        return view(sets.save(new ProblemSet(teacher, title, clock.instant())));
    }

    @Transactional
    public SetView add(UUID teacher, UUID set, UUID problem) {
        if (!catalog.offers(teacher, problem)) {
            throw new NotFound("problem");
        }
        ProblemSet found = require(teacher, set);
        found.add(problem);
        return view(found);
    }

    @Transactional
    public SetView remove(UUID teacher, UUID set, UUID problem) {
        ProblemSet found = require(teacher, set);
        found.remove(problem);
        return view(found);
    }

    @Transactional
    public SetView moveUp(UUID teacher, UUID set, UUID problem) {
        ProblemSet found = require(teacher, set);
        found.moveUp(problem);
        return view(found);
    }

    @Transactional
    public SetView moveDown(UUID teacher, UUID set, UUID problem) {
        ProblemSet found = require(teacher, set);
        found.moveDown(problem);
        return view(found);
    }

    /** What was given already keeps the title that it was given under. */
    @Transactional
    public SetView rename(UUID teacher, UUID set, String title) {
        ProblemSet found = require(teacher, set);
        found.rename(title);
        return view(found);
    }

    @Transactional
    public SetView copy(UUID teacher, UUID set, String title) {
        return view(sets.save(require(teacher, set).copy(title, clock.instant())));
    }

    /** What classes were given of it stays: an assignment carries its own copy. */
    @Transactional
    public void delete(UUID teacher, UUID set) {
        sets.delete(require(teacher, set));
    }

    private ProblemSet require(UUID teacher, UUID set) {
        return sets.findByIdAndTeacherId(set, teacher).orElseThrow(() -> new NotFound("set"));
    }

    private SetView view(ProblemSet set) {
        return new SetView(
                set.id(),
                set.title(),
                set.problems().stream()
                        .map(catalog::find)
                        .flatMap(Optional::stream)
                        .toList());
    }
}
