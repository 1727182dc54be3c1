package org.stepwise.authoring;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.stepwise.identity.Accounts;
import org.stepwise.identity.Person;
import org.stepwise.problembank.BankFile;
import org.stepwise.problembank.Problem;
import org.stepwise.shared.NotFound;

/**
 * Teachers' own problems. A draft can be seen by its author and, if it is shared, by all teachers; only its author changes
 * it. Everything else is {@link NotFound}.
 */
@Service
public class Workshop {

    private final DraftRepository drafts;
    private final PublishedRepository published;
    private final DraftTrial trial;
    private final Accounts accounts;
    private final TransactionOperations transaction;
    private final Clock clock;

    Workshop(
            DraftRepository drafts,
            PublishedRepository published,
            DraftTrial trial,
            Accounts accounts,
            TransactionOperations transaction,
            Clock clock) {
        this.drafts = drafts;
        this.published = published;
        this.trial = trial;
        this.accounts = accounts;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    List<DraftSummary> list(UUID teacher) {
        List<Draft> found = drafts.seenBy(teacher);
        List<UUID> ids = found.stream().map(Draft::getId).toList();
        Map<UUID, Published> latest =
                published.latestOf(ids).stream().collect(Collectors.toMap(Published::problemId, Function.identity()));
        Map<UUID, Person> owners =
                accounts.findAll(found.stream().map(Draft::ownerId).distinct().toList());
        return found.stream()
                .filter(draft -> draft.ownerId().equals(teacher) || latest.containsKey(draft.getId()))
                .map(draft -> {
                    Published version = latest.get(draft.getId());
                    Person owner = owners.get(draft.ownerId());
                    DraftTree tree = DraftTree.read(draft.text());
                    return new DraftSummary(
                            draft.getId(),
                            tree.text("title"),
                            tree.face(),
                            draft.ownerId().equals(teacher),
                            owner == null ? "" : owner.displayName(),
                            draft.isShared(),
                            draft.isRetired(),
                            version == null ? 0 : version.number(),
                            version != null && !version.text().equals(draft.text()),
                            draft.savedAt());
                })
                .toList();
    }

    /** A teacher's own drafts as files of the bank's format. */
    @Transactional(readOnly = true)
    List<BankFile> texts(UUID teacher) {
        return drafts.seenBy(teacher).stream()
                .filter(draft -> draft.ownerId().equals(teacher))
                .map(draft -> new BankFile(DraftTree.read(draft.text()).fileName(), draft.text()))
                .toList();
    }

    /** Those that say something else than each of the teacher's own drafts, each of them once. */
    @Transactional(readOnly = true)
    List<BankFile> unknown(UUID teacher, List<BankFile> files) {
        Set<String> known =
                texts(teacher).stream().map(Workshop::contents).collect(Collectors.toCollection(HashSet::new));
        return files.stream().filter(file -> known.add(contents(file))).toList();
    }

    private static String contents(BankFile file) {
        return DraftTree.read(file.text()).withId(new UUID(0, 0)).text();
    }

    @Transactional(readOnly = true)
    DraftView get(UUID teacher, UUID id) {
        return view(teacher, seen(teacher, id));
    }

    /** @param tree becomes the teacher's own, with a new id */
    @Transactional
    DraftView create(UUID teacher, DraftTree tree) {
        UUID id = UUID.randomUUID();
        return view(teacher, drafts.save(new Draft(id, teacher, tree.withId(id).text(), clock.instant())));
    }

    /**
     * Begins an empty problem.
     *
     * @return its id
     */
    @Transactional
    public UUID begin(UUID teacher, String title) {
        return create(teacher, DraftTree.empty(title)).id();
    }

    @Transactional
    DraftView duplicate(UUID teacher, UUID id) {
        return create(teacher, DraftTree.read(seen(teacher, id).text()));
    }

    /** @param revision of the draft that the text was made from */
    SaveOutcome save(UUID teacher, UUID id, int revision, String text) {
        try {
            return transaction.execute(status -> {
                Draft draft = own(teacher, id);
                if (draft.revision() != revision) {
                    return new SaveOutcome.Meanwhile(view(teacher, draft));
                }
                draft.write(text, clock.instant());
                return new SaveOutcome.Saved(view(teacher, drafts.saveAndFlush(draft)));
            });
        } catch (ObjectOptimisticLockingFailureException atTheSameTime) {
            return new SaveOutcome.Meanwhile(get(teacher, id));
        }
    }

    /** Tries the stored text with all seeds and, if all hold, gives it a number. */
    PublishOutcome publish(UUID teacher, UUID id, int revision) {
        DraftView tried = get(teacher, id);
        own(teacher, id);
        if (tried.revision() != revision) {
            return new PublishOutcome.Meanwhile(tried);
        }
        DraftReport report = trial.of(tried.text());
        Problem problem = report.problem();
        if (!report.holds() || problem == null || !problem.id().equals(id)) {
            return new PublishOutcome.NotYet(report);
        }
        try {
            return transaction.execute(status -> {
                Draft draft = own(teacher, id);
                if (draft.revision() != revision) {
                    return new PublishOutcome.Meanwhile(view(teacher, draft));
                }
                Optional<Published> latest = published.latest(id);
                if (latest.filter(version -> version.text().equals(draft.text()))
                        .isPresent()) {
                    draft.retire(null);
                    return new PublishOutcome.Done(view(teacher, draft));
                }
                int number = latest.map(Published::number).orElse(0) + 1;
                published.saveAndFlush(new Published(problem, number, draft.text(), teacher, clock.instant()));
                draft.retire(null);
                return new PublishOutcome.Done(view(teacher, draft));
            });
        } catch (DataIntegrityViolationException publishedAtTheSameTime) {
            return new PublishOutcome.Meanwhile(get(teacher, id));
        }
    }

    @Transactional
    void share(UUID teacher, UUID id, boolean with) {
        change(teacher, id, draft -> draft.share(with));
    }

    /** Takes it off the lists that sets are made from, or back; work under way goes on. */
    @Transactional
    void retire(UUID teacher, UUID id, boolean retired) {
        change(teacher, id, draft -> draft.retire(retired ? clock.instant() : null));
    }

    /** Only what no pupil was ever given can go. */
    @Transactional
    void discard(UUID teacher, UUID id) {
        Draft draft = own(teacher, id);
        if (published.latest(id).isPresent()) {
            throw new NotFound("unpublished draft");
        }
        drafts.delete(draft);
    }

    private void change(UUID teacher, UUID id, Consumer<Draft> change) {
        change.accept(own(teacher, id));
    }

    private Draft own(UUID teacher, UUID id) {
        return drafts.findById(id)
                .filter(draft -> draft.ownerId().equals(teacher))
                .orElseThrow(() -> new NotFound("draft"));
    }

    private Draft seen(UUID teacher, UUID id) {
        return drafts.findById(id)
                .filter(draft -> draft.ownerId().equals(teacher) || draft.isShared())
                .orElseThrow(() -> new NotFound("draft"));
    }

    private DraftView view(UUID teacher, Draft draft) {
        return new DraftView(
                draft.getId(),
                draft.text(),
                draft.revision(),
                draft.ownerId().equals(teacher),
                draft.isShared(),
                draft.isRetired(),
                draft.savedAt(),
                published.ofProblem(draft.getId()).stream()
                        .map(version -> new DraftView.Version(version.number(), version.text(), version.publishedAt()))
                        .toList());
    }
}
