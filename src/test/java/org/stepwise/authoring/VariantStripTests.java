package org.stepwise.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.stepwise.IntegrationTest;

/** The variants of a draft, of which one is looked at. */
@IntegrationTest
class VariantStripTests extends SpringBrowserlessTest {

    private final DraftTrial trial;

    VariantStripTests(DraftTrial trial) {
        this.trial = trial;
    }

    private DraftReport twoNumbers() {
        return trial.of(WorkshopTests.roots("1..6").withId(UUID.randomUUID()).text());
    }

    private List<NativeButton> variants() {
        return find(NativeButton.class).all().stream()
                .filter(button -> String.valueOf(button.getElement().getAttribute("aria-label"))
                        .startsWith("Variant"))
                .toList();
    }

    /** The keyboard stays on what was pressed. */
    @Test
    void variantsStayTheSameButtonsWhileOneIsChosen() {
        DraftReport report = twoNumbers();
        VariantStrip[] strip = new VariantStrip[1];
        strip[0] = new VariantStrip(seed -> strip[0].show(report, seed), constraint -> {}, field -> {});
        UI.getCurrentOrThrow().add(strip[0]);
        strip[0].show(report, 0);
        List<NativeButton> before = variants();
        assertThat(before).hasSize(20);
        test(before.get(4)).click();
        assertThat(strip[0].getElement().getTextRecursively()).contains("Variant 5, probably");
        test(before.get(7)).click();
        assertThat(strip[0].getElement().getTextRecursively())
                .contains("Variant 8, probably")
                .doesNotContain("Variant 5, probably");
        assertThat(variants())
                .isEqualTo(before)
                .filteredOn(button -> button.getElement().hasAttribute("aria-current"))
                .containsExactly(before.get(7));
    }

    @Test
    void aDraftThatCannotBeReadHasNoVariants() {
        VariantStrip strip = new VariantStrip(seed -> {}, constraint -> {}, field -> {});
        UI.getCurrentOrThrow().add(strip);
        strip.show(twoNumbers(), 0);
        assertThat(variants()).hasSize(20);
        strip.show(trial.of(DraftTree.empty("Half a thought").text()), 0);
        assertThat(find(NativeButton.class).all()).isEmpty();
        assertThat(strip.getElement().getTextRecursively()).doesNotContain("probably");
    }
}
