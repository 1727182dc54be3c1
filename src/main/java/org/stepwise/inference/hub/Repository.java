package org.stepwise.inference.hub;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A model's repository at one commit, so that all of its files belong together while others are pushed. The interface is
 * that of https://huggingface.co/docs/hub/api.
 */
final class Repository {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int LARGEST_ANSWER = 32 << 20;
    private static final int MOST_PAGES = 100;
    private static final Pattern NEXT = Pattern.compile("<[^<>?]*\\?([^<>]*)>\\s*;[^,<]*rel=\"?next\"?");

    private final Hub hub;
    private final ModelName name;
    private final String commit;
    private final Refusals refusals;
    private final Consumer<String> notes;

    private Repository(Hub hub, ModelName name, String commit, Refusals refusals, Consumer<String> notes) {
        this.hub = hub;
        this.name = name;
        this.commit = commit;
        this.refusals = refusals;
        this.notes = notes;
    }

    private record Answer(JsonNode json, @Nullable String nextQuery) {}

    /** @param revision a branch, a tag or a commit */
    static Repository at(Hub hub, ModelName name, String revision, Consumer<String> notes) throws InterruptedException {
        Refusals refusals = new Refusals(hub, name, revision);
        Repository unknown = new Repository(hub, name, "", refusals, notes);
        JsonNode told = unknown.ask(hub.address("/api/models/" + name + "/revision/" + encoded(revision)))
                .json();
        String commit = told.path("sha").asString("");
        if (!commit.matches("[0-9a-f]{40,64}")) {
            throw unknown.unreadable();
        }
        return new Repository(hub, name, commit, refusals, notes);
    }

    ModelName name() {
        return name;
    }

    String commit() {
        return commit;
    }

    List<RemoteFile> files() throws InterruptedException {
        String address = "/api/models/" + name + "/tree/" + commit + "?";
        List<RemoteFile> files = new ArrayList<>();
        String query = "recursive=true";
        for (int page = 0; query != null; page++) {
            Answer answer = ask(hub.address(address + query));
            if (page == MOST_PAGES || !answer.json().isArray()) {
                throw unreadable();
            }
            for (JsonNode entry : answer.json()) {
                if (entry.path("type").asString("").equals("file")) {
                    files.add(RemoteFile.of(entry));
                }
            }
            query = answer.nextQuery();
        }
        return files;
    }

    /** The bytes of a file, from one of them on if the server can do that. */
    Reply open(RemoteFile file, long from) throws IOException, InterruptedException {
        String path = String.join(
                "/",
                List.of(file.path().split("/")).stream()
                        .map(Repository::encoded)
                        .toList());
        return checked(hub.get(hub.address("/" + name + "/resolve/" + commit + "/" + path), from));
    }

    Retries retries() {
        return new Retries(hub.server(), hub.patience(), notes);
    }

    private Answer ask(URI address) throws InterruptedException {
        Retries retries = new Retries(hub.server(), hub.patience().forQuestions(), notes);
        while (true) {
            try (Reply reply = checked(hub.get(address, 0))) {
                byte[] bytes = reply.body().readNBytes(LARGEST_ANSWER);
                return new Answer(JSON.readTree(bytes), nextQuery(reply));
            } catch (JacksonException e) {
                throw unreadable();
            } catch (IOException e) {
                retries.after(e);
            }
        }
    }

    private Reply checked(Reply reply) throws IOException {
        if (reply.status() == 200 || reply.status() == 206 || reply.status() == 416) {
            return reply;
        }
        try (reply) {
            throw refusals.of(reply);
        }
    }

    /** Only the query is taken from the link: behind a mirror its address is that of the hub, which has no token of ours. */
    private static @Nullable String nextQuery(Reply reply) {
        Matcher next = NEXT.matcher(String.join(", ", reply.headers().allValues("Link")));
        return next.find() ? next.group(1) : null;
    }

    private FetchException unreadable() {
        return new FetchException(hub.server() + " answered something that is no listing of " + name
                + ": a proxy or a sign-in page may be in between.");
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
