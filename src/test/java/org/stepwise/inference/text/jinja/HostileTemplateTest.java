package org.stepwise.inference.text.jinja;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A model folder comes from the internet, and so does its template. */
class HostileTemplateTest {

    private static final String LONG = "{% set ns = namespace(s='abcdefgh', l=[1], n=2) %}{% for i in range(60) %}";

    static List<String> deep() {
        return List.of(
                "{{ " + "(".repeat(100_000) + " }}",
                "{{ " + "[".repeat(100_000) + " }}",
                "{{ " + "not ".repeat(100_000) + "x }}",
                "{{ " + "-".repeat(100_000) + "1 }}",
                "{{ 1" + " + 1".repeat(100_000) + " }}",
                "{{ x" + ".y".repeat(100_000) + " }}",
                "{{ x" + "|trim".repeat(100_000) + " }}",
                "{{ 1" + " if x".repeat(100_000) + " }}",
                "{{ 1" + " if x else 1".repeat(50_000) + " }}",
                "{{ x" + " or x".repeat(100_000) + " }}",
                "{{ x" + "[x".repeat(100_000) + " }}",
                "{% if x %}".repeat(50_000),
                "{% if x %}" + "{% elif x %}".repeat(50_000) + "{% endif %}",
                "{% for " + "(".repeat(100_000) + "x in y %}{% endfor %}",
                "x".repeat(2_000_000));
    }

    @ParameterizedTest
    @MethodSource("deep")
    void endsAtOnceWhereTheTemplateIsNestedTooDeeply(String source) {
        fails(source);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
                "{% for a in range(99999) %}{% for b in range(99999) %}xxxxxxxxxxxxxxxxxxxxxxxxxxxxx{% endfor %}{% endfor %}",
                "{{ range(999999999999) | list }}",
                "{{ range(0, 9223372036854775807, 9223372036854775807) | list + range(9223372036854775806, 9223372036854775807, 5) | list }}{{ 1/0 }}",
                "{{ 'x' * 99999999999 }}",
                "{{ 99999999999 * 'x' }}",
                "{{ [1, 2] * 99999999999 }}",
                "{{ (1,) * 9223372036854775807 }}",
                "{{ 2 ** 99999999999 }}",
                "{{ 3 ** 99 }}",
                "{{ 'x' | indent(99999999999, true) }}",
                "{{ 'x' | center(99999999999) }}",
                "{{ {'a': 1} | tojson(indent=99999999999) }}",
                "{{ 'x' | replace('', 'y' * 10000000) | replace('', 'y' * 10000000) }}",
                "{{ ('x' * 10000000) | replace('x', 'yyyyyyyyyyyyy') }}",
                "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
                "{% macro a() %}{{ b() }}{% endmacro %}{% macro b() %}{% if true %}{% for i in [1] %}{{ a() }}{% endfor %}{% endif %}{% endmacro %}{{ a() }}",
                "{% macro m() %}{{ caller() }}{% endmacro %}{% macro n() %}{% call m() %}{{ n() }}{% endcall %}{% endmacro %}{{ n() }}",
                "{% for x in [1] recursive %}{{ loop([1]) }}{% endfor %}",
                "{% set ns = namespace(m=1) %}{% macro m(f) %}{{ f(f) }}{% endmacro %}{{ m(m) }}",
                LONG + "{% set ns.s = ns.s + ns.s %}{% endfor %}{{ ns.s }}",
                LONG + "{% set ns.s = ns.s ~ ns.s %}{% endfor %}{{ ns.s }}",
                LONG + "{% set ns.l = ns.l + ns.l %}{% endfor %}{{ ns.l }}",
                LONG + "{% set ns.l = [ns.l, ns.l] %}{% endfor %}{{ ns.l }}",
                LONG + "{% set ns.l = [ns.l, ns.l] %}{% endfor %}{{ ns.l | tojson }}",
                LONG + "{% set ns.l = [ns.l, ns.l] %}{% endfor %}{{ ns.l == [ns.l, 1] or ns.l == ns.l }}",
                LONG + "{% set ns.l = {'a': ns.l, 'b': ns.l} %}{% endfor %}{{ ns.l }}",
                LONG + "{% set ns.n = ns.n * ns.n %}{% endfor %}{{ ns.n }}",
                "{% set ns = namespace(l=[]) %}{% for i in range(5000) %}{% set ns.l = [ns.l] %}{% endfor %}{{ ns.l }}",
                "{% set ns = namespace(l=[]) %}{% for i in range(5000) %}{% set ns.l = [ns.l] %}{% endfor %}{{ ns.l | tojson }}",
                "{% set ns = namespace(l=[]) %}{% for i in range(5000) %}{% set ns.l = [ns.l] %}{% endfor %}{{ ns.l == [ns.l] }}",
                "{% set ns = namespace(l=[]) %}{% for i in range(5000) %}{% set ns.l = [ns.l] %}{% endfor %}{{ {'a': {ns.l: 1}} }}",
                "{% set s = 'a' * 1000000 %}{% for i in range(99999) %}{% set x = s.replace('b', 'c') %}{% endfor %}",
                "{% set s = 'a' * 1000000 %}{% for i in range(99999) %}{% set x = s.upper() %}{% endfor %}",
                "{% set s = 'a' * 1000000 %}{% for i in range(99999) %}{% if 'b' in s %}{% endif %}{% endfor %}",
                "{% set s = 'a' * 1000000 %}{% for i in range(99999) %}{% if s == s ~ '' %}{% endif %}{% endfor %}",
                "{% set s = 'a' * 1000000 %}{% for i in range(99999) %}{% set x = s.startswith('a') and s.split('b') %}{% endfor %}",
                "{% set s = range(99999) | list %}{% for i in range(99999) %}{% set x = s | sort %}{% endfor %}",
                "{% set s = range(99999) | list %}{% for i in range(99999) %}{% set x = s | unique | list %}{% endfor %}",
                "{% set s = range(99999) | list %}{% for i in s %}{% if -1 in s %}{% endif %}{% endfor %}",
                "{% set ns = namespace() %}{% set ns.x = ns %}{{ {'a': ns} | tojson }}",
                "{{ ''.__class__.__mro__[1].__subclasses__() }}",
                "{{ messages.__init__.__globals__ }}",
                "{{ 'x'.getClass().forName('java.lang.Runtime') }}",
            })
    void endsSoonWhereTheTemplateWouldNot(String source) {
        fails(source);
    }

    @Test
    void survivesDeepValues() {
        Object deep = List.of();
        for (int depth = 0; depth < 100_000; depth++) {
            deep = List.of(deep);
        }
        Map<String, Object> variables = Map.of("x", deep);
        assertThatThrownBy(() -> Template.compile("{{ x }}").render(variables, LocalDateTime.MIN))
                .isInstanceOf(TemplateException.class);
    }

    @Test
    void takesAConversationOfAMegabyte() {
        List<Map<String, Object>> messages = List.of(
                Map.of("role", "user", "content", "x".repeat(1_000_000)),
                Map.of("role", "assistant", "content", "<think>" + "y".repeat(100_000) + "</think>z"));
        String text = Template.compile(
                        "{% for m in messages %}{{ '<' + m.role + '>' + m.content.split('</think>')[-1] | trim }}"
                                + "{% endfor %}")
                .render(Map.of("messages", messages), LocalDateTime.MIN);
        assertThat(text).hasSize(1_000_000 + 6 + 11 + 1);
    }

    private static void fails(String source) {
        assertTimeoutPreemptively(
                ofSeconds(20),
                () -> assertThatThrownBy(() -> Template.compile(source).render(Map.of("x", "y"), LocalDateTime.MIN))
                        .isInstanceOf(TemplateException.class)
                        .hasMessageStartingWith("Line "));
    }
}
