package org.blogimg.image.sdwebui;

import java.util.Map;

import org.blogimg.api.Credits;
import org.blogimg.api.image.ImageProvider;
import org.blogimg.simulators.A1111Simulator;
import org.blogimg.testkit.Configs;
import org.blogimg.testkit.FarProviderContract;
import org.blogimg.testkit.FarSide;
import org.blogimg.testkit.LoopbackOutbound;
import org.blogimg.testkit.PlainFarSide;
import org.junit.jupiter.api.AfterEach;

/** AUTOMATIC1111 draws whatever it is asked for. */
final class A1111ContractTest implements FarProviderContract {
    private final A1111Simulator server = new A1111Simulator();
    private final LoopbackOutbound outbound = new LoopbackOutbound();

    @AfterEach
    void close() {
        afterwards();
    }

    @Override
    public ImageProvider provider() {
        Map<String, Object> settings = Map.of("base_url", server.base().toString(), "side", 256, "price_credits", 3L);
        return A1111Opener.provider(Configs.of(A1111Opener.Config.class, settings), outbound, "1.2.3")
                .orElseThrow();
    }

    @Override
    public Credits configuredPrice() {
        return new Credits(3);
    }

    @Override
    public FarSide farSide() {
        return new PlainFarSide(server, outbound) {
            @Override
            public int begun() {
                return Math.toIntExact(server.drawn());
            }

            @Override
            public void dropOneNext() {
                server.dropOneNext();
            }
        };
    }
}
