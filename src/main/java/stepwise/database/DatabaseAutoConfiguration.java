package stepwise.database;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;

/** Where the database is: at {@code stepwise.db.url}, or else in the data folder, or else (no folder) a temporary one. */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@ConditionalOnMissingBean(JdbcConnectionDetails.class)
class DatabaseAutoConfiguration {

    @Bean
    @Conditional(ExternalDatabaseConfigured.class)
    JdbcConnectionDetails externalDatabase(
            @Value("${stepwise.db.url}") String url,
            @Value("${stepwise.db.user:}") String user,
            @Value("${stepwise.db.password:}") String password) {
        ConnectionDetails details = new ConnectionDetails(url, user, password);
        ExternalDatabase.check(details);
        return details;
    }

    @Bean(destroyMethod = "close")
    @Conditional(ExternalDatabaseConfigured.Not.class)
    EmbeddedPostgresServer embeddedPostgresServer(@Value("${stepwise.data-directory:}") String directory) {
        return directory.isBlank()
                ? EmbeddedPostgresServer.temporary()
                : EmbeddedPostgresServer.persistent(Path.of(directory, "postgres"));
    }

    @Bean
    @Conditional(ExternalDatabaseConfigured.Not.class)
    JdbcConnectionDetails embeddedDatabase(EmbeddedPostgresServer server) {
        return server.connectionDetails();
    }
}
