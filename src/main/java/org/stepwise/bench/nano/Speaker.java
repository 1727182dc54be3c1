package org.stepwise.bench.nano;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.stepwise.problembank.Rung;
import org.stepwise.tutoring.hints.WrittenLine;

/** What a good tutor says of a problem at a level. */
final class Speaker {

    private final Case problem;
    private final Rung level;
    private final List<WrittenLine> lines;
    private final Wording wording;
    private final Dice dice;

    Speaker(Case problem, Rung level, List<WrittenLine> lines, Wording wording, Dice dice) {
        this.problem = problem;
        this.level = level;
        this.lines = lines;
        this.wording = wording;
        this.dice = dice;
    }

    /** Whether the answer stands there already. */
    private boolean done() {
        return !lines.isEmpty() && lines.getLast().remark().equals("Yes, that is it.");
    }

    String stuck() {
        if (done()) {
            return say("done");
        }
        String praise = !lines.isEmpty() && dice.chance(0.5) ? checked() + " " : "";
        return praise + help();
    }

    String help() {
        return switch (level) {
            case NUDGE -> lead("lead.nudge") + nudge();
            case RULE -> lead("lead.rule") + rule() + (dice.chance(0.4) ? " " + say("use.rule") : "");
            case EXAMPLE -> {
                String example = problem.example();
                yield example == null ? say("lead.rule") + " " + rule() : example + " " + say("then.try");
            }
            case NEXT_STEP -> nextStep();
            case SOLUTION ->
                lead("lead.solution")
                        + problem.links().stream()
                                .map(link -> link.told(wording, dice))
                                .collect(Collectors.joining(" "));
        };
    }

    private String lead(String key) {
        return dice.chance(0.5) ? say(key) + " " : "";
    }

    private String say(String key, String... values) {
        return wording.say(key, dice, values);
    }

    /** The next link of the way, where the lines say which it is. */
    private Optional<Link> next() {
        int held = (int) lines.stream().filter(WrittenLine::holds).count();
        return held < problem.links().size() && (held == 0 || problem.aligned())
                ? Optional.of(problem.links().get(held))
                : Optional.empty();
    }

    private String nudge() {
        Optional<String> own = next().map(link -> link.rule() + ".nudge").filter(wording::has);
        return own.isPresent() && (dice.chance(0.7) || !lines.isEmpty()) ? say(own.get()) : hint(Rung.NUDGE);
    }

    private String rule() {
        Optional<String> own = next().map(link -> link.rule() + ".rule").filter(wording::has);
        return own.isPresent() && (dice.chance(0.7) || !lines.isEmpty()) ? say(own.get()) : hint(Rung.RULE);
    }

    private String hint(Rung rung) {
        Map<Rung, String> hints = problem.variant().parts().get(problem.part()).hints();
        String text = hints.get(rung);
        return BankCases.flat(text == null ? hints.getOrDefault(Rung.NUDGE, "What is asked for?") : text);
    }

    private String nextStep() {
        Optional<Link> next = next();
        if (next.isEmpty() || next.get().rule().isEmpty()) {
            return lead("lead.next") + hint(Rung.NEXT_STEP) + (dice.chance(0.5) ? " " + say("then.yours") : "");
        }
        boolean last =
                next.get() == problem.links().getLast() || next.get().line().isEmpty();
        if (last) {
            String does = next.get().does();
            return say("only.one", Character.toLowerCase(does.charAt(0)) + does.substring(1));
        }
        return lead("lead.next") + next.get().told(wording, dice) + (dice.chance(0.5) ? " " + say("then.yours") : "");
    }

    String check() {
        if (lines.isEmpty()) {
            return say("none.yet");
        }
        if (done()) {
            return checked() + " " + say("done");
        }
        boolean wrong = !lines.getLast().holds();
        String after = wrong
                ? " " + say(lines.size() > 1 ? "break.compare" : "break.first")
                        + (level == Rung.NUDGE || level == Rung.EXAMPLE ? "" : " " + rule())
                : dice.chance(0.5) ? " " + nudge() : " " + say("go.on");
        return checked() + after;
    }

    private String checked() {
        int held = (int) lines.stream().filter(WrittenLine::holds).count();
        if (held == lines.size()) {
            return say(held == 1 ? "hold.one" : "hold.all");
        }
        String broken = say("break.at", Integer.toString(lines.getLast().number()));
        return held == 0 ? broken : say("hold.until", Integer.toString(held)) + " " + broken;
    }

    String why() {
        int held = (int) lines.stream().filter(WrittenLine::holds).count();
        int at = Math.max(0, held - 1);
        String key = at < problem.links().size() && (held == 0 || problem.aligned())
                ? problem.links().get(at).rule() + ".why"
                : "";
        return lead("lead.why")
                + (wording.has(key) ? say(key) : level == Rung.NUDGE ? hint(Rung.NUDGE) : hint(Rung.RULE));
    }

    String to(Questions.Entry question) {
        return switch (question.kind()) {
            case "word" -> dice.of(question.answers());
            case "ask" -> say("refuse.answer") + " " + help();
            case "other" -> say("refuse.other") + " " + nudge();
            case "right" -> check();
            case "hello" -> say("hello") + " " + nudge();
            case "thanks" -> say("praise") + " " + say("go.on");
            default -> stuck();
        };
    }
}
