package org.stepwise.tutoring.hints;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.stepwise.problembank.Problem;
import org.stepwise.problembank.Rung;
import org.stepwise.problembank.Variant;
import org.stepwise.shared.Clean;
import org.stepwise.shared.Message;

/** Hints that teachers have given other words. They hold for every pupil, whoever's; each change stays in the table. */
@Service
public class HintChanges {

    private static final Logger LOG = LoggerFactory.getLogger(HintChanges.class);

    private static final String LATEST = """
            select distinct on (part_index, rung) part_index, rung, revision, text, teacher_id, changed_at
            from tutoring.hint_change where problem_id = :problem order by part_index, rung, revision desc
            """;
    private static final String INSERT = """
            insert into tutoring.hint_change
                (problem_id, part_index, rung, revision, text, before, anyway, teacher_id, changed_at)
            values (:problem, :part, :rung, :revision, :text, :before, :anyway, :teacher, :at) on conflict do nothing
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    HintChanges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Change(
            int part, Rung rung, int revision, @Nullable String text, HintText.Latest latest) {}

    /** The same variant with the hints as they are now. */
    public Variant in(Variant variant) {
        Problem problem = variant.problem();
        Problem changed = problem;
        for (Change change : changes(problem)) {
            if (change.text() != null && change.part() < variant.parts().size()) {
                changed = changed.withHint(change.part(), change.rung(), change.text());
            }
        }
        if (changed == problem) {
            return variant;
        }
        try {
            return changed.variant(variant.seed());
        } catch (IllegalArgumentException | ArithmeticException e) {
            // The problem's file may have lost a parameter since: then the author's words have to do.
            LOG.warn("A changed hint of problem {} does not fit it any more", problem.id(), e);
            return variant;
        }
    }

    /** The author's hints for a problem, part by part, lowest rung first. */
    public List<HintText> of(Problem problem) {
        List<Change> changes = changes(problem);
        List<HintText> texts = new ArrayList<>();
        for (int i = 0; i < problem.variant(0).parts().size(); i++) {
            int part = i;
            Arrays.stream(Rung.values())
                    .filter(rung -> problem.hints(part).containsKey(rung))
                    .forEach(rung -> texts.add(text(problem, part, rung, changes)));
        }
        return texts;
    }

    /** Checks the words and stores them, if nobody else has changed the hint since. */
    public HintChanged change(ChangeHint command) {
        Optional<HintText> hint = of(command.problem()).stream()
                .filter(text -> text.part() == command.part() && text.rung() == command.rung())
                .findFirst();
        if (hint.isEmpty()) {
            return new HintChanged.Refused(Message.of("tutoring.hint.none"));
        }
        HintText now = hint.get();
        String text = command.text() == null ? null : Clean.text(command.text());
        if (text != null) {
            Optional<HintCheck.Finding> found = HintCheck.of(command.problem(), command.part(), command.rung(), text);
            if (found.isPresent() && !found.get().doubt()) {
                return new HintChanged.Refused(found.get().why());
            }
            if (found.isPresent() && !command.anyway()) {
                return new HintChanged.Doubted(found.get().why());
            }
        }
        boolean stored = now.revision() == command.revision() && store(command, text, now);
        HintText after = text(command.problem(), command.part(), command.rung(), changes(command.problem()));
        return stored ? new HintChanged.Saved(after) : new HintChanged.Meanwhile(after);
    }

    private boolean store(ChangeHint command, @Nullable String text, HintText before) {
        return jdbc.sql(INSERT)
                        .param("problem", command.problem().id())
                        .param("part", command.part())
                        .param("rung", command.rung().name())
                        .param("revision", before.revision() + 1)
                        .param("text", text)
                        .param("before", before.text())
                        .param("anyway", command.anyway())
                        .param("teacher", command.teacher())
                        .param("at", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    private List<Change> changes(Problem problem) {
        return jdbc.sql(LATEST)
                .param("problem", problem.id())
                .query(HintChanges::change)
                .list();
    }

    private static HintText text(Problem problem, int part, Rung rung, List<Change> changes) {
        String authors = problem.hints(part).getOrDefault(rung, "");
        return changes.stream()
                .filter(change -> change.part() == part && change.rung() == rung)
                .findFirst()
                .map(change -> new HintText(
                        part,
                        rung,
                        authors,
                        change.text() == null ? authors : change.text(),
                        change.revision(),
                        change.latest()))
                .orElseGet(() -> new HintText(part, rung, authors, authors, 0, null));
    }

    private static Change change(ResultSet row, int number) throws SQLException {
        return new Change(
                row.getInt("part_index"),
                Rung.valueOf(row.getString("rung")),
                row.getInt("revision"),
                row.getString("text"),
                new HintText.Latest(
                        row.getObject("teacher_id", UUID.class),
                        row.getTimestamp("changed_at").toInstant()));
    }
}
