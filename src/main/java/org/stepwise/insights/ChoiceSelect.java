package org.stepwise.insights;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One of several values, or none of them. */
class ChoiceSelect<T> extends Select<ChoiceSelect.Choice<T>> {

    record Choice<T>(@Nullable T value, String name) {}

    /**
     * @param key of the label; with {@code .all} of the choice of none
     * @param chosen is told what was chosen, null for none
     */
    ChoiceSelect(String key, @Nullable T now, List<Choice<T>> found, Consumer<@Nullable T> chosen) {
        Choice<T> all = new Choice<>(null, getTranslation(key + ".all"));
        setLabel(getTranslation(key));
        setItems(Stream.concat(Stream.of(all), found.stream()).toList());
        setItemLabelGenerator(Choice::name);
        setValue(found.stream()
                .filter(choice -> Objects.equals(choice.value(), now))
                .findFirst()
                .orElse(all));
        addValueChangeListener(change -> chosen.accept(change.getValue().value()));
    }
}
