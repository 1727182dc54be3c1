package stepwise.startup;

import java.util.Objects;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.logging.LoggingSystemProperty;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** The last resort: no other analyzer knows the failure, so the sentence names its root and where to read on. */
@Order(Ordered.LOWEST_PRECEDENCE)
class UnexpectedFailureAnalyzer implements FailureAnalyzer {

    @Override
    public FailureAnalysis analyze(Throwable failure) {
        Throwable root = Objects.requireNonNullElse(NestedExceptionUtils.getRootCause(failure), failure);
        return new FailureAnalysis("Stepwise cannot start: %s%s".formatted(root, whereToReadOn()), null, failure);
    }

    private static String whereToReadOn() {
        String log = System.getProperty(LoggingSystemProperty.LOG_FILE.getEnvironmentVariableName());
        return log == null ? "" : " (the details are in %s)".formatted(log);
    }
}
