package org.stepwise.classroom;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stepwise.shared.Clean;
import org.stepwise.shared.Refused;

/** Reads a list of pupils: commas, semicolons or tabs between the columns, with or without a heading. */
final class RosterFile {

    static final int MOST_ROWS = 500;

    private static final List<Character> SEPARATORS = List.of('\t', ';', ',');

    private enum Column {
        FIRST("first name", "forename", "given name"),
        LAST("last name", "surname", "family name"),
        NAME("name", "names", "pupil", "pupils", "student", "full name", "pupil name", "student name", "display name"),
        SIGN_IN("sign-in name", "sign in name", "signin", "sign-in", "username", "user name", "login", "user"),
        GROUP("group", "groups", "set", "team");

        private final List<String> headings;

        Column(String... headings) {
            this.headings = List.of(headings);
        }

        static Optional<Column> of(String heading) {
            String word = Clean.line(heading).toLowerCase(Locale.ROOT).replace('_', ' ');
            return Stream.of(values())
                    .filter(column -> column.headings.contains(word))
                    .findFirst();
        }
    }

    private static final Map<Column, Integer> WITHOUT_HEADING =
            Map.of(Column.NAME, 0, Column.SIGN_IN, 1, Column.GROUP, 2);

    private RosterFile() {}

    /** Rows without anything in them are left out. */
    static List<RosterLine> read(String text) {
        if (text.length() > RosterText.MOST_BYTES) {
            throw Refused.because("classroom.roster.big");
        }
        String clean = RosterText.withoutMark(text);
        List<CsvRecord> records = records(clean, separator(clean));
        if (records.isEmpty()) {
            throw Refused.because("classroom.roster.empty");
        }
        Map<Column, Integer> heading = heading(records.getFirst());
        Map<Column, Integer> places = heading.isEmpty() ? WITHOUT_HEADING : heading;
        int columns =
                heading.isEmpty() ? WITHOUT_HEADING.size() : records.getFirst().getFieldCount();
        List<RosterLine> lines = records.stream()
                .skip(heading.isEmpty() ? 0 : 1)
                .map(row -> line(row, places, columns))
                .filter(line -> !line.isBlank())
                .toList();
        if (lines.isEmpty()) {
            throw Refused.because("classroom.roster.empty");
        }
        if (lines.size() > MOST_ROWS) {
            throw Refused.because("classroom.roster.many", Integer.toString(MOST_ROWS), Integer.toString(lines.size()));
        }
        return lines;
    }

    private static List<CsvRecord> records(String text, char separator) {
        List<CsvRecord> records = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .trimWhitespacesAroundQuotes(true)
                .ofCsvRecord(text)) {
            reader.forEach(records::add);
            return records;
        } catch (CsvParseException e) {
            long after = records.isEmpty() ? 0 : records.getLast().getStartingLineNumber();
            throw Refused.because("classroom.roster.quote", Long.toString(after + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one that stands most often outside of quotes. */
    private static char separator(String text) {
        String outside = text.replaceAll("\"[^\"]*\"", "");
        return SEPARATORS.stream()
                .max(Comparator.comparing(separator ->
                        outside.chars().filter(letter -> letter == separator).count()))
                .filter(separator -> outside.indexOf(separator) >= 0)
                .orElse(',');
    }

    /** Where the columns are; empty where the first row is a pupil's. */
    private static Map<Column, Integer> heading(CsvRecord first) {
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        List<String> cells = first.getFields();
        int filled = 0;
        for (int i = 0; i < cells.size(); i++) {
            int place = i;
            Column.of(cells.get(i)).ifPresent(column -> places.putIfAbsent(column, place));
            filled += cells.get(i).isBlank() ? 0 : 1;
        }
        if (places.containsKey(Column.NAME) || places.containsKey(Column.FIRST) || places.containsKey(Column.LAST)) {
            return places;
        }
        if (!places.isEmpty() && places.size() == filled) {
            throw Refused.because("classroom.roster.noName");
        }
        return Map.of();
    }

    private static RosterLine line(CsvRecord row, Map<Column, Integer> places, int columns) {
        int used = row.getFieldCount();
        while (used > 0 && row.getField(used - 1).isBlank()) {
            used--;
        }
        String name = name(row, places);
        String signInName = cell(row, places.get(Column.SIGN_IN));
        String group = cell(row, places.get(Column.GROUP));
        return new RosterLine(
                Math.toIntExact(row.getStartingLineNumber()),
                name,
                signInName,
                group,
                Math.max(0, used - columns),
                Stream.of(name, signInName, group).anyMatch(Clean::hides));
    }

    private static String name(CsvRecord row, Map<Column, Integer> places) {
        return places.containsKey(Column.NAME)
                ? cell(row, places.get(Column.NAME))
                : cell(row, places.get(Column.FIRST)) + " " + cell(row, places.get(Column.LAST));
    }

    private static String cell(CsvRecord row, @Nullable Integer place) {
        return place == null || place >= row.getFieldCount() ? "" : row.getField(place);
    }
}
