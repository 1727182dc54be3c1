package org.stepwise.tutoring.talk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.stepwise.identity.Accounts;
import org.stepwise.inference.ChatMessage;
import org.stepwise.inference.ChatMessage.Role;
import org.stepwise.shared.Message;
import org.stepwise.shared.Translations;
import org.stepwise.tutoring.care.Care;
import org.stepwise.tutoring.care.CareFilter;
import org.stepwise.tutoring.care.Noticed;
import org.stepwise.tutoring.care.Redaction;
import org.stepwise.tutoring.graphs.Graphs;
import org.stepwise.tutoring.graphs.Picture;
import org.stepwise.tutoring.hints.WrittenLine;
import org.stepwise.tutoring.talk.Told.Tick;

/** Looks at a question before a model does: some are answered in fixed words, and no name goes on to the model. */
@Component
@EnableConfigurationProperties(CareSettings.class)
class Reception {

    private static final Pattern LINE = Pattern.compile("(?m)^\\$.+\\$$");

    private final Accounts accounts;
    private final Translations translations;
    private final Graphs graphs;
    private final CareSettings settings;

    Reception(Accounts accounts, Translations translations, Graphs graphs, CareSettings settings) {
        this.accounts = accounts;
        this.translations = translations;
        this.graphs = graphs;
        this.settings = settings;
    }

    Optional<Noticed> look(String question) {
        return CareFilter.look(question);
    }

    /** What the pupil is told, in the language of the question. */
    String reply(Noticed noticed, Locale locale) {
        Locale language = noticed.language() == null ? locale : noticed.language();
        String reply =
                translations.of(Message.of("tutoring.care." + noticed.care().id()), language);
        boolean own = noticed.care() == Care.DISTRESS && !settings.line().isBlank();
        return own ? reply + "\n\n" + settings.line().strip() : reply;
    }

    /** What is said without a model. */
    String words(String key, Locale locale) {
        return translations.of(Message.of(key), locale);
    }

    /** Pictures of what is to be drawn, each with the same in words; that there are none, where nothing can be drawn. */
    List<Told> drawn(String question, Locale locale) {
        List<Told> drawn = DrawingWish.lines(
                        question, line -> !graphs.of(line, locale).isEmpty())
                .stream()
                .map(line -> new Told(Told.Source.TOOL, said(graphs.of(line, locale)), List.of(), line))
                .toList();
        return drawn.isEmpty() ? List.of(Told.fixed(words("tutoring.graph.cannot", locale))) : drawn;
    }

    private static String said(List<Picture> pictures) {
        return "\n\n"
                + pictures.stream()
                        .map(picture -> picture.title() + ". " + picture.words())
                        .collect(Collectors.joining("\n\n"))
                + "\n\n";
    }

    /** A whole way, worked out by algebra: each of its lines is proved. */
    Told way(FreeTask task, Locale locale) {
        String text = "\n\n" + words("tutoring.way", locale) + "\n\n" + task.way(locale);
        List<Tick> lines = LINE.matcher(text)
                .results()
                .map(line -> new Tick(line.start() + 1, line.end() - line.start() - 2, true))
                .toList();
        return new Told(Told.Source.LADDER, text, lines);
    }

    /** The hint for where the pupil is, since there are no words for the question; first what does not hold. */
    Told hint(Situation situation, String hint) {
        String verdict = verdict(situation).map(Told::text).orElse("");
        String words = words("tutoring.unlearned", situation.locale());
        return new Told(Told.Source.LADDER, verdict + words + "\n\n" + hint, List.of());
    }

    /** What the checker says of a pupil's latest line, where that one does not hold. */
    Optional<Told> verdict(Situation situation) {
        List<WrittenLine> lines = situation.help().lines();
        if (lines.isEmpty() || lines.getLast().holds()) {
            return Optional.empty();
        }
        WrittenLine line = lines.getLast();
        String words =
                translations.getTranslation("tutoring.verdict", situation.locale(), Integer.toString(line.number()));
        return Optional.of(new Told(Told.Source.CHECKER, (words + " " + line.remark()).strip() + "\n\n", List.of()));
    }

    /** What the checker says of the lines so far. */
    Told checked(Situation situation) {
        List<WrittenLine> lines = situation.help().lines();
        return verdict(situation)
                .orElseGet(() -> Told.fixed(
                        lines.isEmpty()
                                ? words("tutoring.check.none", situation.locale())
                                : translations.getTranslation(
                                        "tutoring.nudge.line",
                                        situation.locale(),
                                        Integer.toString(lines.getLast().number()))));
    }

    /** What algebra works out is a marked line of its own, in Markdown. */
    ToolDesk.Tools tools(Subject subject) {
        Locale locale = subject.locale();
        String quiet = translations.getTranslation("tutoring.tool.quiet", locale);
        return new ToolDesk.Tools(
                line -> "\n\n> " + translations.getTranslation("tutoring.tool", locale, line) + "\n\n",
                "\n\n> " + quiet + "\n\n",
                line -> graphs.words(line, subject.task(), subject.level(), locale));
    }

    boolean isForTeacher(Care care) {
        return care.concernsTeacher() && settings.report() == CareSettings.Report.TEACHER;
    }

    /** As it is stored: without addresses, and where it says who somebody is, without that; a cry for help as it was written. */
    String stored(UUID pupil, @Nullable Care care, String question) {
        if (care == Care.DISTRESS || care == Care.ABUSE) {
            return question;
        }
        return (care == Care.PERSONAL ? redaction(pupil) : Redaction.of(List.of())).of(question);
    }

    /** What a model is told, without the pupil's name, addresses of e-mail and telephone numbers. */
    List<ChatMessage> withoutNames(UUID pupil, List<ChatMessage> messages) {
        Redaction redaction = redaction(pupil);
        return messages.stream()
                .map(message -> message.role() == Role.USER
                        ? new ChatMessage(Role.USER, redaction.of(message.text()))
                        : message)
                .toList();
    }

    private Redaction redaction(UUID pupil) {
        return Redaction.of(accounts.find(pupil).stream()
                .flatMap(person -> Stream.of(person.displayName(), person.signInName()))
                .toList());
    }
}
