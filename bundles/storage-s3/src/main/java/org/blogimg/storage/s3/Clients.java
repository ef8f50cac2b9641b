package org.blogimg.storage.s3;

import org.blogimg.api.SecretReference;
import org.blogimg.api.net.Line;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** The SDK as the operator's settings want it, and as nothing else on this machine says. */
final class Clients {
    private static final int ATTEMPTS = 3;

    private Clients() {}

    static S3Client over(Settings settings, Line line) {
        return S3Client.builder()
                .httpClient(new LineHttpClient(line, settings.deadline()))
                .endpointOverride(settings.endpoint())
                .region(Region.of(settings.region()))
                .credentialsProvider(() -> credentials(settings))
                .forcePathStyle(settings.pathStyle())
                .disableS3ExpressSessionAuth(true)
                .disableMultiRegionAccessPoints(true)
                .useArnRegion(false)
                // Simple servers do not undo the SDK's own chunks, and store them.
                .serviceConfiguration(s3 -> s3.chunkedEncodingEnabled(false))
                .requestChecksumCalculation(
                        settings.allChecksums()
                                ? RequestChecksumCalculation.WHEN_SUPPORTED
                                : RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(
                        settings.allChecksums()
                                ? ResponseChecksumValidation.WHEN_SUPPORTED
                                : ResponseChecksumValidation.WHEN_REQUIRED)
                .overrideConfiguration(
                        own -> own.defaultProfileFile(ProfileFile.aggregator().build())
                                .retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                        .maxAttempts(ATTEMPTS)
                                        .build()))
                .build();
    }

    private static AwsCredentials credentials(Settings settings) {
        return AwsBasicCredentials.create(
                secret(settings.accessKey(), ".access_key"), secret(settings.secretKey(), ".secret_key"));
    }

    private static String secret(SecretReference reference, String key) {
        try {
            return reference.resolve();
        } catch (IllegalArgumentException unreadable) {
            throw SdkClientException.create("key " + key + ": " + unreadable.getMessage(), unreadable);
        }
    }
}
