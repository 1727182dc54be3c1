package org.stepwise.inference.hub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.stepwise.inference.model.ModelFolder;
import org.stepwise.inference.model.Weights;

/** Makes a folder hold a model as it is on the hub, and opens it. */
final class Fetch {

    private final Hub hub;
    private final Progress progress;

    Fetch(Hub hub, Progress progress) {
        this.hub = hub;
        this.progress = progress;
    }

    /** @return one sentence about what is there now */
    String run(ModelName name, String revision, Path folder) throws InterruptedException {
        Repository repository = Repository.at(hub, name, revision, progress::note);
        List<RemoteFile> files = Selection.of(name, repository.files());
        ConfigCheck.run(repository, files, progress);
        String what = String.format(
                Locale.ROOT,
                "%s (commit %.12s, %d files, %.2f GiB)",
                name,
                repository.commit(),
                files.size(),
                gib(files));
        progress.note("Fetching " + what + " into " + folder);
        make(folder);
        try (FolderLock _ = FolderLock.take(folder)) {
            refuseOtherWeights(folder, files);
            refuseFullDisk(folder, files);
            bring(repository, folder, files);
        }
        try (Weights _ = ModelFolder.open(folder).weights()) {
            return folder + " holds " + what + ", every file verified.";
        }
    }

    private void bring(Repository repository, Path folder, List<RemoteFile> files) throws InterruptedException {
        Download download = new Download(repository, folder, progress);
        progress.begin(files);
        try {
            for (RemoteFile file : files) {
                progress.next();
                download.fetch(file);
                progress.finished(file);
            }
        } finally {
            progress.end();
        }
    }

    private static void make(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw FetchException.about(folder, "cannot be made", e);
        }
    }

    /** A folder without an index is served with all of its weights, whichever model they belong to. */
    private static void refuseOtherWeights(Path folder, List<RemoteFile> files) {
        List<String> listed = files.stream().map(RemoteFile::path).toList();
        try (Stream<Path> there = Files.list(folder)) {
            there.map(path -> path.getFileName().toString())
                    .filter(file -> Selection.isWeights(file) && !listed.contains(file))
                    .findFirst()
                    .ifPresent(other -> {
                        throw new FetchException(folder + " holds weights of another model (" + other
                                + "): choose another folder with --into DIR, or delete them.");
                    });
        } catch (IOException e) {
            throw FetchException.about(folder, "cannot be read", e);
        }
    }

    private static void refuseFullDisk(Path folder, List<RemoteFile> files) {
        try {
            long needed = 0;
            for (RemoteFile file : files) {
                Path there = folder.resolve(file.path());
                boolean whole = Files.isRegularFile(there) && Files.size(there) == file.size();
                needed += whole ? 0 : Math.max(0, file.size() - PartFile.size(folder, file));
            }
            long free = Files.getFileStore(folder).getUsableSpace();
            if (needed > free) {
                throw new FetchException(String.format(
                        Locale.ROOT,
                        "%s needs %.1f GiB more, and the disk has %.1f GiB free: make room, or choose another folder with"
                                + " --into DIR.",
                        folder,
                        gib(needed),
                        gib(free)));
            }
        } catch (IOException e) {
            throw FetchException.about(folder, "cannot be read", e);
        }
    }

    private static double gib(List<RemoteFile> files) {
        return gib(RemoteFile.size(files));
    }

    private static double gib(long bytes) {
        return bytes / (double) (1L << 30);
    }
}
