package org.stepwise.inference.cuda;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compiled kernels in files named by all that they were made from: compiling takes seconds, and a worker that starts again
 * should not make pupils wait for it. A folder that cannot be written to, or a file that was cut off, only costs this time.
 */
public final class KernelCache {

    private static final Logger LOG = LoggerFactory.getLogger(KernelCache.class);
    private static final int SUM = 32;

    private final Path folder;

    /** @param folder of the user's own, since what lies there is run */
    public KernelCache(Path folder) {
        this.folder = folder;
    }

    /** In the user's folder for such things. */
    public static KernelCache ofUser() {
        String named = System.getenv("XDG_CACHE_HOME");
        Path caches =
                named == null || named.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(named);
        return new KernelCache(caches.resolve("stepwise").resolve("kernels"));
    }

    /** @param from everything that the code depends on */
    public byte[] code(String from, Supplier<byte[]> compiled) {
        Path file = folder.resolve(HexFormat.of().formatHex(sum(from.getBytes(StandardCharsets.UTF_8))) + ".cubin");
        byte[] kept = kept(file);
        if (kept != null) {
            return kept;
        }
        byte[] made = compiled.get();
        keep(file, made);
        return made;
    }

    private static byte @Nullable [] kept(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                return null;
            }
            byte[] all = Files.readAllBytes(file);
            byte[] code = Arrays.copyOfRange(all, Math.min(SUM, all.length), all.length);
            return Arrays.equals(sum(code), Arrays.copyOf(all, SUM)) ? code : null;
        } catch (IOException e) {
            return null;
        }
    }

    private void keep(Path file, byte[] code) {
        try {
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, "part", "");
            byte[] all = Arrays.copyOf(sum(code), SUM + code.length);
            System.arraycopy(code, 0, all, SUM, code.length);
            Files.write(part, all);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.info("Compiled kernels are not kept: {}", e.toString());
        }
    }

    private static byte[] sum(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
