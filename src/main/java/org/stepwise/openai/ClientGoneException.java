package org.stepwise.openai;

import java.io.IOException;

/** Whoever asked does not listen any more. */
final class ClientGoneException extends RuntimeException {

    ClientGoneException(IOException cause) {
        super(cause);
    }
}
