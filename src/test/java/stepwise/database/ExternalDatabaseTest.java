package stepwise.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.stepwise.shared.StartupRefused;

class ExternalDatabaseTest {

    @Test
    void anOldServerIsRefusedByItsVersion() throws IOException {
        try (var listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> greetAs("15.4", listening));
            String url = "jdbc:postgresql://localhost:" + listening.getLocalPort() + "/stepwise";

            assertThatThrownBy(() -> ExternalDatabase.check(new ConnectionDetails(
                            url + "?sslmode=disable&gssEncMode=disable&assumeMinServerVersion=9.4", "stepwise", "")))
                    .isInstanceOf(StartupRefused.class)
                    .hasMessage("The database at " + url + " is PostgreSQL 15.4, and Stepwise needs 16 or newer.");
        }
    }

    @Test
    void anAddressThatIsNotOfPostgresIsRefusedWithoutItsPassword() {
        assertThatThrownBy(() ->
                        ExternalDatabase.check(new ConnectionDetails("postgres://user:secret@host/stepwise", "", "")))
                .hasMessage("STEPWISE_DB_URL must look like jdbc:postgresql://host:5432/stepwise, "
                        + "and it is postgres://host/stepwise.");
    }

    /** The greeting of a server after its client's first message, as the PostgreSQL protocol 3.0 has it. */
    private static void greetAs(String version, ServerSocket listening) {
        try (Socket client = listening.accept()) {
            var in = new DataInputStream(client.getInputStream());
            var out = new DataOutputStream(client.getOutputStream());
            in.skipNBytes(in.readInt() - 4);
            out.writeByte('R');
            out.writeInt(8);
            out.writeInt(0);
            parameter(out, "server_version", version);
            parameter(out, "client_encoding", "UTF8");
            parameter(out, "standard_conforming_strings", "on");
            parameter(out, "integer_datetimes", "on");
            parameter(out, "DateStyle", "ISO");
            out.writeByte('Z');
            out.writeInt(5);
            out.writeByte('I');
            out.flush();
            in.readAllBytes();
        } catch (IOException e) {
            // The test fails at its own end of the connection.
        }
    }

    private static void parameter(DataOutputStream out, String name, String value) throws IOException {
        byte[] pair = (name + "\0" + value + "\0").getBytes(StandardCharsets.US_ASCII);
        out.writeByte('S');
        out.writeInt(4 + pair.length);
        out.write(pair);
    }
}
