package org.stepwise.bench.classroom;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/** A lesson: a class works through its set, and its teacher looks at the live room. */
public final class ClassroomBench {

    /** Signing in is slow on purpose, and a class does not do it within a second. */
    private static final int AT_ONCE = 4;

    private final ClassroomOptions options;
    private final Tally tally = new Tally();
    private final Traffic pupilTraffic = new Traffic();
    private final Traffic teacherTraffic = new Traffic();

    private ClassroomBench(ClassroomOptions options) {
        this.options = options;
    }

    /**
     * @param arguments as in {@link ClassroomOptions}
     * @return whether nothing went wrong, nothing was lost, and verdicts came within the limit
     */
    public static boolean run(List<String> arguments, PrintStream out) throws IOException, InterruptedException {
        ClassroomReport report = new ClassroomBench(ClassroomOptions.of(arguments)).lesson(out);
        report.print(out);
        return report.isGood();
    }

    static ClassroomReport measure(ClassroomOptions options, PrintStream out) throws IOException, InterruptedException {
        return new ClassroomBench(options).lesson(out);
    }

    private ClassroomReport lesson(PrintStream out) throws IOException, InterruptedException {
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .executor(threads)
                .build();
        try (ServerProcess server = ServerProcess.start(options.application());
                AnswerBook book = new AnswerBook(Path.of("problem-bank"), server.database());
                TeacherDesk desk = new TeacherDesk(new Visitor(http, server.address()), teacherTraffic)) {
            out.println(
                    "The application is ready at " + server.address() + "; adding " + options.pupils() + " pupils.");
            List<TeacherDesk.Ticket> tickets = desk.addPupils(options.pupils());
            Memory empty = Memory.of(server);
            List<SimulatedPupil> pupils = enter(threads, http, server, book, tickets);
            out.println("All are there; the lesson takes " + options.seconds() + " s.");
            try (VaadinPage room = desk.liveRoom()) {
                RoomWatch watch = new RoomWatch(room, tally, threads);
                Usage before = Usage.now(server, pupilTraffic);
                Traffic.Sum teacherBefore = teacherTraffic.sum();
                long end = System.nanoTime() + options.seconds() * 1_000_000_000L;
                all(
                        threads,
                        pupils.stream()
                                .<Callable<Void>>map(pupil -> () -> {
                                    pupil.work(end, watch);
                                    return null;
                                })
                                .toList());
                watch.settle();
                Usage after = Usage.now(server, pupilTraffic);
                Traffic.Sum live = teacherTraffic.sum().minus(teacherBefore);
                Memory full = Memory.of(server);
                String here = seen(room);
                int stored = book.stored(tally.acknowledged());
                List<String> logged = server.logged();
                pupils.forEach(SimulatedPupil::leave);
                return new ClassroomReport(options, tally, before, after, live, here, empty, full, stored, logged);
            }
        } catch (SQLException e) {
            throw new IOException(e);
        } finally {
            // Closing would wait for sockets that are open still.
            http.shutdownNow();
            threads.shutdownNow();
        }
    }

    private String seen(VaadinPage room) {
        try {
            return TeacherDesk.here(room);
        } catch (ProtocolException e) {
            tally.error(e);
            return "nothing";
        }
    }

    private List<SimulatedPupil> enter(
            ExecutorService threads,
            HttpClient http,
            ServerProcess server,
            AnswerBook book,
            List<TeacherDesk.Ticket> tickets)
            throws IOException, InterruptedException {
        SplittableRandom random = new SplittableRandom(options.seed());
        Semaphore door = new Semaphore(AT_ONCE);
        List<SimulatedPupil> pupils = new ArrayList<>();
        List<Callable<Void>> entering = new ArrayList<>();
        for (TeacherDesk.Ticket ticket : tickets) {
            Visitor visitor = new Visitor(http, server.address());
            SimulatedPupil pupil =
                    new SimulatedPupil(ticket.pupil(), visitor, book, tally, pupilTraffic, random.split());
            pupils.add(pupil);
            entering.add(() -> {
                door.acquire();
                try {
                    visitor.signIn(ticket.signInName(), ticket.password());
                    pupil.open();
                    return null;
                } finally {
                    door.release();
                }
            });
        }
        all(threads, entering);
        return pupils;
    }

    private static void all(ExecutorService threads, List<Callable<Void>> tasks)
            throws IOException, InterruptedException {
        try {
            for (Future<Void> done : threads.invokeAll(tasks)) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }
}
