package org.blogimg.itests.installed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

/** The class loaders of a running house, as its own JVM tells them. */
final class ClassLoaders {
    private ClassLoaders() {}

    /** How many of those that hold a class of that name outlive three garbage collections. */
    static long holding(Installation house, String type) throws IOException, InterruptedException {
        for (int collection = 0; collection < 3; collection++) {
            jcmd(house, "GC.run");
        }
        return Pattern.compile(Pattern.quote(type) + "(?![\\w$])")
                .matcher(jcmd(house, "VM.classloaders", "show-classes=true", "verbose=false"))
                .results()
                .count();
    }

    private static String jcmd(Installation house, String... words) throws IOException, InterruptedException {
        String[] command = new String[words.length + 2];
        command[0] = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        command[1] = Long.toString(house.process().pid());
        System.arraycopy(words, 0, command, 2, words.length);
        Installation.Output said = Installation.run(house.home(), Map.of(), 60, command);
        if (said.exit() != 0) {
            throw new IllegalStateException(said.text());
        }
        return said.text();
    }
}
