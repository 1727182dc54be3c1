package org.stepwise.problembank;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The problem files below a folder. */
final class BankDirectory {

    private BankDirectory() {}

    static List<BankFile> read(Path directory) throws IOException {
        List<BankFile> files = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(directory)) {
            for (Path path : walk.filter(BankDirectory::isYaml).sorted().toList()) {
                files.add(new BankFile(path.toString(), text(path)));
            }
        }
        return files;
    }

    private static boolean isYaml(Path path) {
        return Files.isRegularFile(path)
                && (path.toString().endsWith(".yaml") || path.toString().endsWith(".yml"));
    }

    private static String text(Path path) throws IOException {
        try {
            return Files.readString(path);
        } catch (MalformedInputException e) {
            throw new IOException("%s is not UTF-8: save it as UTF-8".formatted(path), e);
        }
    }
}
