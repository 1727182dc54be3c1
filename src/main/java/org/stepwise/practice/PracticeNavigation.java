package org.stepwise.practice;

import com.vaadin.flow.component.UI;
import java.util.UUID;

/** Ways into this module's pages. */
public final class PracticeNavigation {

    private PracticeNavigation() {}

    public static void toWork(UUID work) {
        UI.getCurrentOrThrow().navigate(SolveView.class, work.toString());
    }

    /** The address of a topic's problems. */
    public static String topic(String id) {
        return "practise/" + id;
    }
}
