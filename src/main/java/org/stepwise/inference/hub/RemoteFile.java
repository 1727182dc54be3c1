package org.stepwise.inference.hub;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A file of a repository, as the hub lists it.
 *
 * @param path relative, and inside the folder it will be put into: a listing that has others is refused
 */
record RemoteFile(String path, long size, Checksum sum) {

    private static final long LARGEST = 1L << 44;

    RemoteFile {
        if (!isInside(path)) {
            throw new FetchException("The hub lists a file named \"" + path.replaceAll("\\p{Cntrl}", "?")
                    + "\", which would lie outside of the model folder: nothing was fetched.");
        }
        if (size < 0 || size > LARGEST) {
            throw new FetchException("The hub lists " + path + " with a size of " + size + " bytes.");
        }
    }

    /** An entry of the listing whose type is "file". */
    static RemoteFile of(JsonNode entry) {
        JsonNode large = entry.path("lfs");
        String path = entry.path("path").asString("");
        return large.isObject()
                ? new RemoteFile(
                        path,
                        large.path("size").asLong(-1),
                        new Checksum(
                                Checksum.Kind.SHA256,
                                large.path("oid").asString("").replaceFirst("^sha256:", "")))
                : new RemoteFile(
                        path,
                        entry.path("size").asLong(-1),
                        new Checksum(Checksum.Kind.GIT_SHA1, entry.path("oid").asString("")));
    }

    static long size(List<RemoteFile> files) {
        return files.stream().mapToLong(RemoteFile::size).sum();
    }

    private static boolean isInside(String path) {
        return !path.contains("\\")
                && path.chars().noneMatch(Character::isISOControl)
                && List.of(path.split("/", -1)).stream()
                        .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
    }
}
