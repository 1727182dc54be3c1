package org.stepwise.problembank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an author is told about a file that needs a change. */
class BankCommandTests {

    private static final String SKILLS = """
            topics:
              - id: numbers
                title: Numbers
                skills:
                  - { id: numbers.add, title: Adding }
            """;
    private static final String PROBLEM = """
            uuid: 11111111-2222-4333-8444-555555555555
            title: A sum
            skills: [numbers.add]
            difficulty: 1
            parameters:
              a: 1..9
            constraints:
              - a > 2
            prompt: What is $@{a} + 1$?
            parts:
              - kind: number
                answer: a + 1
                hints:
                  nudge: Count on.
                  rule: Addition is counting on.
                  next-step: Start at $@{a}$.
                examples:
                  accept: ['@{a + 1}', '@{a + 1}.0', '+@{a + 1}']
                  reject: ['@{a}', '@{a + 2}', '@{a - 1}', '0']
            solution:
              - text: Count on by one.
            """;

    @TempDir
    Path bank;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void skills() throws IOException {
        Files.writeString(bank.resolve("skills.yaml"), SKILLS);
    }

    @Test
    void aGoodBankEndsWithItsCounts() throws IOException {
        write("sum.yaml", PROBLEM);
        assertThat(validate()).as(err::toString).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("1 problems, 7 examples, 0 errors\n");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void anUnknownFieldIsNamedWithItsLine() throws IOException {
        write("sum.yaml", PROBLEM.replace("difficulty:", "dificulty:"));
        assertThat(validate()).isEqualTo(1);
        assertThat(errors()).anyMatch(line -> line.contains("sum.yaml:4: dificulty: is not a field of this format"));
    }

    @Test
    void indentationThatBreaksTheFileIsShownWhereItIs() throws IOException {
        write("sum.yaml", PROBLEM.replace("    answer: a + 1", "   answer: a + 1"));
        assertThat(validate()).isEqualTo(1);
        assertThat(errors()).anyMatch(line -> line.matches(".*sum\\.yaml:1[12]: file: is not YAML here.*"));
    }

    @Test
    void twoProblemsOfOneUuidAreToldApartByTheirFiles() throws IOException {
        write("a.yaml", PROBLEM);
        write("b.yaml", PROBLEM.replace("A sum", "Another sum"));
        assertThat(validate()).isEqualTo(1);
        assertThat(errors()).anyMatch(line -> line.matches(".*b\\.yaml:1: uuid: is the uuid of .*a\\.yaml too.*"));
    }

    @Test
    void constraintsThatNothingMeetsAreAnErrorOfTheConstraints() throws IOException {
        write("sum.yaml", PROBLEM.replace("a > 2", "a > 20"));
        assertThat(validate()).isEqualTo(1);
        assertThat(errors()).anyMatch(line -> line.contains("sum.yaml:7: constraints: seed 0: no values meet"));
    }

    @Test
    void anExampleThatIsJudgedOtherwiseIsShownWithItsSeed() throws IOException {
        write("sum.yaml", PROBLEM.replace("'+@{a + 1}'", "'@{a} + 2'"));
        assertThat(validate()).isEqualTo(1);
        assertThat(errors()).anyMatch(line -> line.contains("parts[0].examples.accept[2]: seed 0: "));
    }

    @Test
    void anUnknownSkillAndACircleOfSkillsAreErrors() throws IOException {
        write("sum.yaml", PROBLEM.replace("[numbers.add]", "[numbers.adding]"));
        write("skills.yaml", """
                topics:
                  - id: numbers
                    title: Numbers
                    skills:
                      - { id: numbers.add, title: Adding, needs: [numbers.count] }
                      - { id: numbers.count, title: Counting, needs: [numbers.add] }
                """);
        assertThat(validate()).isEqualTo(1);
        assertThat(errors())
                .anyMatch(line -> line.contains("sum.yaml:3: skills[0]: 'numbers.adding' is not in skills.yaml"))
                .anyMatch(line -> line.contains("goes in a circle: numbers.add needs numbers.count needs numbers.add"));
    }

    @Test
    void usageIsTwo() {
        assertThat(command().run(List.of("check"))).isEqualTo(2);
        assertThat(command().run(List.of("validate", bank.resolve("nowhere").toString())))
                .isEqualTo(2);
    }

    @Test
    void aHostileFileEndsInAMessage() throws IOException {
        write("bomb.yaml", "a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nuuid: *c\n");
        write("deep.yaml", "[".repeat(5_000));
        write("huge.yaml", "title: " + "x".repeat(300_000));
        write("binary.yaml", "\u0000\u0001");
        assertThat(validate()).isEqualTo(1);
        assertThat(errors()).hasSizeGreaterThanOrEqualTo(4);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(bank.resolve(file), text);
    }

    private int validate() {
        return command().run(List.of("validate", bank.toString()));
    }

    private BankCommand command() {
        return new BankCommand(
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private List<String> errors() {
        return err.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
