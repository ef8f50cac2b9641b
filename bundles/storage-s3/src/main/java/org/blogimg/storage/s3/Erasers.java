package org.blogimg.storage.s3;

import java.io.IOException;
import java.util.List;

import org.blogimg.api.storage.StoreAway;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;

/** Deletes, a thousand at a time where the server can. */
final class Erasers {
    private final Settings settings;
    private final S3Client client;
    private volatile boolean singly;

    Erasers(Settings settings, S3Client client) {
        this.settings = settings;
        this.client = client;
    }

    void one(String key) throws IOException {
        try {
            client.deleteObject(delete -> delete.bucket(settings.bucket()).key(key));
        } catch (SdkException failure) {
            if (Faults.status(failure) != Faults.NOT_FOUND) {
                throw Faults.of(settings, key, failure);
            }
        }
    }

    /** At most a thousand. */
    void all(List<String> keys) throws IOException {
        if (!singly && keys.size() > 1) {
            singly = !together(keys);
        }
        if (singly || keys.size() == 1) {
            for (String key : keys) {
                one(key);
            }
        }
    }

    List<String> weaknesses() {
        return singly ? List.of("the server does not delete several at once: expired days go one by one") : List.of();
    }

    /** False where the server does not know how. */
    private boolean together(List<String> keys) throws IOException {
        List<ObjectIdentifier> objects = keys.stream()
                .map(key -> ObjectIdentifier.builder().key(key).build())
                .toList();
        DeleteObjectsResponse answer;
        try {
            answer = client.deleteObjects(all -> all.bucket(settings.bucket())
                    .delete(list -> list.objects(objects).quiet(true)));
        } catch (SdkException failure) {
            if (Faults.status(failure) == 0) {
                throw Faults.of(settings, settings.where(), failure);
            }
            return false;
        }
        if (answer.hasErrors() && !answer.errors().isEmpty()) {
            throw new StoreAway(
                    settings.where() + " did not delete " + answer.errors().size() + " objects", null);
        }
        return true;
    }
}
