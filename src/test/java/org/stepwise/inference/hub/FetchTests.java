package org.stepwise.inference.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stepwise.inference.hub.LocalHub.WEIGHTS;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is fetched, and what is refused before anything is. */
class FetchTests extends LocalHubTest {

    @Test
    void whatAModelNeedsIsFetchedFromOneCommitAndTheNextCommandIsTold() throws IOException {
        Ended ended = Ended.fetch(hub, folder);
        assertThat(ended.err()).contains("file 5 of 5, 0.").contains(" MiB").doesNotContain("again");
        assertThat(ended.code()).isZero();
        assertThat(files())
                .containsExactly(
                        ".stepwise-fetch.lock", "LICENSE", "README.md", "config.json", WEIGHTS, "tokenizer.json");
        for (String file : List.of("LICENSE", "README.md", "config.json", WEIGHTS, "tokenizer.json")) {
            assertThat(folder.resolve(file)).hasBinaryContent(hub.files.get(file));
        }
        assertThat(ended.out())
                .contains("holds school/tiny (commit c0ffeec0ffee, 5 files, ")
                .endsWith("Serve it: ./stepwise worker --model " + folder + "\n");
    }

    @Test
    void aListingOfManyPagesIsReadToItsEnd() {
        hub.pageSize = 2;
        assertThat(Ended.fetch(hub, folder).code()).isZero();
        assertThat(folder.resolve("tokenizer.json")).exists();
    }

    @Test
    void aFileThatIsThereIsCheckedAndNotFetchedAgain() {
        Ended.fetch(hub, folder);
        hub.asked.clear();
        Ended second = Ended.fetch(hub, folder);
        assertThat(second.code()).isZero();
        assertThat(second.err()).contains(WEIGHTS + " is there already; checking its sha256.");
        assertThat(hub.rangesOf(WEIGHTS)).isEmpty();
    }

    @Test
    void aFileThatWasChangedHereIsFetchedAgain() throws IOException {
        Ended.fetch(hub, folder);
        byte[] changed = Files.readAllBytes(folder.resolve(WEIGHTS));
        changed[changed.length - 1] ^= 1;
        Files.write(folder.resolve(WEIGHTS), changed);
        assertThat(Ended.fetch(hub, folder).code()).isZero();
        assertThat(folder.resolve(WEIGHTS)).hasBinaryContent(hub.weights());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../x.safetensors",
                "/etc/x.safetensors",
                "a/../../x.safetensors",
                "a\\x.safetensors",
                "",
                "..",
                "./config.json",
                "a//config.json",
                "config.json\0.safetensors"
            })
    void aListingWithAPathThatLeavesTheFolderIsRefused(String path) {
        hub.put(path, new byte[] {1});
        refused("which would lie outside of the model folder");
    }

    @Test
    void aListingWithoutASumOrASizeIsRefused() {
        hub.put("LICENSE.md", new byte[] {1});
        hub.list("NOTICE", 1, new byte[] {1}).put("oid", "1234");
        refused("\"1234\" where a git sha1 belongs");
        hub.list("NOTICE", -1, new byte[] {1});
        hub.listed.remove(hub.listed.size() - 2);
        refused("with a size of -1 bytes");
    }

    @Test
    void aRepositoryWithoutSafetensorsIsToldByWhatItHas() {
        hub.listed.removeAll();
        for (String name : List.of("config.json", "q4.gguf", "q8.gguf", "onnx/model.onnx", "sub/model.safetensors")) {
            hub.put(name, new byte[] {1});
        }
        refused("no .safetensors files, which are the weights that Stepwise reads; it has 2 .gguf, 1 .json, "
                + "1 .onnx in folders, 1 .safetensors in folders.");
    }

    @Test
    void aModelThatCannotBeRunIsRefusedBeforeItsWeights() {
        String config = new String(hub.files.get("config.json"), StandardCharsets.UTF_8);
        hub.listed.removeAll();
        hub.put("config.json", config.replace("qwen2", "llama").getBytes(StandardCharsets.UTF_8));
        hub.put("tokenizer.json", new byte[] {1});
        hub.put(WEIGHTS, new byte[] {1});
        refused("The model in school/tiny has the architecture llama");
        assertThat(hub.rangesOf(WEIGHTS)).isEmpty();
    }

    @Test
    void aFullDiskIsToldWithItsNumbersBeforeTheWeights() {
        hub.list("more.safetensors", 1L << 43, new byte[] {1});
        Ended ended = Ended.fetch(hub, folder);
        assertThat(ended.err()).containsPattern("needs 8192\\.\\d GiB more, and the disk has \\d+\\.\\d GiB free");
        assertThat(ended.code()).isOne();
        assertThat(hub.rangesOf(WEIGHTS)).isEmpty();
    }

    @Test
    void aFolderWithWeightsOfAnotherModelIsLeftAlone() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("other.safetensors"), "");
        Ended ended = Ended.fetch(hub, folder);
        assertThat(ended.err()).contains("holds weights of another model (other.safetensors)");
        assertThat(folder.resolve("config.json")).doesNotExist();
    }

    @Test
    void aSecondFetchIntoTheSameFolderIsToldToWait() throws IOException {
        Files.createDirectories(folder);
        try (FolderLock _ = FolderLock.take(folder)) {
            Ended second = Ended.fetch(hub, folder);
            assertThat(second.code()).isOne();
            assertThat(second.err()).contains("Another fetch is writing into " + folder);
        }
        assertThat(Ended.fetch(hub, folder).code()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "tiny, is no name of a model",
        "a/b/c, is no name of a model",
        "../tiny, is no name of a model",
        "school/.., is no name of a model",
        "school/a..b, is no name of a model",
        "school/tiny?x, is no name of a model",
        "school/none, has no model school/none that is open to all",
    })
    void aNameThatIsNoneOrNotThereIsRefused(String name, String message) {
        Ended ended = Ended.run(Map.of("HF_ENDPOINT", hub.address()), Ended.QUICK, name, "--into", folder.toString());
        assertThat(ended.err()).contains(message).hasLineCount(1);
        assertThat(ended.code()).isOne();
    }

    private void refused(String message) {
        Ended ended = Ended.fetch(hub, folder);
        assertThat(ended.err()).contains(message).hasLineCount(1);
        assertThat(ended.code()).isOne();
        assertThat(folder).doesNotExist();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
