package org.stepwise.typeset.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Text;

/** Formulas that the Markdown around them keeps from being set on a page. */
final class Misplaced extends AbstractVisitor {

    enum Place {
        HTML("html", "between HTML tags: leave the tags out"),
        CODE("code", "in a line that begins with four spaces, which is code"),
        TABLE("bar", "in a table, where its | divides the cell: write \\vert");

        private final String key;
        private final String sentence;

        Place(String key, String sentence) {
            this.key = key;
            this.sentence = sentence;
        }

        String key() {
            return key;
        }

        String sentence() {
            return sentence;
        }
    }

    private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");

    record Formula(String latex, Place place) {}

    private final Formulas formulas;
    private final List<Formula> found = new ArrayList<>();
    private int cells;

    private Misplaced(Formulas formulas) {
        this.formulas = formulas;
    }

    static List<Formula> in(Formulas formulas) {
        Misplaced misplaced = new Misplaced(formulas);
        Prose.PARSER.parse(formulas.markdown()).accept(misplaced);
        return misplaced.found;
    }

    @Override
    public void visit(HtmlBlock block) {
        // A comment is shown to nobody.
        all(COMMENT.matcher(block.getLiteral()).replaceAll(""), Place.HTML);
    }

    @Override
    public void visit(HtmlInline tag) {
        all(COMMENT.matcher(tag.getLiteral()).replaceAll(""), Place.HTML);
    }

    @Override
    public void visit(IndentedCodeBlock block) {
        all(block.getLiteral(), Place.CODE);
    }

    @Override
    public void visit(CustomNode node) {
        cells += node instanceof TableCell ? 1 : 0;
        visitChildren(node);
        cells -= node instanceof TableCell ? 1 : 0;
    }

    @Override
    public void visit(Text text) {
        if (cells > 0) {
            with("|", text.getLiteral(), Place.TABLE);
        }
    }

    private void all(String literal, Place place) {
        with("", literal, place);
    }

    private void with(String sign, String literal, Place place) {
        formulas.within(literal).stream()
                .map(Formulas.Found::latex)
                .filter(latex -> latex.replace("\\|", "").contains(sign))
                .forEach(latex -> found.add(new Formula(latex, place)));
    }
}
