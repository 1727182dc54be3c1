package stepwise.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;
import org.stepwise.shared.StartupRefused;

/** Looks at a database server run by somebody else before anything else connects to it. */
final class ExternalDatabase {

    private static final int OLDEST_VERSION = 16;

    private ExternalDatabase() {}

    static void check(ConnectionDetails database) {
        if (!database.url().startsWith("jdbc:postgresql:")) {
            throw new StartupRefused(
                    "STEPWISE_DB_URL must look like jdbc:postgresql://host:5432/stepwise, and it is " + database + ".");
        }
        Properties properties = new Properties();
        properties.setProperty("user", database.user());
        properties.setProperty("password", database.password());
        properties.setProperty("loginTimeout", "10");
        try (var connection = DriverManager.getConnection(database.url(), properties)) {
            var metadata = connection.getMetaData();
            if (metadata.getDatabaseMajorVersion() < OLDEST_VERSION) {
                throw new StartupRefused("The database at %s is PostgreSQL %s, and Stepwise needs %d or newer."
                        .formatted(database, metadata.getDatabaseProductVersion(), OLDEST_VERSION));
            }
        } catch (SQLException e) {
            throw new StartupRefused(sentence(database, e), e);
        }
    }

    private static String sentence(ConnectionDetails database, SQLException failure) {
        return switch (Objects.requireNonNullElse(failure.getSQLState(), "")) {
            // 08004 here: the server asks for a password and none is set.
            case "28P01", "28000", "08004" ->
                "The database at %s refuses the user \"%s\": check STEPWISE_DB_USER and STEPWISE_DB_PASSWORD."
                        .formatted(database, database.user());
            case "3D000" -> "The database at %s does not exist on its server: create it first.".formatted(database);
            case "57P03" -> "The database at %s is starting or stopping: try again in a moment.".formatted(database);
            case "08001", "08006" ->
                "The database at %s does not answer: start it, or check STEPWISE_DB_URL.".formatted(database);
            default -> "The database at %s cannot be used: %s.".formatted(database, failure.getMessage());
        };
    }
}
