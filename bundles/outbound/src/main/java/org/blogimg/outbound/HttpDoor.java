package org.blogimg.outbound;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.blogimg.base.Database;
import org.blogimg.base.Ids;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * The one HTTP client of the house, shared by all lines. It follows nothing, repeats nothing, keeps no cookie, reads no
 * proxy from the environment and asks for no compression, so that a small answer stays small.
 */
@Component(service = HttpDoor.class, configurationPid = "org.blogimg.outbound")
@Designate(ocd = HttpDoor.Config.class)
public final class HttpDoor {
    /** How many hosts may have all their connections at once. */
    private static final int HOSTS = 4;

    private static final TimeValue IDLE = TimeValue.ofSeconds(20);
    private static final TimeValue PROVEN_EACH_TIME = TimeValue.ZERO_MILLISECONDS;

    /** {@code etc/org.blogimg.outbound.cfg}. */
    @ObjectClassDefinition(name = "BlogImg outbound")
    public @interface Config {
        @AttributeDefinition(description = "HOST:PORT of the operator's own network that plug-ins may call")
        String[] private__hosts() default {};

        @AttributeDefinition(description = "The most connections to one host at a time")
        int connections__per__host() default 64;

        @AttributeDefinition(description = "Seconds within which a host must take a connection")
        int connect__seconds() default 10;
    }

    private final PrivateHosts privateHosts;
    private final Departures departures;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "blogimg-outbound-deadlines");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    public HttpDoor(@Reference Database database, @Reference Clock clock, @Reference Ids ids, Config config) {
        this(
                new Departures(database, clock, ids),
                new CheckedAddresses(SystemDefaultDnsResolver.INSTANCE, PrivateHosts.readable(config.private__hosts())),
                config.connections__per__host(),
                Timeout.ofSeconds(config.connect__seconds()));
    }

    HttpDoor(Departures departures, CheckedAddresses addresses, int connectionsPerHost, Timeout connect) {
        if (connectionsPerHost < 1 || connect.getDuration() < 1) {
            throw new IllegalArgumentException("connections_per_host and connect_seconds must be at least 1");
        }
        this.departures = departures;
        this.privateHosts = addresses.privateHosts();
        this.client = client(addresses, connectionsPerHost, connect);
    }

    private static CloseableHttpClient client(DnsResolver addresses, int connectionsPerHost, Timeout connect) {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(addresses)
                .setMaxConnPerRoute(connectionsPerHost)
                .setMaxConnTotal(HOSTS * connectionsPerHost)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(connect)
                        .setValidateAfterInactivity(PROVEN_EACH_TIME)
                        .build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setUserAgent("BlogImg")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .evictIdleConnections(IDLE)
                .build();
    }

    @Deactivate
    public void close() {
        deadlines.shutdownNow();
        try {
            client.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            departures.close();
        }
    }

    PrivateHosts privateHosts() {
        return privateHosts;
    }

    Departures departures() {
        return departures;
    }

    CloseableHttpClient client() {
        return client;
    }

    ScheduledExecutorService deadlines() {
        return deadlines;
    }
}
