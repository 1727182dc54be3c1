package org.stepwise.shared;

/** Text in a file for spreadsheets. */
public final class PlainCell {

    private PlainCell() {}

    /** A spreadsheet would take a cell that begins so for a formula and carry it out; behind an apostrophe it is text. */
    public static String of(String cell) {
        return cell.isEmpty() || "=+-@\t\r\n|%＝＋－＠".indexOf(cell.charAt(0)) < 0 ? cell : "'" + cell;
    }
}
