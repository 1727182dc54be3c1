package org.stepwise.assignment;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.stepwise.classroom.Pupil;
import org.stepwise.shared.PlainCell;

/** The gradebook as a table for a spreadsheet. An empty cell: nothing was handed in. */
record GradeFile(GradeTable table, UnaryOperator<String> words) {

    private static final int NAMES = 2;

    /** In UTF-8 with the mark that spreadsheets look for. */
    byte[] csv() {
        StringWriter text = new StringWriter().append('\uFEFF');
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            rows().forEach(row -> csv.writeRecord(
                    row.stream().map(cell -> PlainCell.of(String.valueOf(cell))).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Percents are numbers, and text is marked as text: so none of it is carried out. */
    byte[] xlsx() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Stepwise", null)) {
            Worksheet sheet = book.newWorksheet(words.apply("assignment.grades.sheet"));
            List<List<Object>> rows = rows();
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    switch (rows.get(row).get(column)) {
                        case Integer number -> sheet.value(row, column, number);
                        case Object text -> sheet.value(row, column, text.toString());
                    }
                }
            }
            sheet.freezePane(NAMES, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The heading first; for each assignment its percent, and what is to be said about it. */
    private List<List<Object>> rows() {
        List<List<Object>> rows = new ArrayList<>();
        List<Object> head = new ArrayList<>(
                List.of(words.apply("assignment.grades.pupil"), words.apply("assignment.grades.signIn")));
        table.columns().forEach(column -> {
            head.add(column.title());
            head.add(words.apply("assignment.grades.note"));
        });
        rows.add(head);
        for (Pupil pupil : table.pupils()) {
            List<Object> row = new ArrayList<>(List.of(pupil.name(), pupil.signInName()));
            table.columns()
                    .forEach(column -> table.grade(pupil.id(), column.id())
                            .ifPresentOrElse(
                                    grade -> {
                                        row.add(grade.percent());
                                        row.add(note(grade));
                                    },
                                    () -> {
                                        row.add("");
                                        row.add(words.apply(
                                                column.meant().contains(pupil.id())
                                                        ? "assignment.grades.file.none"
                                                        : "assignment.grades.file.others"));
                                    }));
            rows.add(row);
        }
        return rows;
    }

    private String note(Grade grade) {
        return Stream.of(
                        grade.undecided() ? "undecided" : "",
                        grade.changed() ? "changed" : "",
                        grade.late() ? "late" : "")
                .filter(note -> !note.isEmpty())
                .map(note -> words.apply("assignment.grades.file." + note))
                .collect(Collectors.joining("; "));
    }
}
