package org.stepwise.cas.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stepwise.cas.syntax.Token.Kind;
import org.stepwise.cas.tree.Expr;

/** Tables: matrices, determinants, and systems as the and of their rows. */
final class Environments {

    static final String MATRIX = "matrix";
    static final String DETERMINANT = "det";
    static final String SYSTEM = "system";
    /** A system if there is a sign of a relation in it. */
    static final String ARRAY = "array";

    static final Map<String, String> KINDS = Stream.of(
                    ("matrix=array pmatrix=matrix bmatrix=matrix Bmatrix=matrix smallmatrix=matrix vmatrix=det"
                                    + " array=array cases=system dcases=system rcases=system aligned=system align=system"
                                    + " alignedat=system split=system gathered=system gather=system eqnarray=system"
                                    + " equation=system")
                            .split(" "))
            .map(entry -> entry.split("="))
            .collect(Collectors.toUnmodifiableMap(entry -> entry[0], entry -> entry[1]));

    private final Cursor cursor;
    private final Parser parser;

    Environments(Cursor cursor, Parser parser) {
        this.cursor = cursor;
        this.parser = parser;
    }

    Expr read() {
        int start = cursor.here();
        Token begin = cursor.next();
        cursor.enter();
        Expr expr = begin.text().equals(SYSTEM) ? system(begin, start) : matrix(begin, start);
        cursor.leave();
        return expr;
    }

    private Expr system(Token begin, int start) {
        List<Expr> rows = new ArrayList<>();
        do {
            if (!cursor.sees(Kind.ROW) && !cursor.sees(Kind.FINISH)) {
                rows.add(Arithmetic.operand(parser.item()));
            }
        } while (cursor.take(Kind.ROW, "\n"));
        finish(begin);
        if (rows.isEmpty()) {
            throw new Slip(cursor.since(start), "empty-box");
        }
        return rows.size() == 1 ? rows.getFirst() : new Expr.And(rows, cursor.since(start));
    }

    private Expr matrix(Token begin, int start) {
        List<List<Expr>> rows = new ArrayList<>();
        do {
            if (cursor.sees(Kind.FINISH) && !rows.isEmpty()) {
                break;
            }
            List<Expr> row = new ArrayList<>();
            do {
                row.add(parser.item());
            } while (cursor.take(Kind.CELL, "&"));
            rows.add(row);
        } while (cursor.take(Kind.ROW, "\n"));
        finish(begin);
        if (rows.stream().anyMatch(row -> row.size() != rows.getFirst().size())) {
            throw new Slip(cursor.since(start), "matrix-rows");
        }
        Expr matrix = new Expr.Matrix(rows, cursor.since(start));
        return begin.text().equals(DETERMINANT) ? new Expr.Call("det", List.of(matrix), cursor.since(start)) : matrix;
    }

    private void finish(Token begin) {
        if (cursor.sees(Kind.END)) {
            throw new Slip(begin.span(), "bracket-open", cursor.written(begin));
        }
        if (!cursor.sees(Kind.FINISH)) {
            throw cursor.unexpected();
        }
        cursor.next();
    }
}
