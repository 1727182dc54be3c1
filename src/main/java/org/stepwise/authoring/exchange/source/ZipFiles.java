package org.stepwise.authoring.exchange.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.stepwise.authoring.exchange.report.Refusal;

/** The files of an archive, in memory. What an entry says of its size is not believed, and no name becomes a path. */
public final class ZipFiles {

    private static final byte[] BEGIN = {'P', 'K', 3, 4};

    private ZipFiles() {}

    public static boolean isZip(byte[] bytes) {
        return bytes.length >= 4 && java.util.Arrays.equals(bytes, 0, 4, BEGIN, 0, 4);
    }

    public static List<UploadedFile> read(UploadedFile archive) throws Refusal {
        if (archive.bytes().length > Limits.ARCHIVE) {
            throw new Refusal("exchange.too-large", Integer.toString(Limits.ARCHIVE / 1_000_000));
        }
        List<UploadedFile> files = new ArrayList<>();
        int left = Limits.UNPACKED;
        int entries = 0;
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(archive.bytes()), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > Limits.ENTRIES) {
                    throw new Refusal("exchange.too-many-files", Integer.toString(Limits.ENTRIES));
                }
                String name = entry.getName().replace('\\', '/');
                if (isOutside(name)) {
                    throw new Refusal("exchange.path", name);
                }
                byte[] bytes = unpacked(zip, Math.min(left, Limits.FILE));
                left -= bytes.length;
                if (!entry.isDirectory() && !isHidden(name)) {
                    files.add(new UploadedFile(name, bytes));
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Refusal("exchange.not-zip");
        }
        if (entries == 0) {
            throw new Refusal("exchange.not-zip");
        }
        return files;
    }

    private static byte[] unpacked(ZipInputStream zip, int most) throws IOException, Refusal {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            if (out.size() + read > most) {
                throw new Refusal("exchange.unpacked", Integer.toString(Limits.UNPACKED / 1_000_000));
            }
            out.write(buffer, 0, read);
        }
        return out.toByteArray();
    }

    private static boolean isOutside(String name) {
        return name.startsWith("/")
                || name.matches("[A-Za-z]:.*")
                || List.of(name.split("/")).contains("..")
                || name.chars().anyMatch(Character::isISOControl);
    }

    /** What file managers add. */
    private static boolean isHidden(String name) {
        return name.startsWith("__MACOSX/") || name.contains("/.") || name.startsWith(".");
    }
}
