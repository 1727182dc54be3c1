package org.stepwise.authoring;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.stepwise.problembank.BankFile;
import org.stepwise.problembank.Problem;
import org.stepwise.problembank.ProblemCheck;
import org.stepwise.problembank.ProblemDesk;
import org.stepwise.problembank.ProblemSource;

/** What teachers have published, for the catalogue. */
@Component
class AuthoredProblems implements ProblemSource {

    private static final Logger LOG = LoggerFactory.getLogger(AuthoredProblems.class);
    private static final int KEPT = 2_000;

    private final DraftRepository drafts;
    private final PublishedRepository published;
    // The desk needs the catalogue, and the catalogue its sources.
    private final ObjectProvider<ProblemDesk> desk;
    private final Cache<Version, Optional<Problem>> read =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    private record Version(UUID problem, String version) {}

    AuthoredProblems(DraftRepository drafts, PublishedRepository published, ObjectProvider<ProblemDesk> desk) {
        this.drafts = drafts;
        this.published = published;
        this.desk = desk;
    }

    @Override
    public Optional<Problem> find(UUID id) {
        return published.latest(id).flatMap(this::problem);
    }

    @Override
    public Optional<Problem> find(UUID id, String version) {
        Optional<Problem> known = read.getIfPresent(new Version(id, version));
        return known != null ? known : published.version(id, version).flatMap(this::problem);
    }

    @Override
    public List<Problem> offeredTo(UUID teacher) {
        List<UUID> offered = drafts.seenBy(teacher).stream()
                .filter(draft -> !draft.isRetired())
                .map(Draft::getId)
                .toList();
        List<Published> latest = published.latestOf(offered);
        return offered.stream()
                .flatMap(id ->
                        latest.stream().filter(version -> version.problemId().equals(id)))
                .flatMap(version -> problem(version).stream())
                .toList();
    }

    private Optional<Problem> problem(Published version) {
        return read.get(new Version(version.problemId(), version.textVersion()), key -> {
            ProblemCheck check = desk.getObject().read(new BankFile("problem " + key.problem(), version.text()));
            if (check.problem().isEmpty()) {
                LOG.warn("A published problem cannot be read any more: {}", check.errors());
            }
            return check.problem();
        });
    }
}
