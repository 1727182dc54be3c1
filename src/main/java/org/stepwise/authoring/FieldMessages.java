package org.stepwise.authoring;

import com.vaadin.flow.component.Component;
import java.util.HashMap;
import java.util.Map;
import org.stepwise.problembank.Finding;
import org.stepwise.shared.ui.Notice;

/** What a look at a draft has to say at the fields themselves. */
final class FieldMessages {

    private FieldMessages() {}

    /** By the fields' paths. */
    static Map<String, String> of(Component owner, DraftReport report) {
        Map<String, String> messages = new HashMap<>();
        report.errors().forEach(error -> messages.putIfAbsent(error.field(), Notice.text(owner, error.words())));
        report.causes()
                .forEach(cause -> messages.merge(cause.example().field(), words(owner, cause), (first, next) -> first));
        return messages;
    }

    private static String words(Component owner, FailureCause cause) {
        String where =
                owner.getTranslation("authoring.finding.here", cause.trials().size(), cause.numbers());
        return cause.example() instanceof Finding.NoVariant none
                ? where + ". " + Notice.text(owner, none.words())
                : where;
    }
}
