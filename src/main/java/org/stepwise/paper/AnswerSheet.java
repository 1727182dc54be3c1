package org.stepwise.paper;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.stepwise.problembank.Step;
import org.stepwise.typeset.math.Box;
import org.stepwise.typeset.math.Face;
import org.stepwise.typeset.text.Line;
import org.stepwise.typeset.text.Pages;
import org.stepwise.typeset.text.Prose;
import org.stepwise.typeset.text.Type;

/** What teachers mark with: all answers in one table, then sheet by sheet with the way there. */
public final class AnswerSheet {

    private static final double INDENT = 18;

    private final Print print;
    private final Prose prose;

    private AnswerSheet(Print print) {
        this.print = print;
        this.prose = print.prose();
    }

    /**
     * @param language of its words, as in {@code en}
     * @param out stays open
     */
    public static void write(Print print, String language, OutputStream out) {
        Pages pages = new AnswerSheet(print).pages();
        String title = print.words().of("paper.answers", print.title());
        List<List<Pages.Placed>> finished = pages.finished();
        try (PaperFile file = new PaperFile(out, title, language)) {
            file.section();
            for (int i = 0; i < finished.size(); i++) {
                file.page(
                        finished.get(i),
                        new PaperFile.Frame(
                                Heads.edge(i == 0 ? "" : title),
                                Heads.edge(print.schoolClass()),
                                Heads.edge(print.words().of("paper.page", i + 1, finished.size()))),
                        false);
            }
        }
    }

    private Pages pages() {
        List<Answers> all = print.sheets().stream()
                .map(sheet -> Answers.of(sheet, print.words(), print.steps()))
                .toList();
        Pages pages = new Pages(PaperFile.HEIGHT);
        String title = print.words().of("paper.answers", print.title());
        pages.add(Heads.title(title, title));
        pages.add(Heads.small(Stream.of(
                print.schoolClass(),
                print.sheets().isEmpty() ? "" : print.sheets().getFirst().due())));
        new AnswerTable(print.words()).bands(all).forEach(band -> pages.add(band.head(), band.rows()));
        all.forEach(answers -> sheet(answers, pages));
        return pages;
    }

    private void sheet(Answers answers, Pages pages) {
        List<Line> title = new ArrayList<>(Heads.part(answers.name()));
        title.set(0, title.getFirst().below(2 * Type.SQUARE));
        pages.add(title);
        for (int i = 0; i < answers.problems().size(); i++) {
            Answers.OfProblem problem = answers.problems().get(i);
            List<Line> lines = new ArrayList<>();
            Heads.heading((i + 1) + "   " + problem.title())
                    .forEach(line -> lines.add(lines.isEmpty() ? line.below(10) : line));
            if (problem.parts().isEmpty()) {
                lines.addAll(print.missing());
            }
            problem.parts().forEach(part -> lines.addAll(part(part)));
            problem.steps().forEach(step -> lines.addAll(step(step)));
            pages.add(lines);
        }
    }

    private List<Line> part(Answers.OfPart part) {
        List<Line> lines = new ArrayList<>();
        Box letter = Box.text(part.letter(), Face.SANS_BOLD, Type.TEXT);
        Box answer = Pages.stacked(part.lines(PaperFile.WIDTH - INDENT, Type.MATHS));
        lines.add(new Line(
                answer.indented(INDENT).with(letter, 0, 0), 5, !part.way().isEmpty(), part.passage()));
        part.way()
                .forEach(way -> prose.lines(way, PaperFile.WIDTH - 2 * INDENT)
                        .forEach(line -> lines.add(line.indented(2 * INDENT))));
        return lines;
    }

    private List<Line> step(Step step) {
        List<Line> lines = new ArrayList<>();
        double width = PaperFile.WIDTH - INDENT;
        prose.lines(step.text(), width)
                .forEach(line -> lines.add((lines.isEmpty() ? line.below(8) : line).indented(INDENT)));
        String math = step.math();
        if (math != null) {
            prose.formula(math, width).forEach(line -> lines.add(line.indented(INDENT)));
        }
        for (int i = 0; i + 1 < lines.size(); i++) {
            lines.set(i, lines.get(i).kept());
        }
        return lines;
    }
}
