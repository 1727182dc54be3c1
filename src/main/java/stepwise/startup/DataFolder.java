package stepwise.startup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.stepwise.shared.StartupRefused;

/** The folder in which one running Stepwise keeps its database and its logs. */
final class DataFolder {

    /** Locks last as long as the JVM: the kernel drops them when it is killed, so none is ever stale. */
    private static final Map<Path, FileChannel> CLAIMED = new ConcurrentHashMap<>();

    private DataFolder() {}

    /** Makes the folder where there is none, for its owner only, and keeps every other process away from it. */
    static Path claim(Path folder) {
        Path home = folder.toAbsolutePath().normalize();
        try {
            if (!Files.isDirectory(home)) {
                Files.createDirectories(home);
                forOwnerOnly(home);
            }
            Path lockFile = home.resolve("lock");
            if (!CLAIMED.containsKey(home)) {
                CLAIMED.put(home, lock(home, lockFile));
            }
            return home;
        } catch (IOException e) {
            throw new StartupRefused(
                    "The data folder %s cannot be written to: choose another one with --data DIR.".formatted(folder),
                    e);
        }
    }

    private static FileChannel lock(Path home, Path lockFile) throws IOException {
        FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw new StartupRefused(
                    "The data folder %s is in use by another Stepwise (process %s): stop that one, or choose another folder with --data DIR."
                            .formatted(home, Files.readString(lockFile).strip()));
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        return channel;
    }

    /** The work of pupils is in there. */
    private static void forOwnerOnly(Path home) throws IOException {
        if (Files.getFileStore(home).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
