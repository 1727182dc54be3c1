package stepwise.database;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

record ConnectionDetails(String url, String user, String password) implements JdbcConnectionDetails {

    @Override
    public String getJdbcUrl() {
        return url;
    }

    @Override
    public String getUsername() {
        return user;
    }

    @Override
    public String getPassword() {
        return password;
    }

    /** Without what follows the question mark, where a password may stand, and without the record's own. */
    @Override
    public String toString() {
        return url.replaceFirst("\\?.*", "").replaceFirst("//[^/@]*@", "//");
    }
}
