package org.stepwise.classroom;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** New pupils as a file for a spreadsheet, in UTF-8 with the mark that spreadsheets look for. */
final class PasswordList {

    private PasswordList() {}

    static byte[] csv(List<String> heading, List<NewPupil> pupils) {
        StringWriter text = new StringWriter().append('\uFEFF');
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(heading);
            pupils.forEach(pupil ->
                    csv.writeRecord(harmless(pupil.name()), harmless(pupil.signInName()), harmless(pupil.password())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A spreadsheet would take a cell that begins so for a formula and carry it out; behind an apostrophe it is text. */
    static String harmless(String cell) {
        return cell.isEmpty() || "=+-@\t\r\n|%＝＋－＠".indexOf(cell.charAt(0)) < 0 ? cell : "'" + cell;
    }
}
