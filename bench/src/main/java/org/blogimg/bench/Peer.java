package org.blogimg.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A peer in a Node process of its own, which stays warm between the rounds: it reads "WORK MILLIS" and answers with the
 * milliseconds of processor time that one unit cost it.
 */
final class Peer implements AutoCloseable {
    private final Process process;
    private final BufferedWriter in;
    private final BufferedReader out;

    private Peer(Process process) {
        this.process = process;
        this.in = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        this.out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Starts it, where the peers were installed (bench/run --peers). */
    static Optional<Peer> start(Path bench) throws IOException {
        Path peers = bench.resolve("peers");
        if (!Files.isDirectory(peers.resolve("node_modules"))) {
            System.out.println("left out: the peers of npm are not installed (bench/run ITEM --peers installs them)");
            return Optional.empty();
        }
        Process process = new ProcessBuilder("node", "peers.mjs")
                .directory(new File(peers.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return Optional.of(new Peer(process));
    }

    Contender contender(String name, String work) {
        return new Contender(name, millis -> cost(work, millis));
    }

    private double cost(String work, int millis) throws IOException {
        in.write(work + " " + millis + "\n");
        in.flush();
        String answer = out.readLine();
        if (answer == null) {
            throw new IOException("the peer ended");
        }
        return Double.parseDouble(answer);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
