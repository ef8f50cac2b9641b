package org.blogimg.testkit;

import java.lang.management.ManagementFactory;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.ResponseCache;
import java.security.Security;
import java.sql.DriverManager;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.logging.Handler;
import java.util.logging.LogManager;

import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.spi.ImageWriterSpi;

/** What is registered with the whole JVM, where every bundle meets it. */
final class JvmWide {
    /** Properties that Java sets when something is first asked for. */
    private static final List<String> JAVAS_OWN = List.of("java.", "jdk.", "sun.", "user.", "awt.");

    private JvmWide() {}

    static Set<String> now() {
        Set<String> all = new TreeSet<>();
        for (var provider : Security.getProviders()) {
            all.add("a security provider: " + provider.getName());
        }
        ManagementFactory.getPlatformMBeanServer().queryNames(null, null).forEach(name -> all.add("an MBean: " + name));
        DriverManager.drivers()
                .forEach(driver ->
                        all.add("a database driver: " + driver.getClass().getName()));
        pictures(all, IIORegistry.getDefaultInstance().getServiceProviders(ImageReaderSpi.class, false));
        pictures(all, IIORegistry.getDefaultInstance().getServiceProviders(ImageWriterSpi.class, false));
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> JAVAS_OWN.stream().noneMatch(name::startsWith))
                .forEach(name -> all.add("a system property: " + name));
        for (Handler handler : LogManager.getLogManager().getLogger("").getHandlers()) {
            all.add("a log handler: " + handler.getClass().getName());
        }
        single(all, "default uncaught handler", Thread.getDefaultUncaughtExceptionHandler());
        single(all, "default authenticator", Authenticator.getDefault());
        single(all, "default proxy selector", ProxySelector.getDefault());
        single(all, "default cookie handler", CookieHandler.getDefault());
        single(all, "default response cache", ResponseCache.getDefault());
        all.add("another locale: " + Locale.getDefault());
        all.add("another time zone: " + TimeZone.getDefault().getID());
        return all;
    }

    private static void pictures(Set<String> all, Iterator<?> registered) {
        registered.forEachRemaining(
                each -> all.add("a picture format: " + each.getClass().getName()));
    }

    private static void single(Set<String> all, String what, @org.jspecify.annotations.Nullable Object set) {
        all.add("a " + what + ": "
                + Objects.toString(set == null ? null : set.getClass().getName()));
    }
}
