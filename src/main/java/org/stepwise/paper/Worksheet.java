package org.stepwise.paper;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.stepwise.problembank.Variant;
import org.stepwise.problembank.VariantPart;
import org.stepwise.typeset.math.Box;
import org.stepwise.typeset.math.Face;
import org.stepwise.typeset.math.Mark;
import org.stepwise.typeset.text.Line;
import org.stepwise.typeset.text.Pages;
import org.stepwise.typeset.text.Passage;
import org.stepwise.typeset.text.Prose;
import org.stepwise.typeset.text.Type;

/** What pupils get: each sheet begins on the front of a leaf. */
public final class Worksheet {

    private static final int COLUMNS = 33;
    private static final double INDENT = 18;
    private static final double MARGIN = 14;
    private static final double WITHOUT_ROOM = 10;

    /** A prompt up to this share of a page is not broken. */
    private static final double WHOLE = 0.5;

    private final Print print;
    private final Prose prose;

    private Worksheet(Print print) {
        this.print = print;
        this.prose = print.prose();
    }

    /**
     * @param language of its words, as in {@code en}
     * @param out stays open
     */
    public static void write(Print print, String language, OutputStream out) {
        Worksheet worksheet = new Worksheet(print);
        try (PaperFile file = new PaperFile(out, print.title(), language)) {
            print.sheets().forEach(sheet -> worksheet.write(sheet, file));
        }
    }

    private void write(Sheet sheet, PaperFile file) {
        List<Asked> problems = sheet.problems().get();
        int parts = problems.stream()
                .map(Asked::variant)
                .mapToInt(variant -> variant == null ? 0 : variant.parts().size())
                .sum();
        Pages pages = new Pages(PaperFile.HEIGHT);
        pages.add(Heads.title(print.title(), sheet.label(print.words())));
        pages.add(Heads.small(Stream.of(print.schoolClass(), sheet.due())));
        pages.add(List.of(Heads.name(print, sheet, Integer.toString(parts * print.marks()))));
        for (int i = 0; i < problems.size(); i++) {
            pages.add(problem(i + 1, problems.get(i)));
        }
        List<List<Pages.Placed>> finished = pages.finished();
        file.front();
        file.section();
        for (int i = 0; i < finished.size(); i++) {
            String label = sheet.label(print.words());
            file.page(
                    finished.get(i),
                    new PaperFile.Frame(
                            Heads.edge(i == 0 ? "" : print.title()),
                            Heads.edge(label),
                            Heads.edge(print.words().of("paper.page", i + 1, finished.size()))),
                    true);
        }
    }

    private List<Line> problem(int number, Asked asked) {
        List<Line> lines = new ArrayList<>();
        List<Line> heading = Heads.heading(number + "   " + asked.title());
        heading.forEach(line -> lines.add(lines.isEmpty() ? line.below(1.3 * Type.SQUARE) : line));
        Variant variant = asked.variant();
        if (variant == null) {
            lines.addAll(print.missing());
            return lines;
        }
        lines.addAll(prompt(variant));
        for (int i = 0; i < variant.parts().size(); i++) {
            lines.addAll(part(variant.parts(), i));
        }
        return lines;
    }

    /** Together with what is to be done first. */
    private List<Line> prompt(Variant variant) {
        List<Line> lines = new ArrayList<>(prose.lines(variant.prompt(), PaperFile.WIDTH));
        if (lines.isEmpty()) {
            return lines;
        }
        lines.set(0, lines.getFirst().below(5));
        double total = lines.stream()
                .mapToDouble(line -> line.above() + line.box().total())
                .sum();
        if (total < WHOLE * PaperFile.HEIGHT) {
            return Heads.kept(lines);
        }
        lines.set(lines.size() - 1, lines.getLast().kept());
        return lines;
    }

    private List<Line> part(List<VariantPart> parts, int index) {
        List<Line> lines = new ArrayList<>();
        String label = parts.get(index).label();
        if (parts.size() > 1 || label != null) {
            List<Line> said = prose.lines(label == null ? "" : label, PaperFile.WIDTH - INDENT);
            List<Line> own = said.isEmpty() ? List.of(empty()) : said;
            for (int i = 0; i < own.size(); i++) {
                lines.add(own.get(i).indented(INDENT).kept());
            }
            lines.set(0, lettered(lines.getFirst(), parts.size() > 1 ? letter(index) : ""));
        }
        int rows = print.room().rows();
        Mark squares = new Mark.Squares(0, rows * Type.SQUARE, COLUMNS, rows, Mark.Shade.HAIR);
        lines.add(new Line(
                new Box(PaperFile.WIDTH, rows * Type.SQUARE, 0, rows == 0 ? List.of() : List.of(squares)),
                rows == 0 ? WITHOUT_ROOM : 10,
                false,
                new Passage(Passage.Role.DECORATION)));
        lines.set(0, marked(lines.getFirst()));
        return lines;
    }

    private static Line empty() {
        return new Line(new Box(0, 9, 3, List.of()), 0, true, new Passage(Passage.Role.TEXT));
    }

    static String letter(int index) {
        return (char) ('a' + index % 26) + ")";
    }

    private static Line lettered(Line line, String letter) {
        Box box = line.box().with(Box.text(letter, Face.SANS_BOLD, Type.TEXT), 0, 0);
        return new Line(box, line.above() + 12, line.keep(), line.passage());
    }

    /** In the margin: out of how many. */
    private Line marked(Line line) {
        Box earned = Heads.earned(Integer.toString(print.marks()));
        double down = line.passage().role() == Passage.Role.DECORATION
                ? Math.max(0, line.box().height() - Type.SQUARE)
                : 0;
        return new Line(
                line.box().with(earned, -MARGIN - earned.width(), down), line.above(), line.keep(), line.passage());
    }
}
