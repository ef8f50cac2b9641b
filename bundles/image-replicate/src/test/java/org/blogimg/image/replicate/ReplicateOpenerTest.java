package org.blogimg.image.replicate;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.blogimg.testkit.LoopbackOutbound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class ReplicateOpenerTest {
    private static final Logger LOG = Logger.getLogger(ReplicateOpener.class.getName());

    private final List<Dictionary<?, ?>> offered = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final Handler ear = new Handler() {
        @Override
        public void publish(LogRecord line) {
            assertNull(line.getThrown(), "a trace where one line is wanted");
            told.add(line.getMessage());
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    };

    @BeforeEach
    void listen() {
        LOG.addHandler(ear);
        LOG.setUseParentHandlers(false);
    }

    @AfterEach
    void leave() {
        LOG.removeHandler(ear);
        LOG.setUseParentHandlers(true);
    }

    private ReplicateOpener opener(Configured configured) {
        return new ReplicateOpener(context(), new LoopbackOutbound(), configured.config());
    }

    /** A framework that only takes services and gives them back. */
    private BundleContext context() {
        return (BundleContext) Proxy.newProxyInstance(
                BundleContext.class.getClassLoader(),
                new Class<?>[] {BundleContext.class},
                (proxy, method, args) -> registration((Dictionary<?, ?>) args[2]));
    }

    private ServiceRegistration<?> registration(Dictionary<?, ?> properties) {
        offered.add(properties);
        return (ServiceRegistration<?>) Proxy.newProxyInstance(
                ServiceRegistration.class.getClassLoader(),
                new Class<?>[] {ServiceRegistration.class},
                (proxy, method, args) -> {
                    offered.remove(properties);
                    return null;
                });
    }

    @Test
    void shippedFileShouldOfferNothingAndSayNothing() {
        opener(Configured.empty()).close();
        assertTrue(offered.isEmpty());
        assertEquals(List.of(), told);
    }

    @Test
    void configuredProviderShouldBeOfferedUnderItsIdUntilItLeaves() {
        Configured configured = Configured.empty()
                .with("_api__key", "file:" + Configured.token("r8_x"))
                .with("service_ranking", 7);
        ReplicateOpener opener = opener(configured);
        assertEquals("replicate", offered.get(0).get("blogimg.provider"));
        assertEquals(7, offered.get(0).get("service.ranking"));
        opener.close();
        assertTrue(offered.isEmpty());
    }

    @Test
    void unusableConfigurationShouldBeToldInOneLineThatNamesTheKey() {
        opener(Configured.empty().with("_api__key", "r8_secret_in_clear")).close();
        opener(Configured.empty()
                        .with("_api__key", "file:" + Configured.token("r8_x"))
                        .with("model", "sdxl"))
                .close();
        assertTrue(offered.isEmpty());
        assertEquals(2, told.size());
        assertTrue(told.get(0).contains("org.blogimg.image.replicate.cfg: .api_key:"), told::toString);
        assertFalse(told.get(0).contains("secret_in_clear"));
        assertTrue(told.get(1).contains("model:"), told::toString);
    }
}
