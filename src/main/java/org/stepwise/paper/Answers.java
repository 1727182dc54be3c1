package org.stepwise.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.stepwise.problembank.Step;
import org.stepwise.problembank.Variant;
import org.stepwise.problembank.VariantPart;
import org.stepwise.typeset.math.Face;
import org.stepwise.typeset.math.Formula;
import org.stepwise.typeset.math.UnsetFormula;
import org.stepwise.typeset.text.Line;
import org.stepwise.typeset.text.Paragraph;
import org.stepwise.typeset.text.Passage;

/** The answers of one sheet: little enough to have them all at once. */
record Answers(String name, List<OfProblem> problems) {

    /** @param parts none where the problem could not be made */
    record OfProblem(String title, List<OfPart> parts, List<Step> steps) {}

    /**
     * @param letter empty for the only one
     * @param latex empty where the answer is no formula
     * @param way what parts of the marks are for, in words
     */
    record OfPart(String letter, String plain, String latex, List<String> way) {

        Passage passage() {
            return latex.isEmpty() ? new Passage(Passage.Role.TEXT) : new Passage(Passage.Role.FORMULA, plain);
        }

        /** @param em the size of its letters, in points */
        List<Line> lines(double width, double em) {
            Paragraph words = new Paragraph(width, em / 1.15, passage());
            if (latex.isEmpty()) {
                return words.text(plain, Face.SANS).lines();
            }
            try {
                return Formula.of(latex, em, true).lines(width).stream()
                        .map(box -> new Line(box, 3, false, passage()))
                        .toList();
            } catch (UnsetFormula e) {
                return words.text(plain, Face.MONO).lines();
            }
        }
    }

    static Answers of(Sheet sheet, Words words, boolean steps) {
        return new Answers(
                sheet.label(words),
                sheet.problems().get().stream()
                        .map(asked -> problem(asked, words, steps))
                        .toList());
    }

    private static OfProblem problem(Asked asked, Words words, boolean steps) {
        Variant variant = asked.variant();
        return variant == null
                ? new OfProblem(asked.title(), List.of(), List.of())
                : new OfProblem(
                        asked.title(),
                        IntStream.range(0, variant.parts().size())
                                .mapToObj(i -> part(variant.parts(), i, words))
                                .toList(),
                        steps ? variant.solution() : List.of());
    }

    private static OfPart part(List<VariantPart> parts, int index, Words words) {
        VariantPart part = parts.get(index);
        List<String> way = new ArrayList<>();
        part.method()
                .forEach(mark ->
                        way.add(words.of("paper.way", Long.toString(Math.round(mark.credit() * 100)), mark.name())));
        return new OfPart(
                parts.size() > 1 ? Worksheet.letter(index) : "", part.expected(), part.typeset(part.expected()), way);
    }
}
