package org.stepwise.inference.hub;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the tests of fetching have in common: a hub of this machine with a tiny model, and where that is to go. */
@Timeout(60)
abstract class LocalHubTest {

    @TempDir
    Path temporary;

    LocalHub hub;
    Path folder;

    @BeforeEach
    void start() throws IOException {
        hub = LocalHub.withModel(temporary.resolve("hub"));
        folder = temporary.resolve("models/tiny");
    }

    @AfterEach
    void stop() {
        hub.close();
    }
}
