package org.stepwise.inference.hub;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** A fetch that cannot go on; the message is one or two whole sentences for whoever started it. */
final class FetchException extends RuntimeException {

    FetchException(String message) {
        super(message);
    }

    FetchException(String message, Throwable cause) {
        super(message, cause);
    }

    /** @param what as in "cannot be read" */
    static FetchException about(Path path, String what, IOException reason) {
        return new FetchException(path + " " + what + ": " + told(reason) + ".", reason);
    }

    /** Of many failures of files the message is only a path. */
    private static String told(IOException reason) {
        return switch (reason) {
            case AccessDeniedException _ -> "there is no permission for that";
            case FileAlreadyExistsException e -> e.getFile() + " is in the way";
            case FileSystemException e when e.getReason() != null -> e.getReason();
            default -> String.valueOf(reason.getMessage());
        };
    }
}
