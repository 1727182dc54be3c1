package org.stepwise.inference.hub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.stepwise.inference.model.ModelFolder;
import org.stepwise.inference.model.UnusableModelException;

/** Whether Stepwise can run a model, told by its configuration, beside the folder and before the weights. */
final class ConfigCheck {

    private static final List<String> READ = List.of("config.json", "generation_config.json");

    private ConfigCheck() {}

    static void run(Repository repository, List<RemoteFile> files, Progress progress) throws InterruptedException {
        try {
            Path folder = Files.createTempDirectory("stepwise-fetch");
            try {
                Download download = new Download(repository, folder, progress);
                for (RemoteFile file : files) {
                    if (READ.contains(file.path())) {
                        download.fetch(file);
                    }
                }
                ModelFolder.open(folder);
            } catch (UnusableModelException e) {
                String reason = String.valueOf(e.getMessage());
                throw new FetchException(
                        reason.replace(folder.toString(), repository.name().toString()) + " Nothing was fetched.", e);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new FetchException("The folder for temporary files cannot be used: " + e.getMessage() + ".", e);
        }
    }

    private static void delete(Path folder) throws IOException {
        for (String name : READ) {
            Files.deleteIfExists(folder.resolve(name));
            Files.deleteIfExists(folder.resolve(name + ".part"));
        }
        Files.delete(folder);
    }
}
