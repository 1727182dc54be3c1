package org.stepwise.inference.cuda;

/** The driver, the compiler or a library of the graphics card refused something. */
public final class CudaException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public CudaException(String message) {
        super(message);
    }

    CudaException(String message, Throwable cause) {
        super(message, cause);
    }
}
