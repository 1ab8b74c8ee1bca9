package keyturn.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import keyturn.env.SecretText;
import keyturn.file.Digest;

/// What a backup holds, as its first entry says. No values.
///
/// @param version of this description
/// @param id      8 hex digits, as in the file's name
/// @param created an instant in UTC
/// @param program what made it
/// @param files   everything else in the archive
/// @param active  what `.env` linked to; empty if it was no link
/// @param leftOut profiles that could not be read when everything was backed up
record Manifest(
        int version,
        String id,
        String created,
        String program,
        List<Entry> files,
        String active,
        List<String> leftOut) {

    static final int VERSION = 1;

    /// @throws NullPointerException if something is missing in what was read
    Manifest {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(created, "created");
        files = List.copyOf(files);
        leftOut = List.copyOf(leftOut);
    }

    /// @param mode three octal digits; empty where there was none
    /// @param size in bytes
    record Entry(String name, String mode, long size, String sha256) {
        Entry {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(sha256, "sha256");
        }
    }

    static Entry entry(String name, String mode, SecretText content) {
        return new Entry(
                name, mode, content.length(), Digest.of(content.bytes()).hex());
    }

    byte[] json() {
        try {
            return Json.MAPPER.writeValueAsBytes(this);
        } catch (JsonProcessingException impossible) {
            throw new AssertionError("a manifest is plain data", impossible);
        }
    }

    /// @throws IOException if it is none; its message is not for people
    static Manifest read(byte[] json) throws IOException {
        Manifest manifest = Json.MAPPER.readValue(json, Manifest.class);
        if (manifest == null || manifest.version() != VERSION) {
            throw new IOException("not a manifest");
        }
        return manifest;
    }

    /// True if `contents` are what it describes: the same names, sizes and digests, none more and none less.
    boolean describes(Map<String, SecretText> contents) {
        var named = new HashSet<String>();
        for (Entry entry : files) {
            SecretText content = contents.get(entry.name());
            if (content == null
                    || !named.add(entry.name())
                    || !entry(entry.name(), entry.mode(), content).equals(entry)) {
                return false;
            }
        }
        return named.equals(contents.keySet());
    }
}
