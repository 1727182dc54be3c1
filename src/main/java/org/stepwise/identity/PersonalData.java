package org.stepwise.identity;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** What a module stores of a person. Every module that stores something implements it, so that people can take it along and leave. */
public interface PersonalData {

    /** Names the file of the export: small letters. */
    String section();

    /** All rows by table; no passwords. */
    Map<String, List<JsonNode>> export(UUID person);

    /** Leaves nothing behind; runs inside a transaction, and may run again. */
    void erase(UUID person);
}
