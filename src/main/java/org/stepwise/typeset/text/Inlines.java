package org.stepwise.typeset.text;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.stepwise.typeset.math.Face;
import org.stepwise.typeset.math.Formula;
import org.stepwise.typeset.math.UnsetFormula;

/**
 * What stands in a paragraph.
 *
 * @param face where nothing is emphasised
 * @param unset is set where a formula was shown as it is written
 */
record Inlines(Formulas formulas, Face face, boolean[] unset) {

    Inlines bold() {
        return new Inlines(formulas, Face.SANS_BOLD, unset);
    }

    List<Line> lines(Node parent, double width, Passage.Role role) {
        Filling filling = new Filling(width, new Passage(role));
        children(parent, filling, face);
        filling.endParagraph();
        return filling.lines;
    }

    List<Line> plain(String text, double width) {
        Filling filling = new Filling(width, new Passage(Passage.Role.TEXT));
        formulas.read(text, filling);
        filling.endParagraph();
        return filling.lines;
    }

    /** With the formulas as they were. */
    String written(String text) {
        StringBuilder all = new StringBuilder();
        formulas.read(text, new Formulas.Reader() {
            @Override
            public void text(String plain) {
                all.append(plain);
            }

            @Override
            public void formula(Formulas.Found formula) {
                String sign = formula.display() ? "$$" : "$";
                all.append(sign).append(formula.latex()).append(sign);
            }
        });
        return all.toString();
    }

    private void children(Node parent, Filling filling, Face own) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            filling.face = own;
            switch (node) {
                case Text text -> formulas.read(text.getLiteral(), filling);
                case Code code -> filling.paragraph.text(written(code.getLiteral()), Face.MONO);
                case Emphasis emphasis -> children(emphasis, filling, Face.SANS_ITALIC);
                case StrongEmphasis strong -> children(strong, filling, Face.SANS_BOLD);
                case SoftLineBreak _ -> filling.text(" ");
                case HardLineBreak _ -> filling.paragraph.newLine();
                case HtmlInline _ -> {
                    // Its text follows as text.
                }
                default -> children(node, filling, own);
            }
        }
    }

    private final class Filling implements Formulas.Reader {

        private final double width;
        private final Passage passage;
        private final List<Line> lines = new ArrayList<>();
        private Paragraph paragraph;
        private Face face = Inlines.this.face;

        Filling(double width, Passage passage) {
            this.width = width;
            this.passage = passage;
            this.paragraph = new Paragraph(width, Type.TEXT, passage);
        }

        @Override
        public void text(String text) {
            paragraph.text(text, face);
        }

        @Override
        public void formula(Formulas.Found found) {
            try {
                if (found.display()) {
                    Formula formula = Formula.of(found.latex(), Type.MATHS, true);
                    endParagraph();
                    List<Line> set = Prose.display(
                            formula, width - Type.SQUARE, new Passage(Passage.Role.FORMULA, found.latex()));
                    lines.addAll(set);
                } else {
                    paragraph.formula(Formula.of(found.latex(), paragraph.mathsSize(), false));
                }
            } catch (UnsetFormula e) {
                unset[0] = true;
                paragraph.text(found.latex(), Face.MONO);
            }
        }

        private void endParagraph() {
            List<Line> ended = paragraph.lines();
            boolean later = !lines.isEmpty();
            for (int i = 0; i < ended.size(); i++) {
                lines.add(i == 0 && later ? ended.get(i).below(Type.PARAGRAPH) : ended.get(i));
            }
            paragraph = new Paragraph(width, Type.TEXT, passage);
        }
    }
}
