package stepwise.startup;

import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** The tables are not those that this version would make: Flyway finds migrations that it does not know, or changed ones. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class MigrationsDifferAnalyzer extends AbstractFailureAnalyzer<FlywayValidateException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, FlywayValidateException cause) {
        return new FailureAnalysis(sentence(cause), null, rootFailure);
    }

    private static String sentence(FlywayValidateException cause) {
        // The exception has one error code for all that can differ; its text lists them.
        boolean newer = String.valueOf(cause.getMessage()).contains("not resolved locally");
        return newer
                ? "The database was made by a newer version of Stepwise: start that version, or restore a backup from before the upgrade."
                : "The database differs from what this version of Stepwise expects, because a migration was changed after it ran; the log has the details.";
    }
}
