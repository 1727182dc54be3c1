package org.stepwise.inference.model;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The tensors of one .safetensors file, mapped into memory: eight bytes with the length of a JSON header, the header, and
 * the elements.
 *
 * @see <a href="https://github.com/huggingface/safetensors#format">the format</a>
 */
final class SafetensorsFile {

    /** What the format allows a header to have. */
    private static final long LARGEST_HEADER = 100_000_000;

    private static final ValueLayout.OfLong LENGTH = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final Path file;
    private final MemorySegment mapped;

    private SafetensorsFile(Path file, MemorySegment mapped) {
        this.file = file;
        this.mapped = mapped;
    }

    /** The tensors of the file by name; they live as long as the arena. */
    static Map<String, StoredTensor> map(Path file, Arena arena) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            MemorySegment mapped = channel.map(MapMode.READ_ONLY, 0, channel.size(), arena);
            return new SafetensorsFile(file, mapped).tensors();
        } catch (IOException e) {
            throw new UnusableModelException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private Map<String, StoredTensor> tensors() {
        if (mapped.byteSize() < Long.BYTES) {
            throw damaged("it has " + mapped.byteSize() + " bytes and no header");
        }
        long length = mapped.get(LENGTH, 0);
        if (length < 2 || length > LARGEST_HEADER || length > mapped.byteSize() - Long.BYTES) {
            throw damaged("its header would have " + length + " bytes, and the file has " + mapped.byteSize());
        }
        byte[] header = mapped.asSlice(Long.BYTES, length).toArray(ValueLayout.JAVA_BYTE);
        MemorySegment elements = mapped.asSlice(Long.BYTES + length);
        Map<String, StoredTensor> tensors = new LinkedHashMap<>();
        read(header).forEachEntry((name, entry) -> {
            if (!name.equals("__metadata__")) {
                tensors.put(name, tensor(name, entry, elements));
            }
        });
        return tensors;
    }

    private JsonNode read(byte[] header) {
        try {
            JsonNode node = new JsonMapper().readTree(new String(header, StandardCharsets.UTF_8));
            if (node.isObject()) {
                return node;
            }
            throw damaged("its header is no JSON object");
        } catch (JacksonException e) {
            throw damaged("its header is no JSON (" + e.getOriginalMessage() + ")");
        }
    }

    private StoredTensor tensor(String name, JsonNode entry, MemorySegment elements) {
        String stored = entry.path("dtype").asString("");
        WeightType type = WeightType.stored(stored)
                .orElseThrow(() -> damaged("tensor " + name + " is of type \"" + stored + "\", which is not known"));
        long[] shape = new long[entry.path("shape").size()];
        long size = type.bytes();
        for (int i = 0; i < shape.length; i++) {
            shape[i] = entry.path("shape").path(i).asLong(-1);
            boolean possible = size >= 0 && shape[i] >= 0 && (shape[i] == 0 || size <= Long.MAX_VALUE / shape[i]);
            size = possible ? size * shape[i] : -1;
        }
        long from = entry.path("data_offsets").path(0).asLong(-1);
        long to = entry.path("data_offsets").path(1).asLong(-1);
        if (from < 0 || to < from || to - from != size) {
            throw damaged("tensor " + name + " has offsets " + entry.path("data_offsets")
                    + " that do not fit its shape " + entry.path("shape"));
        }
        if (to > elements.byteSize()) {
            throw damaged("tensor " + name + " ends at byte " + to + " and the file has only " + elements.byteSize()
                    + " bytes of elements: it is cut off, so copy or download it again");
        }
        return new StoredTensor(name, type, shape, elements.asSlice(from, size));
    }

    private UnusableModelException damaged(String what) {
        return new UnusableModelException(file + " is no whole safetensors file: " + what + ".");
    }
}
