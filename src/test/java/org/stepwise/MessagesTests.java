package org.stepwise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text that a person sees stands in a bundle. */
class MessagesTests {

    private static final Path SOURCES = Path.of("src/main/java/org/stepwise");
    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Pattern KEY = Pattern.compile(
            "\"((?:%s)\\.[a-zA-Z0-9.-]+)\""
                    .formatted(
                            "shell|identity|classroom"
                                    + "|insights|liveroom|practice|paper|mastery|assignment|authoring|home|tutoring|chats|problembank|cas|grading|working|ui|batch|exchange|typeset"));
    private static final Pattern HARD_CODED = Pattern.compile(
            "(?:new (?:Span|Paragraph|H1|H2|H3|H4|Button|NativeButton|ListItem|Div|Checkbox|TextField|PasswordField|Dialog)\\(|"
                    + "\\.(?:setText|setLabel|setAriaLabel|setPlaceholder|setTitle|setHelperText|setHeaderTitle|setErrorMessage)\\(|"
                    + "(?:Notification|Notice)\\.show\\(|new MathText\\(|\\badd\\(|new Anchor\\([^,()]*,)\\s*\"[^\"]*\\p{L}{2,}");
    private static final Pattern FORBIDDEN =
            Pattern.compile("(?i)\\b(wrong|incorrect|failed|oops|error|great job|points)\\b|!(?=\\s|$)");

    @Test
    void everyKeyInTheSourcesHasAText() {
        Set<String> known = keys();
        List<String> missing = new ArrayList<>();
        for (Path source : sources()) {
            KEY.matcher(read(source)).results().map(MatchResult::group).forEach(quoted -> {
                String key = quoted.substring(1, quoted.length() - 1);
                boolean prefix = key.endsWith(".") && known.stream().anyMatch(other -> other.startsWith(key));
                if (!known.contains(key) && !prefix) {
                    missing.add(source.getFileName() + ": " + key);
                }
            });
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void noTextIsWrittenIntoTheSources() {
        // What the small model learns is no text of a page.
        assertThat(sources().stream()
                        .filter(source -> !source.toString().contains("/bench/nano/"))
                        .flatMap(source -> HARD_CODED
                                .matcher(read(source))
                                .results()
                                .map(found -> source.getFileName() + ": " + found.group())))
                .isEmpty();
    }

    @Test
    void everyTextIsAMessageFormatWithoutASwallowedApostrophe() {
        Properties texts = texts();
        assertThat(texts.stringPropertyNames()).isNotEmpty().allSatisfy(key -> {
            String text = texts.getProperty(key);
            new MessageFormat(text);
            assertThat(text.replace("''", "")).as(key).doesNotContainPattern("\\p{L}'|'\\p{L}");
        });
    }

    @Test
    void thePupilIsSpokenToKindly() {
        Properties texts = texts();
        assertThat(texts.stringPropertyNames())
                .allSatisfy(key -> assertThat(texts.getProperty(key)).as(key).doesNotContainPattern(FORBIDDEN));
    }

    private static Set<String> keys() {
        return new TreeSet<>(texts().stringPropertyNames());
    }

    private static Properties texts() {
        Properties all = new Properties();
        try (Stream<Path> bundles = Files.list(BUNDLES)) {
            for (Path bundle : bundles.toList()) {
                all.load(new StringReader(read(bundle)));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> sources() {
        try (Stream<Path> walk = Files.walk(SOURCES)) {
            return walk.filter(path -> path.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
