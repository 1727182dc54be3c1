package org.stepwise.authoring.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.stepwise.authoring.exchange.report.Refusal;
import org.stepwise.authoring.exchange.source.TextBytes;
import org.stepwise.authoring.exchange.source.UploadedFile;
import org.stepwise.problembank.BankFile;
import org.stepwise.problembank.ProblemCheck;
import org.stepwise.shared.Clean;

/** Our own problems as files, one each, and as one ZIP. {@link Importer} reads both again. */
public final class ProblemArchive {

    private static final long NO_TIME = 0L;

    private ProblemArchive() {}

    /** The same problems give the same bytes. */
    public static byte[] zip(List<BankFile> problems) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Set<String> names = new HashSet<>();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (BankFile problem : problems) {
                ZipEntry entry = new ZipEntry(unused(plain(problem.name()), names));
                entry.setTime(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(problem.text().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A file of ours that passes the bank's own test. */
    static BankFile checked(UploadedFile file) throws Refusal {
        BankFile problem = new BankFile(plain(file.name()), Clean.seen(TextBytes.read(file)));
        ProblemCheck check = ProblemCheck.test(problem);
        if (!check.errors().isEmpty()) {
            throw new Refusal("exchange.own", check.errors().getFirst().toString());
        }
        return problem;
    }

    /** The last folder and the name, of letters, digits and dashes. */
    static String plain(String name) {
        String[] parts = name.replace('\\', '/').split("/");
        String file = parts[parts.length - 1].replaceAll("[^A-Za-z0-9._-]", "-").replaceAll("^\\.+", "");
        String folder = parts.length > 1 ? parts[parts.length - 2].replaceAll("[^A-Za-z0-9_-]", "-") : "";
        return folder.isEmpty() ? file : folder + "/" + file;
    }

    private static String unused(String name, Set<String> names) {
        String free = name;
        for (int i = 2; !names.add(free); i++) {
            free = name.replaceAll("(\\.ya?ml)$", "-" + i + "$1");
            if (free.equals(name)) {
                free = name + "-" + i;
            }
        }
        return free;
    }
}
