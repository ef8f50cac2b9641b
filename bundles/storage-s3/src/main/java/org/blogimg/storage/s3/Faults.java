package org.blogimg.storage.s3;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;

import org.blogimg.api.storage.StoreAway;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** What went wrong, in our words: codes and statuses only, since a server's message may quote what it was sent. */
final class Faults {
    static final int NOT_FOUND = 404;
    static final int TAKEN = 412;
    static final int OUT_OF_RANGE = 416;
    static final int UNKNOWN_HERE = 501;

    private Faults() {}

    /** A call to the server. */
    @FunctionalInterface
    interface Call<T> {
        T run();
    }

    static <T> T mapped(Settings settings, String what, Call<T> call) throws IOException {
        try {
            return call.run();
        } catch (SdkException failure) {
            throw of(settings, what, failure);
        }
    }

    static IOException of(Settings settings, String what, SdkException failure) {
        if (!(failure instanceof S3Exception answer)) {
            Throwable cause = failure.getCause() == null ? failure : failure.getCause();
            return new StoreAway(settings.where() + " does not answer: " + cause.getMessage(), failure);
        }
        return switch (answer.statusCode()) {
            case NOT_FOUND -> code(answer).equals("NoSuchBucket")
                    ? new StoreAway(settings.where() + " is not there", failure)
                    : new NoSuchFileException(what);
            case TAKEN -> new FileAlreadyExistsException(what);
            default -> new StoreAway(
                    settings.where() + " answers " + answer.statusCode() + " " + code(answer), failure);
        };
    }

    static int status(SdkException failure) {
        return failure instanceof S3Exception answer ? answer.statusCode() : 0;
    }

    private static String code(S3Exception answer) {
        AwsErrorDetails details = answer.awsErrorDetails();
        String code = details == null ? null : details.errorCode();
        return code == null ? "" : code.replaceAll("[^A-Za-z0-9.]", "");
    }
}
