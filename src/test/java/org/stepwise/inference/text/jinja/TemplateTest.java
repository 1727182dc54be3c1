package org.stepwise.inference.text.jinja;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.stepwise.inference.text.Goldens;

class TemplateTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 9, 5, 14, 3, 9);
    private static final Map<String, @Nullable Object> VARIABLES = Goldens.map("jinja-variables.json");

    static List<Map<String, @Nullable Object>> rows() {
        return Goldens.rows("jinja.json");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void printsWhatJinja2Prints(Map<String, @Nullable Object> row) {
        String source = String.valueOf(row.get("source"));
        if (row.containsKey("text")) {
            assertThat(Template.compile(source).render(VARIABLES, NOW)).isEqualTo(row.get("text"));
        } else {
            assertThatThrownBy(() -> Template.compile(source).render(VARIABLES, NOW))
                    .as(String.valueOf(row.get("error")))
                    .isInstanceOf(TemplateException.class);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            %Y-%m-%d %H:%M:%S | 2026-09-05 14:03:09
            %d %b %Y          | 05 Sep 2026
            %A, %B %-d, %y    | Saturday, September 5, 26
            %I:%M %p %j %%    | 02:03 PM 248 %
            %e/%F/%T/%a       | ' 5/2026-09-05/14:03:09/Sat'
            """)
    void writesTheDateAsStrftimeDoes(String format, String expected) {
        Template template = Template.compile("{{ strftime_now(format) }}");
        assertThat(template.render(Map.of("format", format), NOW)).isEqualTo(expected);
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                arguments("a\n{{ missing.x }}", 2, "'missing' is undefined"),
                arguments("a\n\n{% nosuch %}", 3, "the tag 'nosuch' is not known here"),
                arguments("{% if x %}\n{{ 1 + }}", 2, "expected an expression, found the end of the tag"),
                arguments("{{ x\n|\nnosuch }}", 3, "the filter 'nosuch' is not known here"),
                arguments(
                        "{% macro m() %}\n{{ [] + 1 }}{% endmacro %}\n{{ m() }}",
                        2, "'+' is not possible for list and int"),
                arguments("{% for x in [1] %}", 1, "expected 'endfor', found the end of the template"),
                arguments("{#\n\n#}\n{{ 'a\nb' ~ x }}{{ $ }}", 5, "the character '$' is not understood"),
                arguments("\n{{ raise_exception('no tools') }}", 2, "no tools"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void namesTheLineOfAFailure(String source, int line, String problem) {
        assertThatThrownBy(() -> Template.compile(source).render(Map.of(), NOW))
                .isInstanceOf(TemplateException.class)
                .hasMessage("Line %d: %s".formatted(line, problem));
    }

    @Test
    void tellsARefusalFromAFailure() {
        assertThatThrownBy(() -> Template.compile("{{ raise_exception('no') }}").render(Map.of(), NOW))
                .isInstanceOfSatisfying(
                        TemplateException.class, e -> assertThat(e.refused()).isTrue());
        assertThatThrownBy(() -> Template.compile("{{ 1 / 0 }}").render(Map.of(), NOW))
                .isInstanceOfSatisfying(
                        TemplateException.class, e -> assertThat(e.refused()).isFalse());
    }

    @Test
    void takesOnlyPlainValues() {
        assertThatThrownBy(() -> Template.compile("").render(Map.of("x", new Object()), NOW))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("no value for a template");
    }
}
