package org.stepwise.inference.hub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalLong;

/** Makes files of a repository whole in a folder: what is there already is used, what comes is verified. */
final class Download {

    private static final int BUFFER = 1 << 16;

    private final Repository repository;
    private final Path folder;
    private final Progress progress;

    Download(Repository repository, Path folder, Progress progress) {
        this.repository = repository;
        this.folder = folder;
        this.progress = progress;
    }

    void fetch(RemoteFile file) throws InterruptedException {
        Path target = folder.resolve(file.path());
        if (isComplete(target, file)) {
            return;
        }
        String sum = bring(file, target);
        if (!sum.equals(file.sum().hex())) {
            progress.note(file.path() + " is not what the hub lists; fetching it once more.");
            sum = bring(file, target);
        }
        if (!sum.equals(file.sum().hex())) {
            throw new FetchException(file.path() + " came twice with another "
                    + file.sum().kind()
                    + " than the hub lists: " + sum + " and not " + file.sum().hex()
                    + ". It was deleted; a proxy or a mirror in between may change files.");
        }
    }

    private boolean isComplete(Path target, RemoteFile file) {
        try {
            if (!Files.isRegularFile(target) || Files.size(target) != file.size()) {
                return false;
            }
        } catch (IOException e) {
            return false;
        }
        if (Selection.isWeights(file.path())) {
            progress.note(file.path() + " is there already; checking its "
                    + file.sum().kind() + ".");
        }
        return PartFile.sum(target, file).equals(file.sum().hex());
    }

    /** Puts the file in place, or deletes it if its sum is wrong; returns the sum. */
    private String bring(RemoteFile file, Path target) throws InterruptedException {
        long before = PartFile.size(folder, file);
        if (before > 0) {
            progress.note(String.format(
                    Locale.ROOT, "%s goes on after the %.1f MiB that are there.", file.path(), before / 1048576.0));
        }
        try (PartFile part = PartFile.open(folder, file)) {
            progress.at(part.position());
            fill(part, file);
            String sum = part.sum();
            if (sum.equals(file.sum().hex())) {
                part.keep(target);
            } else {
                part.delete();
            }
            return sum;
        }
    }

    private void fill(PartFile part, RemoteFile file) throws InterruptedException {
        Retries retries = repository.retries();
        long furthest = part.position();
        while (part.position() < file.size()) {
            try (Reply reply = repository.open(file, part.position())) {
                receive(reply, part, file);
            } catch (IOException e) {
                // A server that cannot resume begins again each time: what came again is no progress.
                if (part.position() > furthest) {
                    furthest = part.position();
                    retries.progressed();
                }
                retries.after(e);
            }
        }
    }

    private void receive(Reply reply, PartFile part, RemoteFile file) throws IOException {
        OptionalLong start = reply.start(file.size());
        if (start.isEmpty() || start.getAsLong() != part.position()) {
            part.restart();
            progress.at(0);
        }
        if (start.orElse(-1) != part.position()) {
            throw new IOException("it did not send what was asked for");
        }
        byte[] bytes = new byte[BUFFER];
        while (part.position() < file.size()) {
            int wanted = (int) Math.min(bytes.length, file.size() - part.position());
            int count = reply.body().read(bytes, 0, wanted);
            if (count < 0) {
                throw new IOException("it ended early");
            }
            part.write(bytes, count);
            progress.came(count);
        }
    }
}
