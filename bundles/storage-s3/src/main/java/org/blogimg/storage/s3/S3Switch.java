package org.blogimg.storage.s3;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.blogimg.api.net.Outbound;
import org.blogimg.api.storage.BlobStore;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Offers the store once its settings name a bucket. It is registered by hand: a declared service would be there with the
 * shipped file already, which names none. Whether the server answers is not asked here but at the first use, so that a
 * server which comes up after the house is found.
 */
@Component(
        configurationPid = S3Switch.PID,
        immediate = true,
        service = {})
@Designate(ocd = S3Switch.Config.class)
public final class S3Switch {
    static final String PID = "org.blogimg.storage.s3";
    static final String NAME = "s3";
    private static final Logger LOG = LoggerFactory.getLogger(S3Switch.class);

    /** {@code etc/org.blogimg.storage.s3.cfg}. */
    @ObjectClassDefinition(name = "BlogImg S3 store", description = "Keeps sealed pictures on an S3-compatible server")
    @interface Config {
        @AttributeDefinition(description = "Address of the server, without a path")
        String endpoint() default "";

        @AttributeDefinition(description = "Region that requests are signed for")
        String region() default "us-east-1";

        @AttributeDefinition(description = "Bucket, which must be there; empty: the store is not offered")
        String bucket() default "";

        @AttributeDefinition(description = "What all names in the bucket begin with")
        String prefix() default "blogimg";

        @AttributeDefinition(description = "Whether the bucket stands in the path and not in the host's name")
        boolean path__style() default true;

        @AttributeDefinition(description = "Checksum headers: when_required or when_supported")
        String checksums() default "when_required";

        @AttributeDefinition(description = "Encryption by the server beside our own: none or AES256")
        String sse() default "none";

        @AttributeDefinition(description = "Where the access key lies: file:PATH or env:NAME")
        String _access__key() default "";

        @AttributeDefinition(description = "Where the secret key lies: file:PATH or env:NAME")
        String _secret__key() default "";

        @AttributeDefinition(description = "Seconds that one request may take", min = "2")
        int deadline__seconds() default 60;
    }

    private final @Nullable S3BlobStore store;
    private final @Nullable ServiceRegistration<?> service;

    @Activate
    public S3Switch(BundleContext context, @Reference Outbound outbound, Config config, Map<String, Object> properties)
            throws IOException {
        Optional<Settings> settings = read(config);
        if (settings.isEmpty()) {
            store = null;
            service = null;
            return;
        }
        Path spools = context.getDataFile("spool").toPath();
        String version = context.getBundle().getVersion().toString();
        store = new S3BlobStore(settings.get(), outbound.to(settings.get().recipient(version)), new Spools(spools));
        service = context.registerService(BlobStore.class, store, FrameworkUtil.asDictionary(published(properties)));
    }

    /** The component runtime logs the failure too, but with the reason at the end of a long trace. */
    private static Optional<Settings> read(Config config) {
        try {
            return Settings.of(config);
        } catch (IllegalArgumentException unusable) {
            LOG.error("etc/{}.cfg, {}; until then the store is not offered", PID, unusable.getMessage());
            throw unusable;
        }
    }

    private static Map<String, Object> published(Map<String, Object> properties) {
        Map<String, Object> published = new TreeMap<>();
        properties.forEach((key, value) -> {
            if (!key.startsWith(".") && !key.startsWith("component.")) {
                published.put(key, value);
            }
        });
        published.put("blogimg.store", NAME);
        return published;
    }

    @Deactivate
    public void close() {
        if (service != null) {
            service.unregister();
        }
        if (store != null) {
            store.close();
        }
    }
}
