package org.stepwise.inference.text;

/**
 * Tells DJL to stay off the network: it reports each start to its makers, and looks for a native library online where it
 * sees a graphics card. What an administrator has set already stands.
 */
final class Offline {

    private Offline() {}

    static void choose() {
        choose("ai.djl.offline", "true");
        choose("OPT_OUT_TRACKING", "true");
        choose("RUST_FLAVOR", "cpu");
    }

    private static void choose(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
