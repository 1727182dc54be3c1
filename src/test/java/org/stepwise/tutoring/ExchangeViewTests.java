package org.stepwise.tutoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stepwise.IntegrationTest;
import org.stepwise.tutoring.talk.Answer;
import org.stepwise.tutoring.talk.Told;
import org.stepwise.tutoring.talk.Wish;

/** A question and its answer on the page, while it is written and after. */
@IntegrationTest
class ExchangeViewTests extends SpringBrowserlessTest {

    private static final UUID ID = UUID.randomUUID();

    private final List<String> done = new ArrayList<>();

    private final ExchangeView.Actions actions = new ExchangeView.Actions() {
        @Override
        public void stop(Answer answer) {
            done.add("stop " + answer.text());
        }

        @Override
        public String picture(String line) {
            return "";
        }

        @Override
        public boolean mayAsk() {
            return true;
        }

        @Override
        public void again(Answer answer) {
            done.add("again " + answer.text());
        }

        @Override
        public void edit(Answer answer) {
            done.add("edit");
        }

        @Override
        public void rate(Answer answer, int helpful) {
            done.add("rate " + helpful);
        }
    };

    private static Answer answer(Answer.State state, String text, @Nullable Integer rating) {
        return new Answer(
                ID,
                Wish.QUESTION,
                "How?",
                List.of(new Told(Told.Source.MODEL, text, List.of(), null)),
                state,
                0,
                false,
                rating);
    }

    private ExchangeView shown(Answer answer) {
        ExchangeView view = new ExchangeView(answer, actions);
        UI.getCurrentOrThrow().add(view);
        return view;
    }

    private NativeButton button(String words) {
        return find(NativeButton.class).all().stream()
                .filter(button -> button.getElement().getTextRecursively().equals(words))
                .findFirst()
                .orElseThrow();
    }

    /** A press on a button that was taken away meanwhile reaches nobody. */
    @Test
    void stopStaysTheSameButtonHoweverMuchIsWrittenMeanwhile() {
        ExchangeView view = shown(answer(Answer.State.WAITING, "", null));
        NativeButton stop = button("Stop");
        view.show(answer(Answer.State.WRITING, "Look", null));
        view.show(answer(Answer.State.WRITING, "Look at", null));
        assertThat(button("Stop")).isSameAs(stop);
        test(stop).click();
        assertThat(done).containsExactly("stop Look at");
        view.show(answer(Answer.State.STOPPED, "Look at", null));
        assertThat(view.getElement().getTextRecursively()).contains("You stopped this answer.");
        assertThat(stop.isVisible()).isFalse();
    }

    /** The keyboard stays on what was pressed. */
    @Test
    void aRatingDoesNotMakeItsButtonsAnew() {
        ExchangeView view = shown(answer(Answer.State.DONE, "Look at the six.", null));
        NativeButton helpful = button("That helped");
        test(helpful).click();
        view.show(answer(Answer.State.DONE, "Look at the six.", 1));
        assertThat(button("That helped")).isSameAs(helpful);
        assertThat(helpful.getElement().getAttribute("aria-pressed")).isEqualTo("true");
        test(button("Ask again")).click();
        test(button("Change the question")).click();
        assertThat(done).containsExactly("rate 1", "again Look at the six.", "edit");
    }

    @Test
    void nothingCanBeSaidOfAnAnswerThatIsNotThere() {
        shown(answer(Answer.State.BROKEN_OFF, "", null));
        assertThat(find(NativeButton.class).all())
                .filteredOn(NativeButton::isVisible)
                .extracting(NativeButton::getText)
                .containsExactly("Ask again", "Change the question");
    }
}
