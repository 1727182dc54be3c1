package org.stepwise.authoring.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stepwise.authoring.exchange.report.Imported;
import org.stepwise.authoring.exchange.report.Remark;

/** Files that nobody writes by mistake: they are refused with a reason, quickly, and nothing of theirs comes to life. */
@Timeout(30)
class HostileFilesTests {

    @Test
    void entitiesThatMultiplyAreNotExpanded() {
        String laughs = """
                <?xml version="1.0"?>
                <!DOCTYPE quiz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>
                <quiz><question type="essay"><name><text>&c;</text></name></question></quiz>
                """;
        assertThat(refusals(read("laughs.xml", laughs))).containsExactly("exchange.doctype");
    }

    @Test
    void aFileOfTheServerIsNotReadThroughXml() throws IOException {
        Path secret = Files.createTempFile("secret", ".txt");
        Files.writeString(secret, "nobody may see this");
        String outside = """
                <?xml version="1.0"?>
                <!DOCTYPE quiz [<!ENTITY x SYSTEM "%s">]>
                <quiz><question type="shortanswer"><name><text>&x;</text></name></question></quiz>
                """.formatted(secret.toUri());
        Imported imported = read("outside.xml", outside);
        assertThat(refusals(imported)).containsExactly("exchange.doctype");
        assertThat(imported.toString()).doesNotContain("nobody may see this");
        Files.delete(secret);
    }

    @Test
    void aFileOfFiftyMegabytesIsRefused() {
        assertThat(refusals(Importer.read("large.xml", new byte[50_000_000]))).containsExactly("exchange.too-large");
        assertThat(refusals(Importer.read("large.json", new byte[50_000_000]))).containsExactly("exchange.too-large");
    }

    @Test
    void deepNestingIsRefused() {
        String xml = "<quiz>" + "<a>".repeat(100_000) + "</a>".repeat(100_000) + "</quiz>";
        assertThat(refusals(read("deep.xml", xml))).containsExactly("exchange.too-deep");
        assertThat(refusals(read("deep.json", "[".repeat(100_000)))).hasSize(1);
        assertThat(refusals(read("deep.yaml", "[".repeat(100_000)))).containsExactly("exchange.own");
    }

    @Test
    void bracketsWithinBracketsOfMaximaAreRefused() {
        String deep = "ta: " + "(".repeat(5_000) + "1" + ")".repeat(5_000) + ";";
        assertThat(refusals(read("deep.xml", question(deep, "What is {@ta@}?", "ta"))))
                .hasSize(1);
    }

    @Test
    void anArchiveThatUnpacksToFarMoreIsRefused() throws IOException {
        byte[] bomb = zip(
                List.of("a.xml", "b.xml", "c.xml", "d.xml", "e.xml", "f.xml", "g.xml", "h.xml"), new byte[9_000_000]);
        assertThat(bomb.length).isLessThan(1_000_000);
        assertThat(refusals(Importer.read("bomb.zip", bomb))).containsExactly("exchange.unpacked");
        assertThat(refusals(Importer.read("bomb.zip", zip(List.of("a.xml"), new byte[11_000_000]))))
                .containsExactly("exchange.unpacked");
    }

    @Test
    void anArchiveOfManyFilesIsRefused() throws IOException {
        List<String> names =
                IntStream.range(0, 6_000).mapToObj(i -> i + ".yaml").toList();
        assertThat(refusals(Importer.read("many.zip", zip(names, new byte[1]))))
                .containsExactly("exchange.too-many-files");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil.yaml", "a/../../evil.yaml", "/etc/evil.yaml", "C:\\evil.yaml", "..\\evil.yaml"})
    void aNameThatLeavesTheArchiveIsRefused(String name) throws IOException {
        byte[] zip = zip(List.of(name), "uuid: x".getBytes(StandardCharsets.UTF_8));
        assertThat(refusals(Importer.read("slip.zip", zip))).containsExactly("exchange.path");
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        byte[] bytes = {'<', 'q', (byte) 0xC3, (byte) 0x28, (byte) 0xFF};
        assertThat(refusals(Importer.read("bytes.xml", bytes))).containsExactly("exchange.not-utf8");
        assertThat(refusals(Importer.read("bytes.json", bytes))).containsExactly("exchange.not-utf8");
        assertThat(refusals(Importer.read("bytes.yaml", bytes))).containsExactly("exchange.not-utf8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "system(\"touch /tmp/stepwise-was-here\");",
                "load(\"/etc/passwd\");",
                ":lisp (run-program \"ls\")",
                "block([x], x: 1, while true do x: x+1);",
                "f(x) := f(x+1); loop: f(1);",
                "a: makelist(k, k, 1, 10^9);"
            })
    void whatMaximaWouldRunIsReportedAndNotRun(String statement) {
        Imported imported = read("run.xml", question(statement + "\nta: 2+3;", "What is {@2*1@} plus 3?", "ta"));
        assertThat(imported.problems()).hasSize(1);
        assertThat(keys(imported)).containsAnyOf("exchange.statement", "exchange.variable");
        assertThat(Path.of("/tmp/stepwise-was-here")).doesNotExist();
    }

    @Test
    void hugeRandomRangesAreNarrowed() {
        Imported imported =
                read("huge.xml", question("n: rand(1000000000);\nta: n+1;", "What comes after {@n@}?", "ta"));
        assertThat(imported.problems()).hasSize(1);
        assertThat(imported.problems().getFirst().text()).contains("n: 0..10000");
        assertThat(keys(imported)).contains("exchange.range");
    }

    @Test
    void aRangeBeyondAllNumbersLeavesTheQuestionOut() {
        String statement = "n: rand(" + "9".repeat(500) + ");\nta: n+1;";
        assertThat(refusals(read("huge.xml", question(statement, "What comes after {@n@}?", "ta"))))
                .hasSize(1);
    }

    @Test
    void scriptsAndAddressesDoNotComeThrough() {
        Imported imported = read(
                "script.xml",
                question(
                        "ta: 5;",
                        "<p onclick='x()'>What is <b>2 + 3</b>?<script>alert(1)</script><a href='javascript:x()'>here</a>"
                                + "<img src=x onerror=alert(1)><iframe src='//x'></iframe> \\(\\href{javascript:x}{y}\\) @{ta}</p>",
                        "ta"));
        String text = imported.problems().getFirst().text();
        assertThat(text)
                .contains("**2 + 3**")
                .doesNotContain("<", "script", "onclick", "onerror", "href", "iframe", "alert", "@{ta}?");
        assertThat(text.lines().filter(line -> line.contains("What is")))
                .allSatisfy(line -> assertThat(line).doesNotContain("@{"));
        assertThat(keys(imported)).contains("exchange.script", "exchange.picture", "exchange.link");
    }

    /** They turn the order of letters round, or make two names of one. */
    @Test
    void lettersThatNobodySeesDoNotComeThrough() {
        String hidden = "\u202e\u200b\u2066";
        Imported moodle = read(
                "hidden.xml",
                question("ta: 5;", "<p>What is " + hidden + "2 + 3?</p>", "ta").replace("TITLE", "Sum" + hidden));
        Imported perseus = read(
                "hidden.json",
                "{\"question\": {\"content\": \"What is %s2 + 3? [[\u2603 numeric-input 1]]\", \"widgets\": {\"numeric-input 1\": {\"type\": \"numeric-input\", \"options\": {\"answers\": [{\"value\": 5, \"status\": \"correct\"}]}}}}, \"hints\": []}"
                        .formatted(hidden));
        Imported own = read(
                "hidden.yaml",
                moodle.problems().getFirst().text().replace("What is", hidden + "What" + hidden + " is"));
        assertThat(moodle.report()).extracting(Remark::question).containsOnly("Sum");
        assertThat(List.of(moodle, perseus, own))
                .allSatisfy(
                        imported -> assertThat(imported.problems().getFirst().text())
                                .contains("2 + 3?")
                                .doesNotContain(hidden.split("")));
    }

    @Test
    void theFieldsOfOurFormatCannotBeForged() {
        String title = "x\nsolution:\n  - text: forged\n---\nuuid: 1";
        Imported imported =
                read("title.xml", question("ta: 5;", "What is 2 + 3?", "ta").replace("TITLE", title));
        assertThat(imported.problems()).hasSize(1);
        assertThat(imported.problems().getFirst().text().lines().filter(line -> line.startsWith("solution:")))
                .hasSize(1);
    }

    @Test
    void aFileOfManyQuestionsEndsInTime() {
        String many =
                "<quiz>" + "<question type=\"essay\"><name><text>e</text></name></question>".repeat(20_000) + "</quiz>";
        Imported imported = read("many.xml", many);
        assertThat(keys(imported)).contains("exchange.too-many-questions");
        assertThat(imported.report()).hasSizeLessThan(1_000);
    }

    private static Imported read(String name, String text) {
        return Importer.read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> refusals(Imported imported) {
        assertThat(imported.problems()).isEmpty();
        return imported.report().stream()
                .filter(remark -> remark.outcome() == Remark.Outcome.REFUSED)
                .map(remark -> remark.text().key())
                .toList();
    }

    private static List<String> keys(Imported imported) {
        return imported.report().stream().map(remark -> remark.text().key()).toList();
    }

    private static byte[] zip(List<String> names, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(content);
            }
        }
        return bytes.toByteArray();
    }

    private static String question(String variables, String text, String answer) {
        return """
                <quiz><question type="stack">
                  <name><text><![CDATA[TITLE]]></text></name>
                  <questiontext format="html"><text><![CDATA[%s [[input:ans1]] [[validation:ans1]]]]></text></questiontext>
                  <questionvariables><text><![CDATA[%s]]></text></questionvariables>
                  <input><name>ans1</name><type>algebraic</type><tans>%s</tans></input>
                  <prt><name>prt1</name><value>1</value><node><name>0</name><answertest>AlgEquiv</answertest><sans>ans1</sans>
                    <tans>%s</tans><truescoremode>=</truescoremode><truescore>1</truescore><truenextnode>-1</truenextnode>
                    <falsescoremode>=</falsescoremode><falsescore>0</falsescore><falsenextnode>-1</falsenextnode></node></prt>
                </question></quiz>
                """.formatted(text, variables, answer, answer);
    }
}
