package org.stepwise.classroom;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.stepwise.shared.PlainCell;

/** New pupils as a file for a spreadsheet, in UTF-8 with the mark that spreadsheets look for. */
final class PasswordList {

    private PasswordList() {}

    static byte[] csv(List<String> heading, List<NewPupil> pupils) {
        StringWriter text = new StringWriter().append('\uFEFF');
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(heading);
            pupils.forEach(pupil -> csv.writeRecord(
                    PlainCell.of(pupil.name()), PlainCell.of(pupil.signInName()), PlainCell.of(pupil.password())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
