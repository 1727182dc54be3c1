package org.stepwise.inference.torch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * TorchScript text as the archive that libtorch loads: the code, and a pickle of an object of its class whose attributes
 * are empty. So a model's program is a text file, and no Python is needed to make it.
 */
final class Archive {

    private static final Pattern CLASS = Pattern.compile("(?m)^class (\\w+)\\(Module\\):");
    private static final Pattern ATTRIBUTE = Pattern.compile("(?m)^ {2}(\\w+) : (.+)$");

    /** Opcodes of pickle's protocol 2, which is what libtorch reads. */
    private static final byte[] PROTOCOL = {(byte) 0x80, 2};

    private Archive() {}

    /** @param program a class of TorchScript with its attributes, each on a line of its own, before its methods */
    static byte[] of(String program) {
        Matcher named = CLASS.matcher(program);
        if (!named.find()) {
            throw new IllegalArgumentException("A program begins with a class that is a Module.");
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("data.pkl", object(named.group(1), program));
        files.put("code/__torch__.py", program.getBytes(StandardCharsets.UTF_8));
        files.put("constants.pkl", new byte[] {(byte) 0x80, 2, ')', '.'});
        files.put("version", "10\n".getBytes(StandardCharsets.UTF_8));
        return zip(files);
    }

    private static byte[] object(String name, String program) {
        ByteArrayOutputStream pickle = new ByteArrayOutputStream();
        pickle.writeBytes(PROTOCOL);
        pickle.writeBytes(("c__torch__\n" + name + "\n)\u0081}(").getBytes(StandardCharsets.ISO_8859_1));
        Matcher attribute = ATTRIBUTE.matcher(program.substring(0, program.indexOf("  def ")));
        while (attribute.find()) {
            text(pickle, attribute.group(1));
            pickle.writeBytes(empty(attribute.group(2)));
        }
        pickle.writeBytes("ub.".getBytes(StandardCharsets.ISO_8859_1));
        return pickle.toByteArray();
    }

    private static void text(ByteArrayOutputStream pickle, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        pickle.write('X');
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            pickle.write(bytes.length >>> shift);
        }
        pickle.writeBytes(bytes);
    }

    private static byte[] empty(String type) {
        return switch (type) {
            case "bool" -> new byte[] {(byte) 0x89};
            case "int" -> new byte[] {'K', 0};
            case "str" -> new byte[] {'X', 0, 0, 0, 0};
            case "float" -> new byte[] {'G', 0, 0, 0, 0, 0, 0, 0, 0};
            default -> {
                if (!type.startsWith("List[")) {
                    throw new IllegalArgumentException("An attribute of type " + type + " has no empty value.");
                }
                yield new byte[] {']'};
            }
        };
    }

    /** Stored, not compressed, as libtorch wants it. */
    private static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry("model/" + file.getKey());
                CRC32 sum = new CRC32();
                sum.update(file.getValue());
                entry.setSize(file.getValue().length);
                entry.setCrc(sum.getValue());
                zip.putNextEntry(entry);
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return archive.toByteArray();
    }
}
