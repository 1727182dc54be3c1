package org.stepwise.inference.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stepwise.inference.RandomModel;
import org.stepwise.inference.torch.PlainRunner;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ModelFolderTests {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "model_type;\"llama\";architecture llama",
                "use_sliding_window;true;sliding",
                "hidden_act;\"gelu\";gelu",
                "max_position_embeddings;1;sequences of 1 tokens",
                "max_position_embeddings;2000000000;sequences of 2000000000 tokens",
                "hidden_size;0;hidden_size is 0",
                "hidden_size;null;hidden_size is null",
                "num_hidden_layers;\"three\";num_hidden_layers",
                "num_key_value_heads;3;no multiple of",
                "torch_dtype;\"float8\";float8",
                "rope_scaling;{\"rope_type\":\"linear\",\"factor\":2};linear",
                "quantization_config;{\"quant_method\":\"gptq\",\"bits\":4};gptq",
            })
    void aConfigurationThatCannotBeRunIsRefusedByTheFieldItIsAbout(String field, String value, String message)
            throws IOException {
        ObjectNode config = config();
        config.set(field, JSON.readTree(value));
        Files.writeString(folder.resolve("config.json"), JSON.writeValueAsString(config));
        assertThatThrownBy(() -> ModelFolder.open(folder))
                .isInstanceOf(UnusableModelException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aFileThatIsCutOffIsRefusedWithItsNumbers() throws IOException {
        RandomModel.write(folder, config());
        Path file = folder.resolve("model.safetensors");
        byte[] whole = Files.readAllBytes(file);
        for (int length : new int[] {0, 5, 100, whole.length / 2, whole.length - 1}) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThatThrownBy(this::load)
                    .isInstanceOf(UnusableModelException.class)
                    .hasMessageContaining("bytes");
        }
        Files.write(file, whole);
        load();
    }

    @Test
    void aTensorThatIsMissingOrOfAnotherShapeIsNamed() throws IOException {
        ObjectNode config = config();
        RandomModel.write(folder, config);
        config.put("num_hidden_layers", 4);
        Files.writeString(folder.resolve("config.json"), JSON.writeValueAsString(config));
        assertThatThrownBy(this::load)
                .isInstanceOf(UnusableModelException.class)
                .hasMessageContaining("model.layers.3.input_layernorm.weight");
        config.put("num_hidden_layers", 3).put("intermediate_size", 128);
        Files.writeString(folder.resolve("config.json"), JSON.writeValueAsString(config));
        assertThatThrownBy(this::load)
                .isInstanceOf(UnusableModelException.class)
                .hasMessageContainingAll("gate_proj", "[160, 64]", "[128, 64]");
    }

    @Test
    void aShapeLargerThanAnyFileIsRefused() throws IOException {
        RandomModel.write(folder, config());
        String header = "{\"a\":{\"dtype\":\"F32\",\"shape\":[4294967296,4294967296,4],\"data_offsets\":[0,4]}}";
        ByteBuffer file =
                ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN).putLong(header.length());
        Files.write(
                folder.resolve("model.safetensors"),
                file.put(header.getBytes(StandardCharsets.UTF_8)).array());
        assertThatThrownBy(this::load)
                .isInstanceOf(UnusableModelException.class)
                .hasMessageContaining("do not fit its shape");
    }

    @Test
    void anIndexThatNamesFilesWhichAreNotThereIsRefused() throws IOException {
        RandomModel.write(folder, config());
        Files.writeString(
                folder.resolve("model.safetensors.index.json"),
                "{\"weight_map\":{\"a\":\"model-1.safetensors\",\"b\":\"../../etc/passwd\"}}");
        assertThatThrownBy(this::load)
                .isInstanceOf(UnusableModelException.class)
                .hasMessageContaining("2 of them are missing");
    }

    @Test
    void parametersAreCountedFromTheShape() {
        ModelConfig seven = new ModelConfig(
                28,
                3584,
                28,
                4,
                128,
                18944,
                152064,
                32768,
                1e-6,
                false,
                new Rope(1e6, null),
                WeightType.BF16,
                null,
                List.of());
        assertThat(seven.parameters()).isEqualTo(7_615_616_512L);
        assertThat(seven.keyValueSize() * 2).isEqualTo(57_344);
    }

    private void load() {
        PlainRunner.load(ModelFolder.open(folder), Compute.CPU, Quantization.NONE, 320, () -> 64)
                .close();
    }

    private static ObjectNode config() throws IOException {
        try (InputStream in = ModelFolderTests.class.getResourceAsStream("/inference/goldens/fp32.json")) {
            JsonNode golden = JSON.readTree(in);
            return (ObjectNode) golden.path("config");
        }
    }
}
