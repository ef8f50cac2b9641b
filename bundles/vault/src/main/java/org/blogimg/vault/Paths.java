package org.blogimg.vault;

import java.nio.file.Path;

import org.osgi.framework.BundleContext;

/**
 * Where the vault's files lie.
 *
 * @param keys the folder of the slots
 * @param master the file of the master key
 * @param check the file that tells one master key from another. It stays in the data folder, so that data without its
 *     keys is noticed also when the whole folder of keys is missing, such as a medium that was not mounted
 */
record Paths(Path keys, Path master, Path check) {
    static Paths of(BundleContext context, VaultConfig config) {
        return of(data(context), config.keys__folder(), config.master__key__file());
    }

    static Path data(BundleContext context) {
        String data = context.getProperty("blogimg.data");
        if (data == null || data.isBlank()) {
            throw new IllegalStateException("the system property blogimg.data must name the data folder");
        }
        return Path.of(data);
    }

    static Paths of(Path data, String keysFolder, String masterKeyFile) {
        Path keys = keysFolder.isBlank() ? data.resolve("keys") : Path.of(keysFolder);
        Path master = masterKeyFile.isBlank() ? keys.resolve("master") : Path.of(masterKeyFile);
        return new Paths(keys, master, data.resolve("sealed-by"));
    }
}
