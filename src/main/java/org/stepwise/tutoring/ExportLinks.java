package org.stepwise.tutoring;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.stepwise.tutoring.export.Format;
import org.stepwise.tutoring.export.Transcript;
import org.stepwise.tutoring.export.Transcript.Turn;
import org.stepwise.tutoring.talk.Answer;
import org.stepwise.tutoring.talk.Told;

/** Saves conversations as files. */
public class ExportLinks extends Div {

    /**
     * @param label says what is saved
     * @param name of the file
     * @param talks are asked for when a link is pressed
     */
    public ExportLinks(String label, String name, Supplier<List<Transcript>> talks) {
        addClassNames("export", "small", "quiet");
        Format.Words words = new Format.Words(
                getTranslation("tutoring.export.pupil"),
                getTranslation("tutoring.export.tutor"),
                getTranslation("tutoring.export.proved"));
        add(new Span(label));
        for (Format format : Format.values()) {
            String file = name + "." + format.ending();
            Anchor link = new Anchor(
                    DownloadHandler.fromInputStream(event -> {
                        byte[] bytes = format.of(talks.get(), words);
                        return new DownloadResponse(
                                new ByteArrayInputStream(bytes), file, format.mediaType(), bytes.length);
                    }),
                    getTranslation("tutoring.export." + format.name().toLowerCase(Locale.ROOT)));
            link.setAriaLabel(label + " " + link.getText());
            add(link);
        }
    }

    /** What was said, from the beginning. */
    public static Transcript transcript(
            String title, List<Answer> answers, java.util.function.Function<Answer, String> asked) {
        return new Transcript(
                title,
                answers.stream()
                        .map(answer -> new Turn(asked.apply(answer), answer.text(), proved(answer)))
                        .toList());
    }

    private static List<String> proved(Answer answer) {
        return answer.told().stream()
                .flatMap(told -> told.ticks().stream()
                        .filter(Told.Tick::proved)
                        .map(tick -> told.text().substring(tick.start(), tick.start() + tick.length())))
                .toList();
    }
}
