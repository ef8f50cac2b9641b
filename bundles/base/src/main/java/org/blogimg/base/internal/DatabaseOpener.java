package org.blogimg.base.internal;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import com.zaxxer.hikari.HikariDataSource;
import org.blogimg.api.SecretReference;
import org.blogimg.base.Database;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the configured database and offers it as a service only once it answers; until then it tries again. It is
 * registered by hand, because a declared service is there before its component has done its work.
 */
@Component(
        configurationPid = "org.blogimg.base.database",
        immediate = true,
        service = {})
@Designate(ocd = DatabaseOpener.Config.class)
public final class DatabaseOpener {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseOpener.class);
    private static final long AGAIN_SECONDS = 5;
    private static final long LOOK_SECONDS = 5;

    /** {@code etc/org.blogimg.base.database.cfg}. */
    @ObjectClassDefinition(name = "BlogImg database")
    public @interface Config {
        @AttributeDefinition(description = "JDBC URL of H2 or PostgreSQL; empty: H2 in the data folder")
        String url() default "";

        @AttributeDefinition(description = "The user to connect as")
        String user() default "blogimg";

        @AttributeDefinition(description = "Where the password lies: file:PATH or env:NAME")
        String _password() default "";

        @AttributeDefinition(description = "The most connections at a time")
        int connections() default 12;

        @AttributeDefinition(description = "H2: megabytes of the disk that are left free; below, nothing is written")
        int reserve__megabytes() default 64;

        @AttributeDefinition(description = "H2: a file of fewer megabytes is not compacted while the house works")
        int compact__megabytes() default 64;
    }

    private final BundleContext context;
    private final Config config;
    private final ScheduledExecutorService again = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "database-opener");
        thread.setDaemon(true);
        return thread;
    });
    private String told = "";
    private boolean closed;
    private @Nullable ScheduledFuture<?> next;
    private @Nullable Engine engine;
    private @Nullable ServiceRegistration<Database> service;

    @Activate
    public DatabaseOpener(BundleContext context, Config config) {
        this.context = context;
        this.config = config;
        open();
    }

    @Deactivate
    public void close() {
        again.shutdownNow();
        synchronized (this) {
            closed = true;
            if (next != null) {
                next.cancel(false);
            }
            if (service != null) {
                service.unregister();
                service = null;
            }
            if (engine != null) {
                engine.close();
                engine = null;
            }
        }
    }

    private synchronized void open() {
        if (closed) {
            return;
        }
        String where = "";
        try {
            JdbcUrl url = url();
            var limits = FileEngine.Limits.ofMegabytes(config.reserve__megabytes(), config.compact__megabytes());
            where = url instanceof JdbcUrl.H2 h2 ? "in " + h2.file() + ".mv.db " : "";
            prepare(url);
            String password = new SecretReference(config._password()).resolve();
            HikariDataSource made = ConnectionPool.to(url, config.user(), password, config.connections());
            Engine beneath = PooledDatabase.engine(made, limits);
            engine = beneath;
            beneath.compactIfGrown();
            next = again.scheduleWithFixedDelay(beneath::compactIfGrown, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
            service = context.registerService(
                    Database.class,
                    new PooledDatabase(made, beneath),
                    FrameworkUtil.asDictionary(Map.of("kind", kind(url))));
            LOG.info("the database {}is open ({})", where, kind(url));
        } catch (IllegalArgumentException refused) {
            tell("the database is not opened: " + refused.getMessage());
        } catch (IOException unwritable) {
            tell("the database's folder cannot be made: " + unwritable.getMessage());
            tryAgain();
        } catch (SQLException unreachable) {
            tell("the database " + where + "does not open: " + ConnectionPool.reason(unreachable));
            tryAgain();
        }
    }

    private JdbcUrl url() {
        if (!config.url().isBlank()) {
            return JdbcUrl.of(config.url().strip());
        }
        String data = context.getProperty("blogimg.data");
        if (data == null || data.isBlank()) {
            throw new IllegalArgumentException("no url is configured and the property blogimg.data is not set");
        }
        return JdbcUrl.h2(Path.of(data).resolve("db").resolve("blogimg"), Map.of());
    }

    private static void prepare(JdbcUrl url) throws IOException {
        if (url instanceof JdbcUrl.H2 h2 && h2.file().getParent() != null) {
            Files.createDirectories(h2.file().getParent(), ownersOnly());
        }
    }

    private static FileAttribute<?>[] ownersOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    private static String kind(JdbcUrl url) {
        return url instanceof JdbcUrl.H2 ? "h2" : "postgresql";
    }

    private void tryAgain() {
        next = again.schedule(this::open, AGAIN_SECONDS, TimeUnit.SECONDS);
    }

    /** Once for each trouble, not once for each try. */
    private void tell(String trouble) {
        if (!trouble.equals(told)) {
            told = trouble;
            LOG.error("{}", trouble);
        }
    }
}
