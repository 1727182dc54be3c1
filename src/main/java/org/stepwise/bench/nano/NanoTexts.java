package org.stepwise.bench.nano;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.stepwise.inference.ChatMessage;
import org.stepwise.problembank.Problem;
import org.stepwise.problembank.ProblemFiles;
import org.stepwise.problembank.Rung;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes conversations for training or, of kinds that no training text has, for measuring; the same seed makes the same ones. */
public final class NanoTexts {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path TEXTS = Path.of("model-runtime/nano/text");
    private static final int AT_ONCE = 2_000;

    /** So that seeds beside each other share no conversations. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final List<List<Shape>> families;
    private final List<Problem> bank;
    private final FreePractice free;
    private final Lessons lessons;
    private final PosedCases posed;
    private final BankCases authored;
    private final boolean held;
    private final String kinds;

    NanoTexts(Path texts, Path bank, boolean held, String kinds) throws IOException {
        Wording wording = Wording.read(texts);
        Questions questions = Questions.read(texts);
        this.held = held;
        this.kinds = kinds;
        this.families = List.copyOf(Shape.read(texts).stream()
                .filter(shape -> shape.held() == held)
                .collect(Collectors.groupingBy(Shape::family, TreeMap::new, Collectors.toList()))
                .values());
        this.bank = ProblemFiles.read(bank).stream()
                .filter(problem -> BankCases.isHeldOut(problem) == held)
                .toList();
        this.free = new FreePractice(wording, questions);
        this.lessons = new Lessons(wording, questions);
        this.posed = new PosedCases(wording, held);
        this.authored = new BankCases(wording);
    }

    /** @throws IllegalArgumentException with a sentence for whoever typed the options */
    public static void run(String split, String kinds, long count, long seed, PrintStream out) throws IOException {
        NanoTexts texts = of(split, kinds);
        for (long from = 0; from < count; from += AT_ONCE) {
            LongStream.range(from, Math.min(count, from + AT_ONCE))
                    .parallel()
                    .mapToObj(i -> texts.talk(seed * SPREAD + i))
                    .map(NanoTexts::line)
                    .toList()
                    .forEach(out::println);
        }
    }

    static NanoTexts of(String split, String kinds) throws IOException {
        if (!split.equals("train") && !split.equals("held-out")) {
            throw new IllegalArgumentException("--split takes train or held-out, not \"" + split + "\".");
        }
        if (!List.of("all", "free", "lessons", "drill").contains(kinds)) {
            throw new IllegalArgumentException("--kind takes all, free, lessons or drill, not \"" + kinds + "\".");
        }
        return new NanoTexts(TEXTS, Path.of("problem-bank"), split.equals("held-out"), kinds);
    }

    /** One that passes; a seed that gives none is gone on from. */
    Talk talk(long seed) {
        Dice dice = Dice.of(seed);
        while (true) {
            Optional<Talk> talk = tried(dice);
            if (talk.isPresent()) {
                return talk.get();
            }
        }
    }

    private Optional<Talk> tried(Dice dice) {
        double kind = switch (kinds) {
            case "drill" -> -1;
            case "free" -> 0;
            case "lessons" -> 0.6 + 0.4 * dice.random().nextDouble();
            default -> dice.chance(0.1) && !held ? -1 : dice.random().nextDouble();
        };
        if (kind < 0) {
            return Optional.of(Drill.talk(dice));
        }
        if (kind < 0.6) {
            return Posed.of(shape(dice), dice).map(problem -> free.of(problem, dice, held && dice.chance(0.5)));
        }
        Rung level = dice.of(List.of(Rung.values()));
        Optional<Case> problem = kind < 0.85 ? posed.of(shape(dice), dice) : authored.of(dice.of(bank), dice);
        return problem.flatMap(one -> lessons.of(one, level, dice)).map(Lessons.Scene::talk);
    }

    /** A problem of a family in free practice. */
    Posed problem(List<Shape> family, Dice dice) {
        return Posed.of(dice.of(family), dice).orElseGet(() -> problem(family, dice));
    }

    /** A conversation with the tutor at a level: every other one about a problem of the bank. */
    Lessons.Scene scene(Rung level, Dice dice) {
        Optional<Case> problem = dice.chance(0.5) ? posed.of(shape(dice), dice) : authored.of(dice.of(bank), dice);
        return problem.flatMap(one -> lessons.of(one, level, dice)).orElseGet(() -> scene(level, dice));
    }

    List<List<Shape>> families() {
        return families;
    }

    FreePractice free() {
        return free;
    }

    /** Linear equations come twice as often as other families. */
    private Shape shape(Dice dice) {
        int family = dice.below(families.size() + 1);
        List<Shape> shapes = family == families.size()
                ? families.stream()
                        .filter(list -> list.getFirst().family().equals("linear"))
                        .findFirst()
                        .orElseThrow()
                : families.get(family);
        return dice.of(shapes);
    }

    private static String line(Talk talk) {
        ObjectNode line = JSON.createObjectNode()
                .put("family", talk.family())
                .put("template", talk.template())
                .put("kind", talk.kind());
        ArrayNode messages = line.putArray("messages");
        for (ChatMessage message : talk.messages()) {
            messages.addObject()
                    .put("role", message.role().name().toLowerCase(Locale.ROOT))
                    .put("content", message.text());
        }
        return JSON.writeValueAsString(line);
    }
}
