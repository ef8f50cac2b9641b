package org.blogimg.image.stability;

import org.blogimg.api.Credits;
import org.blogimg.api.image.ImageProvider;
import org.blogimg.simulators.Answer;
import org.blogimg.simulators.Fault;
import org.blogimg.simulators.StabilitySimulator;
import org.blogimg.testkit.FarProviderContract;
import org.blogimg.testkit.FarSide;
import org.blogimg.testkit.LoopbackOutbound;
import org.blogimg.testkit.PlainFarSide;
import org.junit.jupiter.api.AfterEach;

/** With the model core. */
class StabilityContractTest implements FarProviderContract {
    private final StabilitySimulator server = new StabilitySimulator();
    private final LoopbackOutbound outbound = new LoopbackOutbound();

    @AfterEach
    void close() {
        afterwards();
    }

    @Override
    public ImageProvider provider() {
        return new StabilityProvider(
                Written.of(server, "core")
                        .with("price__credits", 3L)
                        .with("accept", form())
                        .settings(),
                outbound);
    }

    /** Of the answer. */
    String form() {
        return "image";
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
                return server.understood().size();
            }

            @Override
            public boolean declines() {
                return true;
            }

            @Override
            public void refuseNext() {
                server.next(new Fault.Instead(
                        Answer.json(403, "{\"name\":\"content_moderation\",\"errors\":[\"no: " + PROMPT + "\"]}")));
            }
        };
    }
}
