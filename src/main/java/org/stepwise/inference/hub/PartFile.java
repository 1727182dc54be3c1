package org.stepwise.inference.hub;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;

/** What has arrived of a file, and the digest of it; it outlives the process. */
final class PartFile implements AutoCloseable {

    private static final int BUFFER = 1 << 20;

    private final Path path;
    private final RemoteFile file;
    private final FileChannel channel;
    private MessageDigest digest;
    private long position;

    private PartFile(Path path, RemoteFile file, FileChannel channel) throws IOException {
        this.path = path;
        this.file = file;
        this.channel = channel;
        if (channel.size() > file.size()) {
            channel.truncate(0);
        }
        this.digest = file.sum().digest(file.size());
        this.position = digest(channel, digest);
    }

    private static Path path(Path folder, RemoteFile file) {
        return folder.resolve(file.path() + ".part");
    }

    /** How much of a file an earlier fetch left. */
    static long size(Path folder, RemoteFile file) {
        Path path = path(folder, file);
        try {
            return Files.isRegularFile(path) ? Files.size(path) : 0;
        } catch (IOException e) {
            throw FetchException.about(path, "cannot be read", e);
        }
    }

    static PartFile open(Path folder, RemoteFile file) {
        Path path = path(folder, file);
        try {
            FileChannel channel = FileChannel.open(
                    path,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    LinkOption.NOFOLLOW_LINKS);
            try {
                return new PartFile(path, file, channel);
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw unwritable(path, e);
        }
    }

    /** The sum of a file that is complete. */
    static String sum(Path path, RemoteFile file) {
        MessageDigest digest = file.sum().digest(file.size());
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            digest(channel, digest);
        } catch (IOException e) {
            throw FetchException.about(path, "cannot be read", e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static long digest(FileChannel channel, MessageDigest digest) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        while (channel.read(buffer) >= 0) {
            digest.update(buffer.flip());
            buffer.clear();
        }
        return channel.position();
    }

    long position() {
        return position;
    }

    void write(byte[] bytes, int count) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, count);
        try {
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        } catch (IOException e) {
            throw unwritable(path, e);
        }
        digest.update(bytes, 0, count);
        position += count;
    }

    void restart() {
        try {
            channel.truncate(0);
        } catch (IOException e) {
            throw unwritable(path, e);
        }
        digest = file.sum().digest(file.size());
        position = 0;
    }

    /** The sum of all bytes; nothing is written after it. */
    String sum() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Puts the file into its place, at once and as it will be after a power cut. */
    void keep(Path target) {
        try {
            channel.force(true);
            Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw unwritable(target, e);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw unwritable(path, e);
        }
    }

    private static FetchException unwritable(Path path, IOException e) {
        return FetchException.about(path, "cannot be written (what has arrived is kept)", e);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw unwritable(path, e);
        }
    }
}
