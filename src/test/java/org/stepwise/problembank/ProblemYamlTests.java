package org.stepwise.problembank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.node.ObjectNode;

/** Files of the bank read as trees and written again. */
class ProblemYamlTests {

    @TestFactory
    Stream<DynamicTest> writingKeepsWhatWasRead() {
        return Shipped.files().stream()
                .filter(file -> !file.name().endsWith("skills.yaml"))
                .map(file -> DynamicTest.dynamicTest(file.name(), () -> {
                    ObjectNode tree = ProblemYaml.read(file);
                    assertThat(ProblemYaml.read(new BankFile("again", ProblemYaml.write(tree))))
                            .isEqualTo(tree);
                }));
    }

    @Test
    void aTextOfSeveralLinesIsWrittenAsABlock() {
        ObjectNode tree = ProblemYaml.read(new BankFile("a", "prompt: \"One\\nTwo\\n\"\nn: [1, 0.5, true]\n"));
        assertThat(ProblemYaml.write(tree)).isEqualTo("""
                prompt: |
                  One
                  Two
                n:
                  - 1
                  - 0.5
                  - true
                """);
    }

    @Test
    void emptyListsAreWrittenOutEach() {
        ObjectNode tree = ProblemYaml.read(new BankFile("a", "a: []\nb: []\n"));
        assertThat(ProblemYaml.write(tree)).isEqualTo("a: []\nb: []\n");
    }

    @Test
    void whatIsNoProblemIsRefusedWithItsPlace() {
        for (String text : List.of("", "- a\n- b\n", "a: [", "a: 1\na: 2")) {
            assertThatThrownBy(() -> ProblemYaml.read(new BankFile("bad.yaml", text)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("bad.yaml:");
        }
    }
}
