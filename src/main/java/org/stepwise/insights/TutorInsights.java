package org.stepwise.insights;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.stepwise.identity.Accounts;
import org.stepwise.identity.Person;
import org.stepwise.practice.PracticeService;
import org.stepwise.practice.WorkView;
import org.stepwise.problembank.Problem;
import org.stepwise.problembank.ProblemCatalog;
import org.stepwise.shared.NotFound;
import org.stepwise.tutoring.talk.TalkDetail;
import org.stepwise.tutoring.talk.TalkFigures;
import org.stepwise.tutoring.talk.TalkFilter;
import org.stepwise.tutoring.talk.TalkRecords;
import org.stepwise.tutoring.talk.TalkRow;

/** What a teacher sees of the talk with the tutor; of other teachers' pupils nothing. */
@Service
class TutorInsights {

    private final Taught taught;
    private final TalkRecords talk;
    private final PracticeService practice;
    private final ProblemCatalog catalog;
    private final Accounts accounts;

    TutorInsights(
            Taught taught, TalkRecords talk, PracticeService practice, ProblemCatalog catalog, Accounts accounts) {
        this.accounts = accounts;
        this.taught = taught;
        this.talk = talk;
        this.practice = practice;
        this.catalog = catalog;
    }

    /**
     * One page of exchanges: on the first one distress that nobody has looked after yet, then the newest.
     *
     * @param problems that can be chosen from
     * @param more whether there are older ones
     */
    record Page(Taught.Pupils pupils, List<Problem> problems, TalkFigures figures, List<TalkRow> rows, boolean more) {}

    Page page(UUID teacher, TalkQuery query) {
        Taught.Pupils pupils = taught.by(teacher, query.schoolClass());
        TalkFilter filter = new TalkFilter(pupils.only(query.pupil()), query.problem(), query.only());
        List<TalkRow> found = talk.page(filter, query.behind());
        boolean more = found.size() > TalkRecords.PAGE;
        List<TalkRow> rows = new ArrayList<>(query.behind() == null ? talk.urgent(filter) : List.of());
        rows.addAll(more ? found.subList(0, TalkRecords.PAGE) : found);
        return new Page(pupils, problems(pupils), talk.figures(filter), rows, more);
    }

    private List<Problem> problems(Taught.Pupils pupils) {
        List<UUID> asked = talk.problems(pupils.only(null));
        return catalog.all().stream()
                .filter(problem -> asked.contains(problem.id()))
                .toList();
    }

    String title(TalkRow row) {
        return Optional.ofNullable(row.problem())
                .flatMap(catalog::find)
                .map(Problem::title)
                .orElse("");
    }

    /** Distress among this teacher's pupils that no teacher has looked after yet, and whose it is. */
    List<Urgent> urgent(UUID teacher) {
        Taught.Pupils pupils = taught.ever(teacher);
        return talk.urgent(new TalkFilter(pupils.only(null), null, TalkFilter.Only.ALL)).stream()
                .map(row -> new Urgent(pupils.name(row.pupil()), row))
                .toList();
    }

    /** A pupil who needs somebody. */
    record Urgent(String pupil, TalkRow row) {}

    void attend(UUID teacher, UUID id) {
        talk.attend(taught.ever(teacher).only(null), id, teacher);
    }

    String name(UUID teacher) {
        return accounts.find(teacher).map(Person::displayName).orElse("");
    }

    /** An exchange of a pupil of this teacher's. */
    record Exchange(String pupil, TalkDetail detail, Optional<WorkView> work) {}

    Exchange exchange(UUID teacher, UUID id) {
        Taught.Pupils pupils = taught.ever(teacher);
        TalkDetail detail = talk.find(pupils.only(null), id).orElseThrow(() -> new NotFound("exchange"));
        return new Exchange(pupils.name(detail.row().pupil()), detail, work(detail.row()));
    }

    /** What it was about; nothing where the problem has gone since, or for a free chat. */
    private Optional<WorkView> work(TalkRow row) {
        UUID work = row.work();
        try {
            return work == null ? Optional.empty() : Optional.of(practice.view(row.pupil(), work));
        } catch (NotFound gone) {
            return Optional.empty();
        }
    }
}
