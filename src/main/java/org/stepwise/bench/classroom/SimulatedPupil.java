package org.stepwise.bench.classroom;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Works through the set: a line every 15 seconds and a hint every 90 on average, at times that a seed decides. */
final class SimulatedPupil {

    private static final double LINE_SECONDS = 15;
    private static final double HINT_SECONDS = 90;
    private static final double WRONG = 0.2;
    private static final double UNREADABLE = 0.1;

    /** After another mark the card may show the next part already. */
    private static final Set<String> STAYING = Set.of("breaks", "unread");

    private final String name;
    private final Visitor visitor;
    private final AnswerBook book;
    private final Tally tally;
    private final Traffic traffic;
    private final SplittableRandom random;
    private final Deque<String> ahead = new ArrayDeque<>();
    private AnswerBook.Lines lines = new AnswerBook.Lines(List.of(), List.of());
    private SolvePage.@Nullable Place here;
    private @Nullable VaadinPage page;

    SimulatedPupil(
            String name, Visitor visitor, AnswerBook book, Tally tally, Traffic traffic, SplittableRandom random) {
        this.name = name;
        this.visitor = visitor;
        this.book = book;
        this.tally = tally;
        this.traffic = traffic;
        this.random = random;
    }

    /** Until the lesson ends, whatever happens. The page stays open. */
    void work(long end, RoomWatch room) throws InterruptedException {
        long line = after(LINE_SECONDS * random.nextDouble());
        long hint = after(exponential(HINT_SECONDS));
        while (Math.min(line, hint) < end) {
            sleepUntil(Math.min(line, hint));
            try {
                if (hint < line) {
                    hint = after(exponential(HINT_SECONDS));
                    ask();
                } else {
                    line = after(exponential(LINE_SECONDS));
                    write(room);
                }
            } catch (IOException | SQLException | RuntimeException e) {
                tally.error(e);
                leave();
            }
        }
        sleepUntil(end);
    }

    /** Opens the first page, and from there the set where the pupil left it. */
    void open() throws IOException, InterruptedException {
        long began = System.nanoTime();
        VaadinPage opened = VaadinPage.open(visitor, "today", traffic);
        page = opened;
        opened.click(opened.see(tree -> tree.find("button", node -> node.hasClass("primary"))
                .orElseGet(() -> tree.get("button", node -> node.hasClass("prob")))));
        tally.timed(Tally.Kind.PAGE, System.nanoTime() - began);
    }

    private SolvePage solvePage() throws IOException, InterruptedException {
        if (page == null) {
            open();
        }
        return new SolvePage(Objects.requireNonNull(page));
    }

    private void write(RoomWatch room) throws IOException, InterruptedException, SQLException {
        SolvePage solving = solvePage();
        if (solving.isSolved()) {
            solving.goOn();
        }
        SolvePage.Place place =
                solving.place().orElseThrow(() -> new ProtocolException("There is no line to write on"));
        turnTo(place);
        String text = text();
        echo(solving, place, text.substring(0, (text.length() + 1) / 2));
        echo(solving, place, text);
        UUID id = new UUID(random.nextLong(), random.nextLong());
        boolean anew = !room.shows(name, text);
        tally.sent();
        long began = System.nanoTime();
        SolvePage.Said said = solving.finish(place, id, text);
        tally.timed(Tally.Kind.VERDICT, said.at() - began);
        tally.mark(said.mark());
        if (anew && STAYING.contains(said.mark())) {
            room.expect(name, text, began);
        }
        if (!said.mark().equals("unread")) {
            tally.acknowledged(id);
        }
    }

    private void turnTo(SolvePage.Place place) throws SQLException {
        SolvePage.Place before = here;
        if (before == null || !before.work().equals(place.work()) || before.part() != place.part()) {
            lines = book.lines(place.work(), place.part());
            ahead.clear();
            ahead.addAll(lines.right());
            here = place;
        }
    }

    /** The next right line; sometimes a wrong answer, or the right line with a slip of the keys. */
    private String text() {
        double fate = random.nextDouble();
        if (fate < WRONG && !lines.wrong().isEmpty()) {
            return lines.wrong().get(random.nextInt(lines.wrong().size()));
        }
        if (fate >= WRONG && fate < WRONG + UNREADABLE) {
            return ahead.getFirst() + " +(";
        }
        return ahead.size() == 1 ? ahead.getFirst() : ahead.removeFirst();
    }

    private void echo(SolvePage solving, SolvePage.Place place, String text) throws IOException, InterruptedException {
        long began = System.nanoTime();
        solving.type(place, text);
        tally.timed(Tally.Kind.ECHO, System.nanoTime() - began);
        Thread.sleep(500 + random.nextInt(1000));
    }

    private void ask() throws IOException, InterruptedException {
        SolvePage solving = solvePage();
        if (!solving.isSolved()) {
            long began = System.nanoTime();
            solving.hint().ifPresent(at -> tally.timed(Tally.Kind.HINT, at - began));
        }
    }

    /** Closes the page; the next line opens it anew. */
    void leave() {
        VaadinPage left = page;
        page = null;
        here = null;
        if (left != null) {
            try {
                left.close();
            } catch (IOException | RuntimeException e) {
                tally.error(e);
            }
        }
    }

    private double exponential(double mean) {
        return -mean * Math.log(1 - random.nextDouble());
    }

    private static long after(double seconds) {
        return System.nanoTime() + (long) (seconds * 1e9);
    }

    private static void sleepUntil(long moment) throws InterruptedException {
        Thread.sleep(Math.max(0, (moment - System.nanoTime()) / 1_000_000));
    }
}
