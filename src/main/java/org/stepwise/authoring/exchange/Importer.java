package org.stepwise.authoring.exchange;

import java.util.ArrayList;
import java.util.List;
import org.stepwise.authoring.exchange.draft.Completion;
import org.stepwise.authoring.exchange.draft.Draft;
import org.stepwise.authoring.exchange.maxima.Unmapped;
import org.stepwise.authoring.exchange.moodle.MoodleReader;
import org.stepwise.authoring.exchange.oatutor.OaProblem;
import org.stepwise.authoring.exchange.oatutor.OaProblems;
import org.stepwise.authoring.exchange.oatutor.OaReader;
import org.stepwise.authoring.exchange.perseus.PerseusReader;
import org.stepwise.authoring.exchange.report.Imported;
import org.stepwise.authoring.exchange.report.Refusal;
import org.stepwise.authoring.exchange.report.Remark;
import org.stepwise.authoring.exchange.report.Report;
import org.stepwise.authoring.exchange.source.JsonFile;
import org.stepwise.authoring.exchange.source.Limits;
import org.stepwise.authoring.exchange.source.UploadedFile;
import org.stepwise.authoring.exchange.source.XmlElement;
import org.stepwise.authoring.exchange.source.XmlReader;
import org.stepwise.authoring.exchange.source.ZipFiles;
import org.stepwise.problembank.BankFile;
import org.stepwise.problembank.ProblemCheck;
import tools.jackson.databind.JsonNode;

/** The one door for files from outside; whatever is in them, the answer is problems and a report. */
public final class Importer {

    private final String file;
    private final List<BankFile> problems = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private int questions;

    private Importer(String file) {
        this.file = file;
    }

    public static Imported read(String name, byte[] bytes) {
        Importer importer = new Importer(name);
        importer.file(new UploadedFile(name, bytes));
        return new Imported(importer.problems, importer.remarks);
    }

    private interface Reading {
        Draft read(Report report) throws Refusal;
    }

    private void file(UploadedFile uploaded) {
        Report report = new Report(file, "");
        try {
            if (ZipFiles.isZip(uploaded.bytes())) {
                archive(ZipFiles.read(uploaded));
            } else {
                single(uploaded);
            }
            if (problems.isEmpty() && remarks.isEmpty()) {
                throw new Refusal("exchange.no-questions");
            }
        } catch (Refusal refusal) {
            report.refused(refusal.reason());
        }
        remarks.addAll(report.remarks());
    }

    private void archive(List<UploadedFile> files) throws Refusal {
        List<OaProblem> foldered = OaProblems.foldered(files);
        foldered.forEach(this::oatutor);
        for (UploadedFile inner : files) {
            boolean partOfFolder = !foldered.isEmpty() && inner.ending().equals("json");
            if (partOfFolder || inner.ending().isEmpty()) {
                continue;
            }
            Report report = new Report(file, inner.name());
            try {
                single(inner);
            } catch (Refusal refusal) {
                report.refused(refusal.reason());
            }
            remarks.addAll(report.remarks());
        }
    }

    private void single(UploadedFile uploaded) throws Refusal {
        switch (uploaded.ending()) {
            case "xml" -> moodle(XmlReader.read(uploaded));
            case "json" -> json(uploaded);
            case "yaml", "yml" -> own(uploaded);
            default -> throw new Refusal("exchange.unknown-format");
        }
    }

    private void moodle(XmlElement root) throws Refusal {
        if (!MoodleReader.fits(root)) {
            throw new Refusal("exchange.unknown-format");
        }
        for (MoodleReader.Question question : MoodleReader.questions(root)) {
            question(question.title(), report -> MoodleReader.read(question, report));
        }
    }

    private void json(UploadedFile uploaded) throws Refusal {
        JsonNode root = JsonFile.read(uploaded);
        List<JsonNode> items = PerseusReader.items(root);
        for (JsonNode item : items) {
            String title = PerseusReader.title(item, uploaded.stem());
            question(title, report -> PerseusReader.read(item, title, report));
        }
        if (items.isEmpty()) {
            List<OaProblem> found = OaProblems.bundled(root);
            if (found.isEmpty()) {
                throw new Refusal("exchange.unknown-format");
            }
            found.forEach(this::oatutor);
        }
    }

    private void oatutor(OaProblem problem) {
        question(problem.title(), report -> OaReader.read(problem, report));
    }

    private void own(UploadedFile uploaded) throws Refusal {
        if (!uploaded.name().endsWith("skills.yaml")) {
            BankFile problem = ProblemArchive.checked(uploaded);
            problems.add(problem);
            Report report = new Report(file, uploaded.stem());
            report.unset(ProblemCheck.unset(problem));
            report.taken("exchange.taken-one");
            remarks.addAll(report.remarks());
        }
    }

    private void question(String title, Reading reading) {
        if (++questions > Limits.QUESTIONS) {
            if (questions == Limits.QUESTIONS + 1) {
                Report all = new Report(file, "");
                all.dropped("exchange.too-many-questions", Integer.toString(Limits.QUESTIONS));
                remarks.addAll(all.remarks());
            }
            return;
        }
        Report report = new Report(file, title);
        try {
            Draft draft = reading.read(report);
            problems.add(Completion.of(draft, report));
            int parts = draft.parts().size();
            if (parts == 1) {
                report.taken("exchange.taken-one");
            } else {
                report.taken("exchange.taken", Integer.toString(parts));
            }
        } catch (Refusal refusal) {
            report.refused(refusal.reason());
        } catch (Unmapped unmapped) {
            report.refused(new Refusal("exchange.cas-text", unmapped.what()).reason());
        } catch (RuntimeException | StackOverflowError unforeseen) {
            // A file of a stranger's must not take the others of the same upload with it.
            report.refused(new Refusal("exchange.unforeseen").reason());
        }
        remarks.addAll(report.remarks());
    }
}
