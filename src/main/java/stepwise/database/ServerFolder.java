package stepwise.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import org.stepwise.shared.StartupRefused;

/**
 * The folder of the embedded server: {@code data}, {@code bin} (the server's programs, unpacked), {@code password} and
 * {@code initialised}, which stands there once a server has run on {@code data}.
 */
record ServerFolder(Path root, String password) {

    private static final Logger LOG = LoggerFactory.getLogger(ServerFolder.class);
    private static final String SERVER_VERSION = "18";

    /** Makes the folder fit for a start, whatever the last run left of it. */
    static ServerFolder prepare(Path folder) throws IOException {
        Path root = Files.createDirectories(folder.toAbsolutePath().normalize());
        // The library makes the folder of the programs writable for everybody.
        allowOnlyOwner(root, "rwx------");
        removeHalfUnpackedPrograms(root.resolve("bin"));
        Path data = root.resolve("data");
        LeftoverServer.stop(data);
        if (!Files.exists(root.resolve("initialised"))) {
            setAsideHalfInitialised(data);
            Files.writeString(root.resolve("password"), newPassword());
            allowOnlyOwner(root.resolve("password"), "rw-------");
        }
        requireSameVersion(data);
        return new ServerFolder(root, Files.readString(root.resolve("password")).strip());
    }

    Path data() {
        return root.resolve("data");
    }

    Path binaries() {
        return root.resolve("bin");
    }

    Path passwordFile() {
        return root.resolve("password");
    }

    void markInitialised() throws IOException {
        Path mark = root.resolve("initialised");
        if (!Files.exists(mark)) {
            Files.createFile(mark);
        }
    }

    @Override
    public String toString() {
        return root.toString();
    }

    private static void removeHalfUnpackedPrograms(Path programs) throws IOException {
        if (!Files.isDirectory(programs)) {
            return;
        }
        try (var versions = Files.list(programs)) {
            for (Path version : versions.toList()) {
                // The library writes this file last, and never again a program that is there already.
                if (!Files.exists(version.resolve(".exists"))) {
                    FileSystemUtils.deleteRecursively(version);
                }
            }
        }
    }

    /** A first run that was killed leaves a folder on which no server starts. It is kept: deleting is not ours. */
    private static void setAsideHalfInitialised(Path data) throws IOException {
        if (Files.exists(data)) {
            Path aside = data.resolveSibling("data-incomplete-" + System.currentTimeMillis());
            LOG.warn("{} was never completed; it is kept as {}", data, aside);
            Files.move(data, aside);
        }
    }

    private static void requireSameVersion(Path data) throws IOException {
        Path file = data.resolve("PG_VERSION");
        if (!Files.exists(file)) {
            return;
        }
        String version = Files.readString(file).strip();
        if (!version.equals(SERVER_VERSION)) {
            throw new StartupRefused("The database in %s is of PostgreSQL %s, and this version of Stepwise brings %s."
                    .formatted(data, version, SERVER_VERSION));
        }
    }

    private static String newPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static void allowOnlyOwner(Path path, String permissions) throws IOException {
        if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
