package stepwise.startup;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.event.SpringApplicationEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.stepwise.shared.StartupRefused;

/** Claims the data folder once the settings are read and before the log file is opened in it. */
class PrepareDataFolder implements ApplicationListener<SpringApplicationEvent>, Ordered {

    private @Nullable StartupRefused refusal;

    @Override
    public void onApplicationEvent(SpringApplicationEvent event) {
        if (event instanceof ApplicationEnvironmentPreparedEvent prepared) {
            prepare(prepared.getEnvironment());
        } else if (event instanceof ApplicationContextInitializedEvent && refusal != null) {
            // Not earlier: before the logging is set up, it would print all of its own.
            throw refusal;
        }
    }

    @Override
    public int getOrder() {
        return LoggingApplicationListener.DEFAULT_ORDER - 1;
    }

    private void prepare(ConfigurableEnvironment environment) {
        String folder = environment.getProperty("stepwise.data-directory", "");
        if (folder.isBlank()) {
            return;
        }
        try {
            Path log = DataFolder.claim(Path.of(folder)).resolve("logs/stepwise.log");
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource("dataFolder", Map.of("logging.file.name", log.toString())));
        } catch (StartupRefused e) {
            refusal = e;
        }
    }
}
