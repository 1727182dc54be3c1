package org.stepwise.typeset.math;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stepwise.typeset.math.UnsetFormula.Why;

/** What follows a backslash. */
final class TexCommands {

    private static final Set<String> FUNCTIONS = Set.of(
            "sin", "cos", "tan", "cot", "sec", "csc", "arcsin", "arccos", "arctan", "sinh", "cosh", "tanh", "coth",
            "ln", "log", "lg", "exp", "arg", "deg", "dim", "ker", "hom");
    private static final Set<String> LIMITED = Set.of("lim", "max", "min", "sup", "inf", "gcd", "det", "Pr");
    private static final Map<String, String> LARGE = Map.of(
            "sum", "∑", "prod", "∏", "int", "∫", "iint", "∬", "iiint", "∭", "oint", "∮", "bigcup", "⋃", "bigcap", "⋂",
            "coprod", "∐");
    private static final Map<String, Double> SPACES = Map.ofEntries(
            Map.entry(",", 3 / 18.),
            Map.entry("thinspace", 3 / 18.),
            Map.entry(":", 4 / 18.),
            Map.entry(">", 4 / 18.),
            Map.entry(";", 5 / 18.),
            Map.entry("!", -3 / 18.),
            Map.entry(" ", 1 / 3.),
            Map.entry("\n", 1 / 3.),
            Map.entry("space", 1 / 3.),
            Map.entry("enspace", 0.5),
            Map.entry("quad", 1.),
            Map.entry("qquad", 2.));
    private static final Map<String, Tex.Cover> COVERS = Map.ofEntries(
            Map.entry("overline", Tex.Cover.OVERLINE),
            Map.entry("bar", Tex.Cover.OVERLINE),
            Map.entry("underline", Tex.Cover.UNDERLINE),
            Map.entry("vec", Tex.Cover.ARROW),
            Map.entry("overrightarrow", Tex.Cover.ARROW),
            Map.entry("hat", Tex.Cover.HAT),
            Map.entry("widehat", Tex.Cover.HAT),
            Map.entry("dot", Tex.Cover.DOT),
            Map.entry("tilde", Tex.Cover.TILDE),
            Map.entry("boxed", Tex.Cover.BOX),
            Map.entry("fbox", Tex.Cover.BOX),
            Map.entry("cancel", Tex.Cover.STRIKE),
            Map.entry("phantom", Tex.Cover.HIDDEN));
    private static final Map<String, Double> SIZES = Map.of("big", 1.2, "Big", 1.8, "bigg", 2.4, "Bigg", 3.0);
    private static final Map<String, Style> STYLES = Map.of(
            "displaystyle", Style.DISPLAY,
            "textstyle", Style.TEXT,
            "scriptstyle", Style.SCRIPT,
            "scriptscriptstyle", Style.SMALLEST);

    private static final Pattern COMMAND = Pattern.compile("\\\\(?:[A-Za-z]+|.)|[_^&#]");

    private final TexReader reader;

    TexCommands(TexReader reader) {
        this.reader = reader;
    }

    Tex read(String name) throws UnsetFormula {
        Optional<Tex> simple = simple(name);
        return simple.isPresent() ? simple.get() : compound(name);
    }

    private static Optional<Tex> simple(String name) {
        if (FUNCTIONS.contains(name) || LIMITED.contains(name)) {
            return Optional.of(new Tex.Words(name, Face.ROMAN, Kind.OPERATOR, LIMITED.contains(name)));
        }
        if (LARGE.containsKey(name)) {
            return Optional.of(new Tex.Large(LARGE.get(name), !name.endsWith("int")));
        }
        if (SPACES.containsKey(name)) {
            return Optional.of(new Tex.Space(SPACES.get(name)));
        }
        String fence = Signs.fence("\\" + name);
        if (fence != null) {
            return Optional.of(new Tex.Sign(fence, Face.ROMAN, Signs.fenceKind("\\" + name)));
        }
        if (name.equals("notin")) {
            return Optional.of(struck(Signs.command("in").orElseThrow()));
        }
        return Signs.command(name).map(sign -> sign);
    }

    private Tex compound(String name) throws UnsetFormula {
        if (COVERS.containsKey(name)) {
            return new Tex.Covered(COVERS.get(name), reader.argument());
        }
        if (STYLES.containsKey(name)) {
            return new Tex.Styled(STYLES.get(name), reader.row());
        }
        String size = name.replaceAll("[lrm]$", "");
        if (SIZES.containsKey(size)) {
            Kind kind = name.endsWith("l") ? Kind.OPEN : name.endsWith("r") ? Kind.CLOSE : Kind.ORDINARY;
            return new Tex.Fence(reader.fence(), SIZES.get(size), kind);
        }
        return switch (name) {
            case "frac" -> fraction(true, null);
            case "dfrac", "cfrac" -> fraction(true, Style.DISPLAY);
            case "tfrac" -> fraction(true, Style.TEXT);
            case "binom" -> new Tex.Fenced("(", fraction(false, null), ")");
            case "dbinom" -> new Tex.Fenced("(", fraction(false, Style.DISPLAY), ")");
            case "tbinom" -> new Tex.Fenced("(", fraction(false, Style.TEXT), ")");
            case "sqrt" -> new Tex.Root(reader.option(), reader.argument());
            case "left" -> fenced();
            case "begin" -> new TexTables(reader).environment();
            case "text", "textrm", "textnormal", "textit", "textsf", "texttt" -> words(Face.ROMAN);
            case "textbf" -> words(Face.BOLD);
            case "operatorname" -> {
                boolean star = reader.takes("*");
                yield new Tex.Words(plain(reader.words()), Face.ROMAN, Kind.OPERATOR, star);
            }
            case "mathrm", "rm", "mathsf", "mathtt" -> faced(Face.ROMAN);
            case "mathbf", "boldsymbol", "bm" -> faced(Face.BOLD);
            case "mathbb" -> faced(Face.SYMBOLS);
            case "mathit", "mathnormal", "mathord", "mathcal", "mathscr", "mathfrak" -> reader.argument();
            case "overset", "stackrel" -> {
                Tex over = reader.argument();
                Tex base = reader.argument();
                yield new Tex.Stacked(base, over, null, name.equals("stackrel") ? Kind.RELATION : base.kind());
            }
            case "underset" -> {
                Tex under = reader.argument();
                Tex base = reader.argument();
                yield new Tex.Stacked(base, null, under, base.kind());
            }
            case "xrightarrow" -> {
                Tex under = reader.option();
                Tex arrow = Signs.command("longrightarrow").orElseThrow();
                yield new Tex.Stacked(arrow, reader.argument(), under, Kind.RELATION);
            }
            case "not" -> struck(reader.argument());
            case "pmod" ->
                new Tex.Row(List.of(
                        new Tex.Space(1),
                        Signs.key('('),
                        new Tex.Words("mod ", Face.ROMAN, Kind.ORDINARY, false),
                        reader.argument(),
                        Signs.key(')')));
            case "bmod", "mod" -> new Tex.Words(" mod ", Face.ROMAN, Kind.BINARY, false);
            case "color" -> {
                reader.words();
                yield new Tex.Row(List.of());
            }
            case "htmlClass", "textcolor", "colorbox" -> {
                reader.words();
                yield reader.argument();
            }
            case "limits", "nolimits", "nonumber", "relax", "mathstrut", "hline" -> new Tex.Row(List.of());
            default -> throw new UnsetFormula(Why.COMMAND, "\\" + name);
        };
    }

    private static Tex struck(Tex base) {
        return new Tex.Stacked(new Tex.Covered(Tex.Cover.STRIKE, base), null, null, Kind.RELATION);
    }

    private Tex fraction(boolean line, @Nullable Style style) throws UnsetFormula {
        Tex top = reader.argument();
        return new Tex.Fraction(top, reader.argument(), line, style);
    }

    private Tex fenced() throws UnsetFormula {
        String left = reader.fence();
        List<Tex> inside = new ArrayList<>();
        inside.add(reader.row());
        while (reader.takes("\\middle")) {
            inside.add(new Tex.Fence(reader.fence(), 0, Kind.RELATION));
            inside.add(reader.row());
        }
        if (!reader.takes("\\right")) {
            throw new UnsetFormula(Why.RIGHT);
        }
        return new Tex.Fenced(left, inside.size() == 1 ? inside.getFirst() : new Tex.Row(inside), reader.fence());
    }

    private Tex words(Face face) throws UnsetFormula {
        String words = reader.words();
        for (MatchResult inside : COMMAND.matcher(words).results().toList()) {
            String sign = inside.group();
            if (sign.length() == 1) {
                throw new UnsetFormula(Why.SIGN, sign);
            }
            if (Character.isLetter(sign.charAt(1)) && !KatexNames.has(sign)) {
                throw new UnsetFormula(Why.COMMAND, sign);
            }
        }
        return new Tex.Words(plain(words), face, Kind.ORDINARY, false);
    }

    /** Letters in another face; what is no letter stays as it is. */
    private Tex faced(Face face) throws UnsetFormula {
        return faced(reader.argument(), face);
    }

    private static Tex faced(Tex tex, Face face) {
        return switch (tex) {
            case Tex.Sign(String text, Face _, Kind kind)
            when face.has(text.codePointAt(0)) -> new Tex.Sign(text, face, kind);
            case Tex.Row(List<Tex> items) ->
                new Tex.Row(items.stream().map(item -> faced(item, face)).toList());
            case Tex.Scripts(Tex base, var above, var below, var limits) ->
                new Tex.Scripts(faced(base, face), above, below, limits);
            default -> tex;
        };
    }

    private static String plain(String words) {
        return words.replaceAll("\\\\[,;: ]|~", " ")
                .replaceAll("\\\\([%$#&_{}])", "$1")
                .replaceAll("[{}$]", "");
    }
}
