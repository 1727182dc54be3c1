package org.stepwise.bench.classroom;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The application in a process of its own, as {@code ./stepwise run} starts it, on a folder that goes when it ends. */
final class ServerProcess implements AutoCloseable {

    private static final String READY = "Stepwise is ready: ";

    private final Path data;
    private final Process process;
    private final URI address;

    private ServerProcess(Path data, Process process, URI address) {
        this.data = data;
        this.process = process;
        this.address = address;
    }

    static ServerProcess start(Path application) throws IOException {
        Path data = Files.createTempDirectory("stepwise-classroom");
        ProcessBuilder command = new ProcessBuilder(
                        "bin/serve",
                        "-Dserver.port=0",
                        "-Dserver.address=127.0.0.1",
                        "-Dstepwise.data-directory=" + data,
                        "-Dstepwise.demo=true",
                        "-Dstepwise.model=none",
                        "-jar",
                        application.toString())
                .redirectErrorStream(true);
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = command.start();
        BufferedReader output = process.inputReader();
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(READY)) {
                Thread.ofVirtual().start(() -> discard(output));
                return new ServerProcess(data, process, URI.create(line.substring(READY.length())));
            }
            said.append(line).append(System.lineSeparator());
        }
        delete(data);
        throw new IOException("The application did not start: " + said);
    }

    /** What nobody reads would stop it once the pipe is full. */
    private static void discard(BufferedReader output) {
        try {
            output.transferTo(Writer.nullWriter());
        } catch (IOException ended) {
            // It has ended.
        }
    }

    URI address() {
        return address;
    }

    /** A connection to its database, past the application. */
    Connection database() throws IOException, SQLException {
        String port = Files.readAllLines(databaseFile()).get(3).strip();
        String password = Files.readString(data.resolve("postgres/password")).strip();
        return DriverManager.getConnection("jdbc:postgresql://localhost:" + port + "/stepwise", "postgres", password);
    }

    private Path databaseFile() {
        return data.resolve("postgres/data/postmaster.pid");
    }

    Duration processorTime() {
        return time(process.toHandle());
    }

    Duration databaseTime() throws IOException {
        long server =
                Long.parseLong(Files.readAllLines(databaseFile()).getFirst().strip());
        return ProcessHandle.of(server).stream()
                .flatMap(handle -> Stream.concat(Stream.of(handle), handle.descendants()))
                .map(ServerProcess::time)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration time(ProcessHandle handle) {
        return handle.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** The errors that it has noted in its log, each with what was thrown. */
    List<String> logged() throws IOException {
        List<String> lines = Files.readAllLines(data.resolve("logs/stepwise.log")).stream()
                .filter(line -> !line.isBlank())
                .toList();
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).contains(" ERROR "))
                .mapToObj(i -> String.join(" ", lines.subList(i, Math.min(i + 2, lines.size()))))
                .toList();
    }

    /** Bytes that are reachable, after a collection. */
    long heap() throws IOException, InterruptedException {
        // The last line is: Total, objects, bytes.
        List<String> lines = run(tool("jcmd"), Long.toString(process.pid()), "GC.class_histogram");
        return lines.stream()
                .filter(line -> line.startsWith("Total "))
                .mapToLong(line -> Long.parseLong(line.strip().split("\\s+")[2]))
                .findFirst()
                .orElseThrow(() -> new IOException("jcmd said nothing of the heap"));
    }

    /** Bytes of memory that it holds. */
    long resident() throws IOException, InterruptedException {
        return 1024
                * Long.parseLong(run("ps", "-o", "rss=", "-p", Long.toString(process.pid()))
                        .getFirst()
                        .strip());
    }

    private static List<String> run(String... command) throws IOException, InterruptedException {
        Process tool = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> lines = tool.inputReader().lines().toList();
        if (tool.waitFor() != 0) {
            throw new IOException(command[0] + " failed");
        }
        return lines;
    }

    private static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        delete(data);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
