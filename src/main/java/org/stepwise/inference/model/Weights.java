package org.stepwise.inference.model;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** All tensors of a model folder by name, mapped; closing them takes their bytes away. */
public final class Weights implements AutoCloseable {

    private final Path folder;
    private final Arena arena;
    private final Map<String, StoredTensor> tensors;

    private Weights(Path folder, Arena arena, Map<String, StoredTensor> tensors) {
        this.folder = folder;
        this.arena = arena;
        this.tensors = tensors;
    }

    @SuppressWarnings("MustBeClosed") // lives as long as the weights
    static Weights open(Path folder) {
        Arena arena = Arena.ofShared();
        try {
            Map<String, StoredTensor> tensors = new HashMap<>();
            for (Path file : files(folder)) {
                tensors.putAll(SafetensorsFile.map(file, arena));
            }
            return new Weights(folder, arena, tensors);
        } catch (RuntimeException e) {
            arena.close();
            throw e;
        }
    }

    /** The files that the index names, or every one there is. */
    private static List<Path> files(Path folder) {
        Path index = folder.resolve("model.safetensors.index.json");
        if (Files.isRegularFile(index)) {
            TreeSet<String> names = new TreeSet<>();
            JsonNode map = ConfigFile.object(index).path("weight_map");
            map.forEach(name -> names.add(name.asString("")));
            List<String> missing = names.stream()
                    .filter(name -> name.contains("/") || !Files.isRegularFile(folder.resolve(name)))
                    .toList();
            if (!missing.isEmpty() || names.isEmpty()) {
                throw new UnusableModelException(
                        "The index of the weights in " + folder + " names " + names.size() + " files, and "
                                + missing.size() + " of them are missing: " + String.join(", ", missing) + ".");
            }
            return names.stream().map(folder::resolve).toList();
        }
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> found = all.filter(file -> file.toString().endsWith(".safetensors"))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw new UnusableModelException("There are no weights in " + folder
                        + ": one or more .safetensors files belong there (files of type .bin or .gguf are not read).");
            }
            return found;
        } catch (IOException e) {
            throw new UnusableModelException(folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    public boolean has(String name) {
        return tensors.containsKey(name);
    }

    /**
     * A tensor that has to be there.
     *
     * @throws UnusableModelException if it is missing or has another shape
     */
    public StoredTensor get(String name, long... shape) {
        StoredTensor tensor = tensors.get(name);
        if (tensor == null) {
            throw new UnusableModelException("The weights in " + folder + " lack the tensor " + name + " "
                    + Arrays.toString(shape) + "; " + tensors.size() + " others are there.");
        }
        if (!tensor.hasShape(shape)) {
            throw new UnusableModelException("The tensor " + name + " in " + folder + " has the shape "
                    + Arrays.toString(tensor.shape()) + ", and config.json asks for " + Arrays.toString(shape) + ".");
        }
        return tensor;
    }

    /** Bytes of all tensors. */
    public long size() {
        return tensors.values().stream()
                .mapToLong(tensor -> tensor.bytes().byteSize())
                .sum();
    }

    @Override
    public void close() {
        arena.close();
    }
}
