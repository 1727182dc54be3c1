package org.stepwise.cas.syntax;

import java.util.List;
import org.stepwise.cas.syntax.Token.Kind;
import org.stepwise.shared.Message;

/** What to try when brackets do not pair. */
final class Repairs {

    private Repairs() {}

    /** A closing bracket that nothing opened. */
    static Slip lone(String text, Token close) {
        int at = close.span().start();
        boolean last = text.substring(close.span().end()).isBlank();
        String opening = switch (close.text()) {
            case "]" -> "[";
            case "}" -> close.kind() == Kind.SET_END ? "\\{" : "{";
            default -> "(";
        };
        return new Slip(
                close.span(),
                last ? Message.of("cas.bracket-alone-end") : Message.of("cas.bracket-alone", close.text()),
                List.of((text.substring(0, at) + text.substring(close.span().end())).strip(), opening + text));
    }

    /** An opening bracket that nothing closes. */
    static Slip open(String text, Token open, String closing) {
        return new Slip(
                open.span(),
                Message.of("cas.bracket-open", open.text()),
                List.of(
                        text + closing,
                        (text.substring(0, open.span().start())
                                        + text.substring(open.span().end()))
                                .strip()));
    }

    /** A pair whose ends do not fit, as {@code {1, 2)}. */
    static Slip mismatch(String text, Token open, Token close, String closing) {
        String repaired = text.substring(0, close.span().start())
                + closing
                + text.substring(close.span().end());
        return new Slip(close.span(), Message.of("cas.bracket-other", open.text(), close.text()), List.of(repaired));
    }
}
