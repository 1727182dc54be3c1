package org.stepwise.inference.model;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder in the layout of Hugging Face: config.json, tokenizer.json, weights as safetensors.
 *
 * @param id by which clients ask for the model: the folder's name
 */
public record ModelFolder(Path path, String id, ModelConfig config) {

    /** @throws UnusableModelException if the folder holds no model that can be run */
    public static ModelFolder open(Path path) {
        Path folder = path.toAbsolutePath().normalize();
        if (!Files.isDirectory(folder)) {
            throw new UnusableModelException("There is no folder " + folder + ".");
        }
        return new ModelFolder(folder, folder.getFileName().toString(), ConfigFile.read(folder));
    }

    /**
     * Maps the weights; nothing is read yet.
     *
     * @throws UnusableModelException if a file is damaged, or a tensor is missing or not as config.json says
     */
    public Weights weights() {
        Weights weights = Weights.open(path);
        try {
            Expected.check(config, weights);
            return weights;
        } catch (RuntimeException e) {
            weights.close();
            throw e;
        }
    }
}
