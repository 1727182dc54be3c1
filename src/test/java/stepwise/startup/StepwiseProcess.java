package stepwise.startup;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged application in a JVM of its own, as the launcher starts it, but for options of a JVM that soon ends. */
public final class StepwiseProcess implements AutoCloseable {

    private static final Path UNPACKED = Path.of("target/app-under-test");
    private static final Path LOCK = Path.of("target/app-under-test.lock");

    private final Process process;
    private final BufferedReader output;

    private StepwiseProcess(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    public static StepwiseProcess start(Path data, Map<String, String> environment, String... settings)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                java(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=240m",
                "-Dserver.port=0",
                "-Dstepwise.data-directory=" + data));
        command.addAll(List.of(settings));
        command.addAll(List.of("-jar", application().toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return new StepwiseProcess(builder.start());
    }

    static StepwiseProcess start(Path data) throws IOException {
        return start(data, Map.of());
    }

    /** What it printed until and including the line that it is ready. */
    public List<String> awaitReady() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
            if (line.startsWith("Stepwise is ready: ")) {
                return lines;
            }
        }
        throw new AssertionError("It stopped before it was ready: " + lines);
    }

    /** Everything that it prints until it stops by itself. */
    List<String> awaitEnd() throws InterruptedException {
        List<String> lines = output.lines().toList();
        process.waitFor();
        return lines;
    }

    boolean isRunning() {
        return process.isAlive();
    }

    int exitCode() {
        return process.exitValue();
    }

    void killAtOnce() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new AssertionError("It does not stop");
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            killAtOnce();
        }
    }

    /** A connection to the embedded server, past the application. */
    static Connection database(Path data) throws IOException, SQLException {
        String port = Files.readAllLines(serverProcessFile(data)).get(3).strip();
        String password = Files.readString(data.resolve("postgres/password")).strip();
        return DriverManager.getConnection("jdbc:postgresql://localhost:" + port + "/stepwise", "postgres", password);
    }

    /** Whether a server still works; one that ended and was not yet noticed by its parent has no command line. */
    static boolean serves(ProcessHandle server) {
        return server.info().commandLine().isPresent();
    }

    static ProcessHandle databaseServer(Path data) throws IOException {
        String process = Files.readAllLines(serverProcessFile(data)).getFirst().strip();
        return ProcessHandle.of(Long.parseLong(process)).orElseThrow();
    }

    private static Path serverProcessFile(Path data) {
        return data.resolve("postgres/data/postmaster.pid");
    }

    /** Unpacked once, also where several JVMs run tests. */
    public static Path application() throws IOException {
        Path jar = only(Path.of("target"), "stepwise-*.jar");
        Path stamp = UNPACKED.resolve("made-from");
        String made = Files.getLastModifiedTime(jar).toString();
        try (FileChannel lock = FileChannel.open(LOCK, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lock.lock();
            if (!Files.exists(stamp) || !Files.readString(stamp).equals(made)) {
                unpack(jar);
                Files.writeString(stamp, made);
            }
        }
        return only(UNPACKED, "stepwise-*.jar");
    }

    private static void unpack(Path jar) throws IOException {
        Process unpacking = new ProcessBuilder(
                        java(),
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--force",
                        "--destination",
                        UNPACKED.toString())
                .inheritIO()
                .start();
        try {
            if (unpacking.waitFor() != 0) {
                throw new AssertionError("Cannot unpack " + jar);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static Path only(Path folder, String pattern) throws IOException {
        try (var found = Files.newDirectoryStream(folder, pattern)) {
            return found.iterator().next();
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
