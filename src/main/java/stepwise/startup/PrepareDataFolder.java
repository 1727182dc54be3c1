package stepwise.startup;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;

/** Claims the data folder once the settings are read and before the log file is opened in it. */
class PrepareDataFolder implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        var environment = event.getEnvironment();
        String folder = environment.getProperty("stepwise.data-directory", "");
        if (folder.isBlank()) {
            return;
        }
        Path home = DataFolder.claim(Path.of(folder));
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "dataFolder",
                        Map.of(
                                "logging.file.name",
                                home.resolve("logs/stepwise.log").toString())));
    }

    @Override
    public int getOrder() {
        return LoggingApplicationListener.DEFAULT_ORDER - 1;
    }
}
