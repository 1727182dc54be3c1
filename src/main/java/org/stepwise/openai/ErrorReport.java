package org.stepwise.openai;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** What Tomcat says of requests that it refuses before they come here, in OpenAI's form; Tomcat makes it by its name. */
public final class ErrorReport extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        String error = "{\"error\":{\"message\":\"This is no request of HTTP that can be answered.\","
                + "\"type\":\"invalid_request_error\",\"param\":null,\"code\":\"" + status + "\"}}";
        try {
            response.setContentType("application/json");
            response.getOutputStream().write(error.getBytes(StandardCharsets.UTF_8));
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            container.getLogger().debug("An error could not be told", e);
        }
    }
}
