package org.blogimg.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.osgi.service.component.runtime.ServiceComponentRuntime;

/** Files of the data folder: whether those that must be there are, and whether secrets are the owner's alone. */
final class FileChecks {
    private static final Set<PosixFilePermission> OF_OTHERS = EnumSet.complementOf(EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE));

    private FileChecks() {}

    static List<Finding> of(House house) {
        Optional<Path> data = house.property("blogimg.data").map(Path::of).filter(Files::isDirectory);
        if (data.isEmpty()) {
            return List.of(); // the disk's check says it
        }
        Path keys =
                setting(house, "keys_folder").map(Path::of).orElse(data.get().resolve("keys"));
        Path master = setting(house, "master_key_file").map(Path::of).orElse(keys.resolve("master"));
        List<Finding> found = new ArrayList<>();
        missing(master, "put it back from its backup or mount its medium: without it no start reads anything")
                .ifPresent(found::add);
        missing(
                        data.get().resolve("sealed-by"),
                        "put it back from the data's backup; it tells a wrong key from the right")
                .ifPresent(found::add);
        missing(data.get().resolve("token"), "stop and start: a new one is made for the command line")
                .ifPresent(found::add);
        Stream.concat(
                        Stream.of(
                                master,
                                data.get().resolve("token"),
                                data.get().resolve("sign-in"),
                                data.get().resolve("console")),
                        inside(keys))
                .distinct()
                .flatMap(file -> open(file).stream())
                .forEach(found::add);
        return found.isEmpty() ? List.of(Finding.ok("files", "all there, and secrets are the owner's alone")) : found;
    }

    private static Optional<String> setting(House house, String key) {
        return house.find(ServiceComponentRuntime.class).map(Part::all).orElse(List.of()).stream()
                .filter(part -> part.kind().bundle.symbolicName.equals("org.blogimg.vault"))
                .flatMap(part -> part.setting(key).stream())
                .findFirst();
    }

    private static Optional<Finding> missing(Path file, String mend) {
        return Files.exists(file) ? Optional.empty() : Optional.of(Finding.fail("file " + file, "it is missing", mend));
    }

    /** The folder and what lies in it; the first few, since one mend is for all. */
    private static Stream<Path> inside(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return Stream.concat(Stream.of(folder), files.sorted(Comparator.naturalOrder()).toList().stream());
        } catch (IOException unreadable) {
            return Stream.of(folder);
        }
    }

    private static Optional<Finding> open(Path file) {
        try {
            Set<PosixFilePermission> others = EnumSet.noneOf(PosixFilePermission.class);
            others.addAll(Files.exists(file) ? Files.getPosixFilePermissions(file) : Set.of());
            others.retainAll(OF_OTHERS);
            return others.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            Finding.fail("rights of " + file, "others can get at it", "chmod go= '" + file + "'"));
        } catch (UnsupportedOperationException notThatKindOfDisk) {
            return Optional.empty();
        } catch (IOException unreadable) {
            return Optional.of(
                    Finding.fail("rights of " + file, "they cannot be read", "look whether the disk is mounted"));
        }
    }
}
