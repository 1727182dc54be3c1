package org.stepwise.openai;

import org.jspecify.annotations.Nullable;

/** A request that is answered with an error of OpenAI's form. */
final class ApiException extends RuntimeException {

    private final int status;
    private final String type;
    private final @Nullable String param;

    private ApiException(int status, String type, String message, @Nullable String param) {
        super(message);
        this.status = status;
        this.type = type;
        this.param = param;
    }

    static ApiException invalid(String message, @Nullable String param) {
        return new ApiException(400, "invalid_request_error", message, param);
    }

    static ApiException tooLarge(String message) {
        return new ApiException(413, "invalid_request_error", message, null);
    }

    static ApiException notFound(String message, @Nullable String param) {
        return new ApiException(404, "not_found_error", message, param);
    }

    static ApiException wrongMethod(String message) {
        return new ApiException(405, "invalid_request_error", message, null);
    }

    static ApiException unauthorized() {
        return new ApiException(
                401, "authentication_error", "A valid API key is needed: Authorization: Bearer KEY.", null);
    }

    static ApiException busy() {
        return new ApiException(429, "rate_limit_error", "As many requests wait as may wait: try again later.", null);
    }

    static ApiException failed() {
        return new ApiException(500, "server_error", "The model could not finish this request: try again.", null);
    }

    int status() {
        return status;
    }

    String type() {
        return type;
    }

    @Nullable
    String param() {
        return param;
    }
}
