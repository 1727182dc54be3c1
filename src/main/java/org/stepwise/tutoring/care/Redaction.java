package org.stepwise.tutoring.care;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts a word in place of names, addresses and telephone numbers, so that neither a model nor a table learns who or where somebody is. */
public final class Redaction {

    private static final String NAME = "[name]";
    private static final String MAIL = "[mail]";
    private static final String PHONE = "[phone]";
    private static final String ADDRESS = "[address]";

    private static final Pattern EMAIL =
            Pattern.compile("[\\p{L}\\d._%+-]{1,64}@[\\p{L}\\d-]{1,63}(?:\\.[\\p{L}\\d-]{1,63})+");
    private static final Pattern TELEPHONE = Pattern.compile(
            "(?<![\\d.,/*+^=-])(?<![-+*/^=] )(?:\\+\\d{1,3}[ /.-]?|\\(?0\\d{1,5}\\)?[ /-])\\d{2,5}(?:[ /-]?\\d{2,5}){1,5}(?![\\d.,^]| [-+*/=^])");

    /** Names that are words too: these are taken out as names are written only. */
    private static final Set<String> WORDS = Set.of(
            "will", "may", "mark", "grace", "rose", "art", "bill", "max", "min", "mean", "sue", "pat", "rob", "hope",
            "faith", "joy", "june", "april", "august", "lee", "ray", "ruth", "dot", "earl", "frank", "grant", "jack",
            "rich", "even", "root", "sum", "power", "tan", "per", "an", "van", "von", "de", "la", "al", "le", "in",
            "so", "my", "song", "long", "short", "young", "small", "little", "white", "black", "brown", "green", "king",
            "page", "price", "cook", "day", "west", "hill", "wood", "stone", "fox", "bell", "ball", "field", "lane");

    private final List<Pattern> names;

    private Redaction(List<Pattern> names) {
        this.names = names;
    }

    /** @param names of people, as they are shown; each word of them is taken out */
    public static Redaction of(Collection<String> names) {
        List<Pattern> patterns = new ArrayList<>();
        for (String name : names) {
            if (letters(name) > 1) {
                patterns.add(whole(name.strip(), false));
            }
        }
        Set<String> words = names.stream()
                .flatMap(name -> Pattern.compile("[\\s._-]+").splitAsStream(name))
                .filter(word -> letters(word) > 1)
                .collect(Collectors.toSet());
        words.forEach(word -> {
            if (!WORDS.contains(word.toLowerCase(Locale.ROOT))) {
                patterns.add(whole(word, false));
            } else if (!word.equals(word.toLowerCase(Locale.ROOT))) {
                patterns.add(whole(word, true));
            }
        });
        return new Redaction(patterns);
    }

    private static long letters(String name) {
        return name.codePoints().filter(Character::isLetter).count();
    }

    private static Pattern whole(String word, boolean exactly) {
        return Pattern.compile(
                "(?<![\\p{L}\\\\])" + Pattern.quote(word) + "(?!\\p{L})",
                exactly ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    public String of(String text) {
        String clean = TELEPHONE.matcher(EMAIL.matcher(text).replaceAll(MAIL)).replaceAll(PHONE);
        clean = Addresses.replace(clean, ADDRESS);
        for (Pattern name : names) {
            clean = name.matcher(clean).replaceAll(NAME);
        }
        return clean;
    }
}
