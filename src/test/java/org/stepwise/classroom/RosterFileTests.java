package org.stepwise.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stepwise.shared.Refused;

class RosterFileTests {

    private static final String TABLE = "Name;Sign-in name;Group\nZo\u00eb M\u00fcller;zoe.m;Set A\nIv\u00e1n;;\n";

    private static String text(String cell) {
        return cell.replace("\\n", "\n").replace("\\t", "\t");
    }

    /** Rows as name|sign-in name|group, or the key of why the file is refused. */
    private static String read(String text) {
        try {
            return String.join(
                    " / ",
                    RosterFile.read(text).stream()
                            .map(line ->
                                    "%d:%s|%s|%s".formatted(line.row(), line.name(), line.signInName(), line.group()))
                            .toList());
        } catch (Refused refused) {
            return refused.reason().key();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/classroom/files.csv", numLinesToSkip = 1, delimiter = '~', quoteCharacter = '`')
    void rowsAreReadWhateverTheSpreadsheetMadeOfThem(String what, String file, String expected) {
        assertThat(read(text(file))).as(what).isEqualTo(expected);
    }

    /** Ada and Kim (kim.lee) are in the class; bo.b is somebody elsewhere. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/classroom/rows.csv", numLinesToSkip = 1, delimiter = '~', quoteCharacter = '`')
    void eachRowIsNewOrHereOrToldWhatIsAmissInIt(String what, String file, String expected) {
        List<String> outcome = new RosterCheck(
                        Set.of("ada", "kim lee"), Set.of("ada", "kim.lee"), Set.of("ada", "kim.lee", "bo.b"))
                .check(RosterFile.read(text(file).replace("LONG", "x".repeat(61)))).stream()
                        .map(row -> row.problem() == null
                                ? row.state().name()
                                : row.problem().key())
                        .toList();
        assertThat(String.join(" ", outcome)).as(what).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "windows-1252"})
    void namesKeepTheirLettersInEveryEncoding(String charset) {
        assertThat(read(RosterText.of(TABLE.getBytes(Charset.forName(charset)))))
                .isEqualTo("2:Zo\u00eb M\u00fcller|zoe.m|Set A / 3:Iv\u00e1n||");
    }

    @Test
    void aRowSaysThatSignsNobodySeesWereTakenOut() {
        List<RosterLine> lines = RosterFile.read("A\u202Eda\nBo  Berg\nCy,\u200Bcy.c\n\nZo\u00eb\n");
        assertThat(lines).extracting(RosterLine::name).containsExactly("Ada", "Bo Berg", "Cy", "Zo\u00eb");
        assertThat(lines).extracting(RosterLine::hid).containsExactly(true, false, true, false);
    }

    @Test
    void theMarkOfASpreadsheetIsNoPartOfTheFirstHeading() {
        assertThat(read(RosterText.of(("\uFEFF" + TABLE).getBytes(StandardCharsets.UTF_8))))
                .startsWith("2:");
        assertThat(read("\uFEFF" + TABLE)).startsWith("2:");
    }

    @Test
    void aSpreadsheetFileAndALargeOneAreRefusedInWords() {
        assertThatThrownBy(() -> RosterText.of("PK\u0003\u0004 xl/workbook.xml".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason().key()).isEqualTo("classroom.roster.noText"));
        assertThatThrownBy(() -> RosterText.of(new byte[RosterText.MOST_BYTES + 1]))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason().key()).isEqualTo("classroom.roster.big"));
        assertThat(read("x\n".repeat(RosterFile.MOST_ROWS))).startsWith("1:x||");
        assertThat(read("x\n".repeat(RosterFile.MOST_ROWS + 1))).isEqualTo("classroom.roster.many");
    }

    @ParameterizedTest
    @CsvSource({"=1+1,'''=1+1'", "+49,'''+49'", "-Kim,'''-Kim'", "@SUM(A1),'''@SUM(A1)'", "Kim-Lee,Kim-Lee"})
    void noCellOfTheListOfPasswordsIsAFormula(String name, String cell) {
        byte[] csv = PasswordList.csv(
                List.of("Name", "Sign-in name", "Password"), List.of(new NewPupil(name, "kim", "abcd-efgh-jkmn")));
        assertThat(new String(csv, StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFName,Sign-in name,Password\r\n" + cell + ",kim,abcd-efgh-jkmn\r\n");
    }
}
