package org.blogimg.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where BlogImg listens and the file that holds its token, as the script says.
 *
 * @param base such as {@code http://127.0.0.1:8181}
 */
record Connection(URI base, Path tokenFile) {
    static Connection of(Map<String, String> environment) {
        String url = environment.getOrDefault("BLOGIMG_URL", "http://127.0.0.1:8181");
        String file = environment.get("BLOGIMG_TOKEN_FILE");
        if (file == null) {
            throw new WrongUsage("BLOGIMG_TOKEN_FILE is not set: run this through ./blogimg");
        }
        return new Connection(URI.create(url), Path.of(file));
    }

    String token() throws IOException {
        if (!Files.isReadable(tokenFile)) {
            throw new Problem("BlogImg does not run with this data folder, or it is another person's: " + tokenFile
                    + " cannot be read; start it with ./blogimg start");
        }
        return Files.readString(tokenFile).strip();
    }
}
