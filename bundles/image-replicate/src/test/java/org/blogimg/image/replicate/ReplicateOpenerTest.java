package org.blogimg.image.replicate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.blogimg.kit.offer.Offer;
import org.blogimg.testkit.LoopbackOutbound;
import org.blogimg.testkit.Registry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class ReplicateOpenerTest {
    private static final Logger LOG = Logger.getLogger(Offer.class.getName());

    private final Registry registry = new Registry();
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
        return new ReplicateOpener(
                registry.context(),
                new LoopbackOutbound(),
                Configured.CLOCK,
                configured.config(),
                Map.of("service.ranking", 7, "service.pid", ReplicateOpener.PID));
    }

    @Test
    void shippedFileShouldOfferNothingAndSayNothing() {
        opener(Configured.empty()).close();
        assertEquals(List.of(), registry.services());
        assertEquals(List.of(), told);
    }

    @Test
    void configuredProviderShouldBeOfferedUnderItsIdUntilItLeaves() {
        Configured configured = Configured.empty().with("_api__key", "file:" + Configured.token("r8_x"));
        ReplicateOpener opener = opener(configured);
        assertEquals(
                "ImageProvider SelfTest Cancels replicate",
                registry.services().get(0).toString());
        assertEquals(7, registry.services().get(0).properties().get("service.ranking"));
        opener.close();
        assertEquals(List.of(), registry.services());
    }

    @Test
    void unusableConfigurationShouldBeToldInOneLineThatNamesTheKey() {
        opener(Configured.empty().with("_api__key", "r8_secret_in_clear")).close();
        opener(Configured.empty()
                        .with("_api__key", "file:" + Configured.token("r8_x"))
                        .with("model", "sdxl"))
                .close();
        assertEquals(List.of(), registry.services());
        assertEquals(2, told.size());
        assertTrue(told.get(0).contains("org.blogimg.image.replicate.cfg, key .api_key:"), told::toString);
        assertFalse(told.get(0).contains("secret_in_clear"));
        assertTrue(told.get(1).contains("model:"), told::toString);
    }
}
