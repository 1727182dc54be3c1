package org.stepwise.openai;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import org.stepwise.inference.engine.Engine;
import org.stepwise.inference.engine.EngineStatus;

/** What the worker tells Prometheus. */
final class Metrics {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Timer firstToken = timer("stepwise.time.to.first.token", "From a request to its first token");
    private final Timer perToken = timer("stepwise.time.per.token", "From one token of an answer to the next");

    Metrics(Engine engine) {
        gauge(engine, "stepwise.requests.running", "Sequences that are being read or answered", EngineStatus::running);
        gauge(engine, "stepwise.requests.waiting", "Sequences in the line", EngineStatus::waiting);
        gauge(
                engine,
                "stepwise.pool.used.ratio",
                "Part of the key/value pool that running sequences hold",
                status -> status.rows() == 0 ? 0 : (double) status.rowsInUse() / status.rows());
        counter(engine, "stepwise.tokens.prompt", "Tokens of prompts", EngineStatus::promptTokens);
        counter(engine, "stepwise.tokens.generated", "Tokens of answers", EngineStatus::generatedTokens);
        counter(engine, "stepwise.preemptions", "Sequences that had to begin again", EngineStatus::preemptions);
    }

    void firstToken(Duration after) {
        firstToken.record(after);
    }

    void nextToken(Duration after) {
        perToken.record(after);
    }

    String text() {
        return registry.scrape();
    }

    private void gauge(Engine engine, String name, String help, ToDoubleFunction<EngineStatus> value) {
        Gauge.builder(name, engine, source -> value.applyAsDouble(source.status()))
                .description(help)
                .register(registry);
    }

    private void counter(Engine engine, String name, String help, ToDoubleFunction<EngineStatus> value) {
        FunctionCounter.builder(name, engine, source -> value.applyAsDouble(source.status()))
                .description(help)
                .register(registry);
    }

    private Timer timer(String name, String help) {
        return Timer.builder(name)
                .description(help)
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(2))
                .maximumExpectedValue(Duration.ofSeconds(60))
                .register(registry);
    }
}
