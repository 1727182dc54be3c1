package org.stepwise.typeset.math;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.stepwise.typeset.math.UnsetFormula.Why;

/** Rows and columns: matrices, systems, equations one below the other. */
final class TexTables {

    private static final int MOST_ROWS = 200;

    private static final Set<String> ALONE =
            Set.of("align", "align*", "alignat", "alignat*", "gather", "gather*", "equation", "equation*", "CD");

    private final TexReader reader;

    TexTables(TexReader reader) {
        this.reader = reader;
    }

    /** As far as what ends them. */
    List<List<Tex>> rows() throws UnsetFormula {
        List<List<Tex>> rows = new ArrayList<>();
        List<Tex> row = new ArrayList<>();
        while (true) {
            row.add(reader.row());
            if (reader.takes("&")) {
                continue;
            }
            rows.add(row);
            if (rows.size() > MOST_ROWS) {
                throw new UnsetFormula(Why.LONG);
            }
            if (!reader.takes("\\\\") && !reader.takes("\\cr")) {
                break;
            }
            if (reader.takes("[")) {
                while (!reader.takes("]")) {
                    reader.argument();
                }
            }
            while (reader.takes("\\hline")) {
                // Lines between rows are left out.
            }
            row = new ArrayList<>();
        }
        boolean emptyEnd = rows.size() > 1
                && rows.getLast().stream()
                        .allMatch(cell -> cell instanceof Tex.Row(List<Tex> items) && items.isEmpty());
        return emptyEnd ? rows.subList(0, rows.size() - 1) : rows;
    }

    /** After {@code \begin}. */
    Tex environment() throws UnsetFormula {
        String name = reader.words();
        if (ALONE.contains(name) && !reader.display()) {
            throw new UnsetFormula(Why.DISPLAY, name);
        }
        String columns = name.equals("array") || name.equals("alignedat") ? reader.words() : "";
        while (reader.takes("\\hline")) {
            // As above.
        }
        List<List<Tex>> rows = rows();
        if (!reader.takes("\\end") || !reader.words().equals(name)) {
            throw new UnsetFormula(Why.END, name);
        }
        return switch (name) {
            case "matrix", "smallmatrix" -> matrix("", rows, "");
            case "pmatrix" -> matrix("(", rows, ")");
            case "bmatrix" -> matrix("[", rows, "]");
            case "Bmatrix" -> matrix("{", rows, "}");
            case "vmatrix" -> matrix("∣", rows, "∣");
            case "Vmatrix" -> matrix("∥", rows, "∥");
            case "cases", "dcases" -> new Tex.Table("{", rows, "ll", true, name.startsWith("d"), "");
            case "rcases" -> new Tex.Table("", rows, "ll", true, false, "}");
            case "array" -> new Tex.Table("", rows, columns.replaceAll("[^lcr]", ""), true, false, "");
            case "aligned", "align", "align*", "split", "alignedat" -> new Tex.Table("", rows, "rl", false, true, "");
            case "gathered", "gather", "gather*" -> new Tex.Table("", rows, "c", false, true, "");
            case "equation", "equation*" -> rows.getFirst().getFirst();
            default -> throw new UnsetFormula(Why.ENVIRONMENT, name);
        };
    }

    private static Tex matrix(String left, List<List<Tex>> rows, String right) {
        return new Tex.Table(left, rows, "c", true, false, right);
    }
}
