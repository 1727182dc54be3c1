package org.stepwise.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The way of the Tab key through a page. */
final class Tabbing {

    /** It may pass the browser's own controls, too. */
    private static final int MOST_OTHERS = 30;

    private Tabbing() {}

    /** Each control is reached, and the focus can be seen on it. */
    static void reachesEveryControl(Page page, String name) {
        page.evaluate("() => { document.activeElement?.blur(); window.scrollTo(0, 0); }");
        long reached = ((Number) page.evaluate(REACHABLE)).longValue();
        Set<Object> seen = new LinkedHashSet<>();
        for (int i = 0; i < reached + MOST_OTHERS; i++) {
            page.keyboard().press("Tab");
            Map<?, ?> focus = (Map<?, ?>) page.evaluate(FOCUS);
            Object at = focus.get("at");
            if (at == null && seen.size() >= reached) {
                break;
            }
            if (at != null) {
                seen.add(at);
            }
            assertThat((String) focus.get("invisible"))
                    .as("focus that cannot be seen on %s", name)
                    .isEmpty();
        }
        assertThat((long) seen.size()).as("%s: %s", name, seen).isGreaterThanOrEqualTo(reached);
    }

    /** The frame that an element, the control around it, and their parts have now. */
    private static final String FRAME = """
            window.frameOf = e => {
              const drawn = [];
              for (let n = e, i = 0; n && i < 4; n = n.parentElement ?? n.getRootNode().host, i++) {
                for (const m of [n, ...(n.shadowRoot?.querySelectorAll('[part]') ?? [])]) {
                  const style = getComputedStyle(m);
                  drawn.push(style.boxShadow, style.outlineStyle === 'none' ? '' : style.outline);
                }
              }
              return drawn.join('|');
            };
            """;

    /** Controls of the page that are shown: by number, as the browser would step through them. */
    private static final String REACHABLE = """
            () => {
              %s
              const shown = e => e.checkVisibility({ visibilityProperty: true }) && !e.closest('[aria-hidden=true],[inert]')
                && !e.disabled && !e.closest('[disabled]') && e.tabIndex >= 0;
              const all = [...document.querySelectorAll('a[href], button, input, summary, select, textarea, vaadin-button, vaadin-menu-bar-button')]
                .filter(shown)
                // a group of radio buttons is one stop
                .filter(e => e.type !== 'radio' || e.checked);
              all.forEach((e, i) => { e.dataset.stop = i; e.dataset.frame = frameOf(e); });
              return all.length;
            }
            """.formatted(FRAME);

    /** Where the focus is, and that control if its frame is the same with the focus as without it. */
    private static final String FOCUS = """
            () => {
              const e = document.activeElement;
              const at = e?.dataset?.stop ?? null;
              if (!e?.dataset?.frame) return { at, invisible: '' };
              const box = e.getBoundingClientRect();
              const seen = box.width > 0 && box.height > 0 && frameOf(e) !== e.dataset.frame;
              return { at, invisible: seen ? '' : e.outerHTML.slice(0, 200) };
            }
            """;
}
