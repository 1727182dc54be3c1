package org.stepwise.tutoring.care;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Streets with the number of a house, in English and German. Where somebody says that this is where they live, small letters and
 * every kind of street do; elsewhere only what can hardly be anything else, for word problems have streets and numbers too.
 */
final class Addresses {

    /** After a number these make an amount of it. */
    private static final String UNIT =
            "(?:km|cm|mm|dm|m|mi|s|h|kg|g|l|miles?|met(?:re|er)s?|metern|(?:kilo|zenti)met(?:re|er)n?s?|min|minutes?|minuten|hours?|stunden?"
                    + "|blocks?|houses?|doors?|stops?|floors?|autos?|euros?|schritten?|mal|x)(?!\\p{L})";

    /** A number that nothing is counted or calculated with. */
    private static final String HOUSE = "\\d{1,4}(?: ?[a-h](?!\\p{L}))?(?![\\d\\p{L}]|[ -]?" + UNIT
            + "|[.,:]\\d| ?[+*=^<>\u00b7\u00d7\u00f7%\u20ac$])";

    private static final String ENGLISH_STREET =
            "(?:(?:street|road|avenue|lane|drive|close|way|square|court|terrace|place|crescent|gardens|grove)\\b|(?:st|rd|ave)\\b\\.?)";
    private static final String ENGLISH_TOWN = "(?:,? (?:\\p{L}+,? )?[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}\\b)?";
    private static final String GERMAN_STREET = "(?:stra(?:ss|\u00df)e|str\\.?|weg|platz|allee|gasse|ring|damm|ufer)";
    private static final String GERMAN_TOWN = "(?:,? \\d{5} (?!(?i:" + UNIT + "))\\p{L}[\\p{L}-]{2,})";

    private static final List<Pattern> PATTERNS = List.of(
            Pattern.compile(
                    "(?iu)(?<=\\blive |\\blive (?:at|in|on) |\\baddress(?: is|:) |\\bhouse is )(?:no\\.? |number )?\\d{1,4}[a-z]? (?!"
                            + UNIT + ")(?:[\\p{L}'.-]+ ){1,3}?" + ENGLISH_STREET + ENGLISH_TOWN),
            Pattern.compile(
                    "(?iu)(?<=\\bwohnen? |\\b(?:adresse|anschrift) (?:ist|lautet) |\\b(?:adresse|anschrift): )[\\p{L}. -]{0,40}?"
                            + GERMAN_STREET + " " + HOUSE + GERMAN_TOWN + "?"),
            Pattern.compile(
                    "\\b\\d{1,4}[a-zA-Z]? (?:(?!Km\\b)\\p{Lu}[\\p{Ll}'-]+ ){1,3}(?:(?:Street|Road|Avenue|Lane|Terrace)\\b|(?:St|Rd|Ave)\\b\\.?)"
                            + ENGLISH_TOWN),
            Pattern.compile("(?u)(?<!\\p{L})(?:\\p{Lu}\\p{L}+er )?\\p{Lu}[\\p{L}-]*(?i:" + GERMAN_STREET + " " + HOUSE
                    + ")" + GERMAN_TOWN),
            // Of these the last part alone tells that it is a street, and not a way to calculate or a place in a race.
            Pattern.compile("(?u)(?<!\\p{L})\\p{Lu}[\\p{L}-]+(?:stra(?:ss|\u00df)e|str\\.|gasse|allee) (?i:" + HOUSE
                    + ")(?! \\p{Lu})"));

    private Addresses() {}

    static String replace(String text, String sign) {
        String clean = text;
        for (Pattern address : PATTERNS) {
            clean = address.matcher(clean).replaceAll(Matcher.quoteReplacement(sign));
        }
        return clean;
    }
}
