package org.blogimg.cli;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Something failed that the person at the keyboard can do something about; the message is that one line. */
final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Problem(String message) {
        super(message);
    }

    /** Java has no type for it; these are the words of Linux and macOS. */
    private static boolean full(IOException broken) {
        String message = String.valueOf(broken.getMessage());
        return message.contains("No space left on device") || message.contains("Disk quota exceeded");
    }

    /** One line for a person out of what the JDK says. */
    static String sentence(IOException broken) {
        if (broken instanceof ConnectException) {
            return "BlogImg does not answer: start it with ./blogimg start";
        }
        if (broken instanceof NoSuchFileException missing) {
            return "no such file: " + missing.getFile();
        }
        if (broken instanceof AccessDeniedException denied) {
            return "no permission: " + denied.getFile();
        }
        if (broken instanceof FileAlreadyExistsException taken) {
            return taken.getFile() + " is a file, not a folder: name another";
        }
        if (full(broken)) {
            return "no room is left on the disk that is written to: make room and run it again"
                    + (broken instanceof FileSystemException file ? " (" + file.getFile() + ")" : "");
        }
        if (broken instanceof FileSystemException file) {
            return file.getFile() + ": " + (file.getReason() == null ? "cannot be used" : file.getReason());
        }
        String message = broken.getMessage();
        return message == null ? broken.getClass().getSimpleName() : message;
    }
}
