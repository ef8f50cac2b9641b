package org.blogimg.vault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;

/** A value in the data folder that tells whether the master key at hand is the one that the data was sealed with. */
final class KeyCheck {
    private static final String NOTE = "# Check value of the master key. It opens nothing; it tells a wrong key.\n";

    private KeyCheck() {}

    /** Refuses another key than the first one; remembers the first one. */
    static void sameKeyAsEver(Path file, byte[] master) throws IOException {
        String value = HexFormat.of().formatHex(Derived.bytes(master, "check"));
        if (!Files.exists(file)) {
            DurableFiles.folder(DurableFiles.folderOf(file));
            DurableFiles.writeNew(file, (NOTE + value + "\n").getBytes(StandardCharsets.UTF_8));
            return;
        }
        String known = Files.readString(file).substring(NOTE.length()).strip();
        if (!MessageDigest.isEqual(known.getBytes(StandardCharsets.UTF_8), value.getBytes(StandardCharsets.UTF_8))) {
            throw new IllegalStateException("the master key is not the one that the data was sealed with (see " + file
                    + "). Put the first key back and start again; nothing was changed.");
        }
    }
}
