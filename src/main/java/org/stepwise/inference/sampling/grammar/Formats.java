package org.stepwise.inference.sampling.grammar;

import java.util.Map;

/** Formats that are enforced. Each is a part of what its standard permits; all others are only annotations. */
final class Formats {

    private static final String DATE = "\\d{4}-((0[13578]|1[02])-(0[1-9]|[12]\\d|3[01])"
            + "|(0[469]|11)-(0[1-9]|[12]\\d|30)|02-(0[1-9]|1\\d|2[0-8]))";
    private static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d{1,6})?(Z|[+-](0\\d|1[0-3]):[0-5]\\d)";
    private static final String OCTET = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final String LABEL = "[a-z0-9]([a-z0-9-]{0,20}[a-z0-9])?";

    static final Map<String, String> PATTERNS = Map.of(
            "date",
            DATE,
            "time",
            TIME,
            "date-time",
            DATE + "T" + TIME,
            "email",
            "[A-Za-z0-9_]{1,30}(\\.[A-Za-z0-9_]{1,10}){0,2}@[a-z][a-z0-9]{0,20}(\\.[a-z][a-z0-9]{0,10}){0,2}\\.[a-z]{2,8}",
            "uuid",
            "[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}",
            "ipv4",
            OCTET + "(\\." + OCTET + "){3}",
            "hostname",
            "[a-z]([a-z0-9]{0,20})(\\.[a-z]" + "[a-z0-9]{0,20}){0,3}",
            "uri",
            "https?://" + LABEL + "(\\." + LABEL + "){0,3}(/[A-Za-z0-9._~-]{0,40}){0,4}");

    private Formats() {}
}
