package stepwise.startup;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** One sentence for the person at the console, the stack trace for the log file. */
class SentenceReporter implements FailureAnalysisReporter {

    private static final Logger LOG = LoggerFactory.getLogger(SentenceReporter.class);

    @Override
    public void report(FailureAnalysis analysis) {
        System.err.println(analysis.getDescription());
        // Below the threshold of the console.
        LOG.info("Not started: {}", analysis.getDescription(), analysis.getCause());
    }
}
