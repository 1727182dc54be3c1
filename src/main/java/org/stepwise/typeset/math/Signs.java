package org.stepwise.typeset.math;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Commands that stand for one sign, and what the keys of a keyboard mean in a formula. */
final class Signs {

    private static final String GREEK = """
            alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ
            mu μ nu ν xi ξ omicron ο pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi ϕ varphi φ chi χ
            psi ψ omega ω""";

    private static final String ORDINARY = """
            Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω infty ∞ circ ∘ prime ′
            degree ° partial ∂ nabla ∇ emptyset ∅ varnothing ∅ forall ∀ exists ∃ neg ¬ lnot ¬ ldots … dots … cdots ⋯
            dotsc … dotsb ⋯ vdots ⋮ ddots ⋱ ell ℓ hbar ℏ Re ℜ Im ℑ angle ∠ triangle △ square □ top ⊤ bot ⊥ imath ı
            jmath ȷ aleph ℵ flat ♭ sharp ♯ natural ♮ S § pounds £ checkmark ✓ blacksquare ■ bigstar ★
            surd √ therefore ∴ because ∵ heartsuit ♡ spadesuit ♠ clubsuit ♣ diamondsuit ♢""";

    private static final String BINARY = """
            cdot ⋅ times × div ÷ pm ± mp ∓ ast ∗ star ⋆ bullet ∙ oplus ⊕ otimes ⊗ ominus ⊖ odot ⊙ cup ∪ cap ∩ setminus ∖
            wedge ∧ land ∧ vee ∨ lor ∨ amalg ⨿ dagger † uplus ⊎ sqcup ⊔ sqcap ⊓ wr ≀ diamond ⋄""";

    private static final String RELATION = """
            le ≤ leq ≤ leqslant ⩽ ge ≥ geq ≥ geqslant ⩾ ne ≠ neq ≠ approx ≈ equiv ≡ sim ∼ simeq ≃ cong ≅ propto ∝ ll ≪ gg ≫
            in ∈ notin ∈ ni ∋ subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇ to → rightarrow → leftarrow ← gets ← Rightarrow ⇒
            Leftarrow ⇐ iff ⟺ implies ⟹ impliedby ⟸ Leftrightarrow ⇔ leftrightarrow ↔ mapsto ↦ longrightarrow ⟶
            longleftarrow ⟵ Longrightarrow ⟹ Longleftrightarrow ⟺ longmapsto ⟼ uparrow ↑ downarrow ↓ perp ⊥ parallel ∥
            mid ∣ nmid ∤ vdash ⊢ models ⊨ prec ≺ succ ≻ doteq ≐ lt < gt > rightleftharpoons ⇌ nearrow ↗ searrow ↘ hookrightarrow ↪
            colon : coloneqq ≔ asymp ≍ smile ⌣ frown ⌢ between ≬""";

    private static final Map<String, String> FENCES = Map.ofEntries(
            Map.entry("(", "("),
            Map.entry(")", ")"),
            Map.entry("[", "["),
            Map.entry("]", "]"),
            Map.entry("|", "∣"),
            Map.entry("/", "/"),
            Map.entry(".", ""),
            Map.entry("<", "⟨"),
            Map.entry(">", "⟩"),
            Map.entry("\\{", "{"),
            Map.entry("\\}", "}"),
            Map.entry("\\lbrace", "{"),
            Map.entry("\\rbrace", "}"),
            Map.entry("\\lbrack", "["),
            Map.entry("\\rbrack", "]"),
            Map.entry("\\langle", "⟨"),
            Map.entry("\\rangle", "⟩"),
            Map.entry("\\lfloor", "⌊"),
            Map.entry("\\rfloor", "⌋"),
            Map.entry("\\lceil", "⌈"),
            Map.entry("\\rceil", "⌉"),
            Map.entry("\\vert", "∣"),
            Map.entry("\\lvert", "∣"),
            Map.entry("\\rvert", "∣"),
            Map.entry("\\|", "∥"),
            Map.entry("\\Vert", "∥"),
            Map.entry("\\lVert", "∥"),
            Map.entry("\\rVert", "∥"),
            Map.entry("\\backslash", "\\"));

    private static final Set<String> OPENING =
            Set.of("(", "[", "\\{", "\\lbrace", "\\lbrack", "\\langle", "\\lfloor", "\\lceil", "\\lvert", "\\lVert");
    private static final Set<String> CLOSING =
            Set.of(")", "]", "\\}", "\\rbrace", "\\rbrack", "\\rangle", "\\rfloor", "\\rceil", "\\rvert", "\\rVert");

    private static final Map<String, Tex.Sign> COMMANDS = new HashMap<>();

    static {
        enter(GREEK, Kind.ORDINARY, Face.ITALIC);
        enter(ORDINARY, Kind.ORDINARY, Face.ROMAN);
        enter(BINARY, Kind.BINARY, Face.ROMAN);
        enter(RELATION, Kind.RELATION, Face.ROMAN);
        for (String escaped : "% $ # & _".split(" ")) {
            COMMANDS.put(escaped, new Tex.Sign(escaped, Face.ROMAN, Kind.ORDINARY));
        }
    }

    private Signs() {}

    private static void enter(String table, Kind kind, Face face) {
        String[] words = table.strip().split("\\s+");
        for (int i = 0; i + 1 < words.length; i += 2) {
            COMMANDS.put(words[i], sign(words[i + 1], face, kind));
        }
    }

    private static Tex.Sign sign(String text, Face face, Kind kind) {
        Face found = Stream.of(face, Face.ROMAN, Face.SYMBOLS, Face.SERIF, Face.SANS)
                .filter(holding -> holding.has(text.codePointAt(0)))
                .findFirst()
                .orElse(face);
        return new Tex.Sign(text, found, kind);
    }

    static Optional<Tex.Sign> command(String name) {
        return Optional.ofNullable(COMMANDS.get(name));
    }

    /** What is drawn for a bracket, empty for none; null where this is none. */
    static @Nullable String fence(String written) {
        return FENCES.get(written);
    }

    static Kind fenceKind(String written) {
        return OPENING.contains(written) ? Kind.OPEN : CLOSING.contains(written) ? Kind.CLOSE : Kind.ORDINARY;
    }

    /** A key of the keyboard. */
    static Tex.Sign key(int sign) {
        String text = Character.toString(sign);
        return switch (sign) {
            case '+' -> new Tex.Sign("+", Face.ROMAN, Kind.BINARY);
            case '-', '−' -> new Tex.Sign("−", Face.ROMAN, Kind.BINARY);
            case '*' -> new Tex.Sign("∗", Face.ROMAN, Kind.BINARY);
            case '·' -> new Tex.Sign("⋅", Face.ROMAN, Kind.BINARY);
            case '×', '÷', '±', '∪', '∩' -> new Tex.Sign(text, Face.ROMAN, Kind.BINARY);
            case '=', '<', '>', ':', '≤', '≥', '≈', '→', '∈' -> new Tex.Sign(text, Face.ROMAN, Kind.RELATION);
            case '(', '[' -> new Tex.Sign(text, Face.ROMAN, Kind.OPEN);
            case ')', ']', '!', '?' -> new Tex.Sign(text, Face.ROMAN, Kind.CLOSE);
            case ',', ';' -> new Tex.Sign(text, Face.ROMAN, Kind.PUNCTUATION);
            case '|' -> new Tex.Sign("∣", Face.ROMAN, Kind.ORDINARY);
            default -> letter(sign, text);
        };
    }

    private static Tex.Sign letter(int sign, String text) {
        boolean italic = Character.isLetter(sign) && Face.ITALIC.has(sign);
        return sign(text, italic ? Face.ITALIC : Face.ROMAN, Kind.ORDINARY);
    }
}
