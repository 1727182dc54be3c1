package org.stepwise.mastery;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.stepwise.practice.AttemptGraded;
import org.stepwise.practice.Judgement;
import org.stepwise.practice.PartRegraded;
import org.stepwise.problembank.Problem;
import org.stepwise.problembank.ProblemCatalog;

/**
 * Takes each part's first judged answer into account. Listeners run side by side, and events may be told twice, late or in
 * another order: what counts for a part is the earliest of its lines, and a skill is worked out anew from all its evidence.
 */
@Component
class MasteryRecorder {

    private final ProblemCatalog catalog;
    private final ParameterTable parameters;
    private final EvidenceTable evidence;
    private final KnowledgeTable knowledge;

    MasteryRecorder(
            ProblemCatalog catalog, ParameterTable parameters, EvidenceTable evidence, KnowledgeTable knowledge) {
        this.catalog = catalog;
        this.parameters = parameters;
        this.evidence = evidence;
        this.knowledge = knowledge;
    }

    @ApplicationModuleListener
    void on(AttemptGraded event) {
        boolean right = event.judgement() == Judgement.CORRECT;
        boolean first = event.triesBefore() == 0 && (right || event.judgement() == Judgement.INCORRECT);
        if (first) {
            // A problem that was taken out of the bank has no skills to speak of.
            catalog.find(event.problem()).ifPresent(problem -> record(event, problem));
        }
    }

    /** By another key, another line may be the first answer, or none. */
    @ApplicationModuleListener
    void on(PartRegraded event) {
        catalog.find(event.problem()).ifPresent(problem -> {
            EvidenceTable.Place place = new EvidenceTable.Place(event.student(), event.work(), event.part());
            ParameterTable.Tracings tracings = parameters.read();
            TreeSet<String> touched = hold(place, problem, tracings);
            evidence.forget(place);
            AttemptGraded first = event.first();
            if (first != null && first.triesBefore() == 0) {
                add(place, first, problem, tracings);
            }
            trace(event.student(), touched, tracings);
        });
    }

    private void record(AttemptGraded event, Problem problem) {
        EvidenceTable.Place place = new EvidenceTable.Place(event.student(), event.work(), event.part());
        ParameterTable.Tracings tracings = parameters.read();
        TreeSet<String> touched = hold(place, problem, tracings);
        OptionalInt counted = evidence.line(place);
        if (counted.isPresent() && counted.getAsInt() <= event.line()) {
            return;
        }
        evidence.forget(place);
        add(place, event, problem, tracings);
        trace(event.student(), touched, tracings);
    }

    private TreeSet<String> hold(EvidenceTable.Place place, Problem problem, ParameterTable.Tracings tracings) {
        TreeSet<String> touched = new TreeSet<>(problem.skills());
        touched.addAll(evidence.skills(place));
        knowledge.hold(place.student(), touched, tracings);
        return touched;
    }

    private void add(
            EvidenceTable.Place place, AttemptGraded answer, Problem problem, ParameterTable.Tracings tracings) {
        boolean right = answer.judgement() == Judgement.CORRECT;
        Evidence piece = new Evidence(answer.problem(), right, answer.helpBefore(), answer.at());
        Map<String, Knowledge> before = knowledge.of(answer.student());
        for (String skill : Blame.told(problem.skills(), right, name -> p(before, tracings, name))) {
            evidence.add(place, answer.line(), skill, piece);
        }
    }

    private void trace(UUID student, TreeSet<String> touched, ParameterTable.Tracings tracings) {
        for (String skill : touched) {
            List<Evidence> all = evidence.of(student, skill);
            knowledge.store(student, skill, Knowledge.of(tracings.of(skill), all));
        }
    }

    private static double p(Map<String, Knowledge> before, ParameterTable.Tracings tracings, String skill) {
        Knowledge known = before.get(skill);
        return known == null ? tracings.of(skill).prior() : known.p();
    }
}
