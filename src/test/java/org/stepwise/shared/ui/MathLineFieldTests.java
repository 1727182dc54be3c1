package org.stepwise.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stepwise.shared.ui.MathLineField.LineFinished;
import org.stepwise.shared.ui.MathLineField.Submission;

class MathLineFieldTests {

    private static final String ID = "0e7d3a52-1111-4c3e-9a5f-3f1f6c1b2d4e";

    private final MathLineField field = new MathLineField();
    private final List<Submission> submitted = new ArrayList<>();

    @BeforeEach
    void listen() {
        field.addSubmitListener(submitted::add);
    }

    @Test
    void aFinishedLineIsHandedOn() {
        finish(ID, "x=2");
        assertThat(submitted).containsExactly(new Submission(UUID.fromString(ID), "x=2"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "1-1-1-1-1", "0e7d3a52", "0e7d3a52-1111-4c3e-9a5f-3f1f6c1b2d4e0", "<script>"})
    void whatIsNoIdIsDropped(@Nullable String id) {
        finish(id, "x=2");
        assertThat(submitted).isEmpty();
    }

    @Test
    void anEmptyOrMuchTooLongTextIsDropped() {
        finish(ID, " ");
        finish(ID, null);
        finish(ID, "x".repeat(MathLineField.MAX_LENGTH + 1));
        assertThat(submitted).isEmpty();
    }

    @Test
    void aLineThatComesAgainIsHandedOnOnce() {
        finish(ID, "x=2");
        finish(ID, "x=2");
        field.acknowledge(UUID.fromString(ID));
        finish(ID, "x=2");
        assertThat(submitted).hasSize(1);
    }

    @Test
    void aRemovedListenerHearsNothing() {
        List<Submission> heard = new ArrayList<>();
        field.addSubmitListener(heard::add).remove();
        finish(ID, "x=2");
        assertThat(heard).isEmpty();
    }

    private void finish(@Nullable String id, @Nullable String text) {
        ComponentUtil.fireEvent(field, new LineFinished(field, true, id, text));
    }
}
