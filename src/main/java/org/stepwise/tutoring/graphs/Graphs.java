package org.stepwise.tutoring.graphs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.stepwise.grading.Budget;
import org.stepwise.problembank.Rung;
import org.stepwise.shared.Translations;
import org.stepwise.tutoring.gate.Piece;
import org.stepwise.tutoring.gate.TutorGate;
import org.stepwise.tutoring.gate.VerifiedStream;
import org.stepwise.tutoring.hints.HelpContext;
import org.stepwise.tutoring.hints.WrittenLine;
import org.stepwise.tutoring.verify.Task;

/**
 * Pictures of a problem and of a pupil's lines that hold. A picture may be shown where its words may be said: what can be read
 * off it passes the same gate as a tutor's sentence.
 */
@Component
public class Graphs {

    private static final int LATEST_LINES = 2;

    private final Translations translations;

    Graphs(Translations translations) {
        this.translations = translations;
    }

    /** What may be seen at this rung. */
    public List<Picture> of(HelpContext context, Rung level, Locale locale) {
        // A line that says the same as the one before gives the same picture.
        Set<String> words = new HashSet<>();
        return Budget.within(
                () -> seen(context, level, locale)
                        .filter(picture -> words.add(picture.words()))
                        .toList(),
                List::of);
    }

    /** Whether there is something to be seen: draws no more than the first of the pictures. */
    public boolean any(HelpContext context, Rung level, Locale locale) {
        return Budget.within(() -> seen(context, level, locale).findFirst().isPresent(), () -> false);
    }

    private Stream<Picture> seen(HelpContext context, Rung level, Locale locale) {
        Pictures pictures = new Pictures(translations, locale, asked(context));
        return sources(context).stream()
                .flatMap(pictures::of)
                .filter(picture -> level == Rung.SOLUTION || mayBeSeen(picture, context.task(), level));
    }

    /** Of one line of mathematics, whatever it shows. */
    public List<Picture> of(String line, Locale locale) {
        return Budget.within(
                () -> new Pictures(translations, locale, AskedPlaces.NOTHING)
                        .of(line)
                        .toList(),
                List::of);
    }

    /** What the pictures of a line show, in words; nothing where there are none or one may not be seen at this rung. */
    public Optional<String> words(String line, Task task, Rung level, Locale locale) {
        List<Picture> pictures = of(line, locale);
        boolean allowed = level == Rung.SOLUTION
                || Budget.within(
                        () -> !givesAway("$" + line + "$", task, level)
                                && pictures.stream().allMatch(picture -> mayBeSeen(picture, task, level)),
                        () -> false);
        return pictures.isEmpty() || !allowed
                ? Optional.empty()
                : Optional.of(pictures.stream()
                        .map(picture -> picture.title() + ". " + picture.words())
                        .collect(Collectors.joining(" ")));
    }

    private static AskedPlaces asked(HelpContext context) {
        String label = context.variantPart().label();
        return AskedPlaces.in(context.variant().prompt() + (label == null ? "" : "\n\n" + label));
    }

    private static Set<String> sources(HelpContext context) {
        Set<String> sources = new LinkedHashSet<>();
        String given = context.variantPart().key().given();
        sources.add(given == null ? context.variant().heading() : given);
        List<String> held = context.lines().stream()
                .filter(WrittenLine::holds)
                .map(WrittenLine::text)
                .toList();
        sources.addAll(held.subList(Math.max(0, held.size() - LATEST_LINES), held.size()));
        return sources;
    }

    private static boolean mayBeSeen(Picture picture, Task task, Rung level) {
        List<String> said = new ArrayList<>(picture.claims());
        said.add(picture.title());
        said.add(picture.words());
        return said.stream().noneMatch(text -> givesAway(text, task, level));
    }

    private static boolean givesAway(String text, Task task, Rung level) {
        VerifiedStream gate = TutorGate.open(task, level);
        return Stream.concat(gate.accept(text).stream(), gate.finish().stream())
                .anyMatch(piece -> piece instanceof Piece.Withheld(var _, var _, var leak) && leak != null);
    }
}
