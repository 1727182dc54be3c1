package org.stepwise.inference.hub;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/** What the hub says of a file's bytes: the sha256 of large ones (in LFS), of others the id that git gives them. */
record Checksum(Kind kind, String hex) {

    enum Kind {
        SHA256("SHA-256", 64),
        GIT_SHA1("SHA-1", 40);

        private final String algorithm;
        private final int length;

        Kind(String algorithm, int length) {
            this.algorithm = algorithm;
            this.length = length;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    Checksum {
        if (!hex.matches("[0-9a-f]{" + kind.length + "}")) {
            throw new FetchException("The hub's listing has \"" + hex + "\" where a " + kind + " belongs.");
        }
    }

    /** A digest that has seen what comes before the first of {@code size} bytes. */
    MessageDigest digest(long size) {
        try {
            MessageDigest digest = MessageDigest.getInstance(kind.algorithm);
            if (kind == Kind.GIT_SHA1) {
                digest.update(("blob " + size + "\0").getBytes(StandardCharsets.US_ASCII));
            }
            return digest;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
