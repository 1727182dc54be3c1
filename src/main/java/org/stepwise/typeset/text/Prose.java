package org.stepwise.typeset.text;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.stepwise.typeset.math.Box;
import org.stepwise.typeset.math.Face;
import org.stepwise.typeset.math.Formula;
import org.stepwise.typeset.math.Mark;
import org.stepwise.typeset.math.UnsetFormula;

/** Markdown with formulas as lines: paragraphs, lists, tables, what is emphasised. Pictures are not fetched. */
public final class Prose {

    static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .maxOpenBlockParsers(40)
            .build();
    private static final double INDENT = 16;
    private static final double FORMULA_INDENT = Type.SQUARE;

    private final String remark;

    /** @param remark said below a text with a formula that cannot be typeset and is shown as it is written */
    public Prose(String remark) {
        this.remark = remark;
    }

    public List<Line> lines(String markdown, double width) {
        return lines(markdown, width, Face.SANS);
    }

    public List<Line> lines(String markdown, double width, Face face) {
        Formulas formulas = Formulas.in(markdown);
        List<Line> lines = new ArrayList<>();
        boolean[] unset = {false};
        Inlines inlines = new Inlines(formulas, face, unset);
        blocks(PARSER.parse(formulas.markdown()), width, inlines, lines);
        if (unset[0]) {
            Paragraph note = new Paragraph(width, Type.SMALL, new Passage(Passage.Role.TEXT));
            note.text(remark, Face.SANS_ITALIC).lines().forEach(line -> lines.add(line.below(Type.LEADING)));
        }
        return lines;
    }

    /** A formula alone, as an answer in a table or a line of a solution. */
    public List<Line> formula(String latex, double width) {
        Passage passage = new Passage(Passage.Role.FORMULA, latex);
        try {
            return display(Formula.of(latex, Type.MATHS, true), width - FORMULA_INDENT, passage);
        } catch (UnsetFormula e) {
            return source(latex, width);
        }
    }

    static List<Line> display(Formula formula, double width, Passage passage) {
        return formula.lines(width).stream()
                .map(box -> new Line(box.indented(FORMULA_INDENT), Type.PARAGRAPH, false, passage))
                .toList();
    }

    static List<Line> source(String latex, double width) {
        return new Paragraph(width, Type.TEXT, new Passage(Passage.Role.TEXT))
                .text(latex, Face.MONO)
                .lines();
    }

    private void blocks(Node parent, double width, Inlines inlines, List<Line> lines) {
        for (Node block = parent.getFirstChild(); block != null; block = block.getNext()) {
            List<Line> own = block(block, width, inlines);
            for (int i = 0; i < own.size(); i++) {
                lines.add(i == 0 && !lines.isEmpty() ? own.get(i).below(Type.PARAGRAPH) : own.get(i));
            }
        }
    }

    private List<Line> block(Node block, double width, Inlines inlines) {
        return switch (block) {
            case Heading heading ->
                inlines.bold().lines(heading, width, Passage.Role.HEADING).stream()
                        .map(Line::kept)
                        .toList();
            case BulletList list -> items(list, width, inlines, -1);
            case OrderedList list -> {
                Integer start = list.getMarkerStartNumber();
                yield items(list, width, inlines, start == null ? 1 : start);
            }
            case BlockQuote quote -> {
                List<Line> inside = new ArrayList<>();
                blocks(quote, Math.max(width / 2, width - INDENT), inlines, inside);
                yield inside.stream().map(line -> line.indented(INDENT)).toList();
            }
            case FencedCodeBlock code -> code(code.getLiteral(), width);
            case IndentedCodeBlock code -> code(inlines.written(code.getLiteral()), width);
            case HtmlBlock html -> inlines.plain(Jsoup.parse(html.getLiteral()).text(), width);
            case ThematicBreak _ -> List.of(rule(width));
            case TableBlock table -> new TextTable(inlines).lines(table, width);
            default -> inlines.lines(block, width, Passage.Role.TEXT);
        };
    }

    static Line rule(double width) {
        Mark rule = new Mark.Rule(0, 0, width, 0.5, Mark.Shade.QUIET);
        return new Line(new Box(width, 1, 0, List.of(rule)), 2, false, new Passage(Passage.Role.DECORATION));
    }

    private List<Line> items(ListBlock list, double width, Inlines inlines, int first) {
        List<Line> lines = new ArrayList<>();
        int number = first;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            List<Line> inside = new ArrayList<>();
            blocks(item, Math.max(width / 2, width - INDENT), inlines, inside);
            String sign = first < 0 ? "\u2022" : number++ + ".";
            for (int i = 0; i < inside.size(); i++) {
                Line line = inside.get(i).indented(INDENT);
                lines.add(
                        i == 0
                                ? line.with(Box.text(sign, Face.SANS, Type.TEXT), 0)
                                        .below(2)
                                : line);
            }
        }
        return lines;
    }

    private static List<Line> code(String literal, double width) {
        List<Line> lines = new ArrayList<>();
        for (String row : literal.stripTrailing().split("\n")) {
            lines.addAll(source(row.isBlank() ? "\u00a0" : row.replace(' ', '\u00a0'), width));
        }
        return lines;
    }
}
