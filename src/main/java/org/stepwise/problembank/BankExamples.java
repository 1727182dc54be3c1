package org.stepwise.problembank;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.stepwise.grading.AnswerKey;

/** What the authors of a bank wrote down as right and as wrong answers, with values in it. */
public final class BankExamples {

    /** @param right whether the author expects it to be accepted */
    public record Example(AnswerKey key, String answer, boolean right) {}

    private BankExamples() {}

    /** Those of the problems below a folder, each with the values of so many seeds from 0 on. */
    public static List<Example> of(Path directory, int seeds) throws IOException {
        List<Example> examples = new ArrayList<>();
        for (Bank.Entry entry : Bank.read(BankDirectory.read(directory)).entries()) {
            for (long seed = 0; seed < seeds; seed++) {
                entry.problem().variant(seed).parts().forEach(part -> add(part, examples));
            }
        }
        return examples;
    }

    private static void add(VariantPart part, List<Example> examples) {
        part.accept().forEach(answer -> examples.add(new Example(part.key(), answer, true)));
        part.reject().forEach(answer -> examples.add(new Example(part.key(), answer, false)));
    }
}
