package org.blogimg.image.replicate;

import org.blogimg.api.Credits;
import org.blogimg.api.image.ImageProvider;
import org.blogimg.simulators.ReplicateSimulator;
import org.blogimg.simulators.Simulator;
import org.blogimg.testkit.FarProviderContract;
import org.blogimg.testkit.FarSide;
import org.blogimg.testkit.LoopbackOutbound;
import org.junit.jupiter.api.AfterEach;

final class ReplicateContractTest implements FarProviderContract {
    private final ReplicateSimulator simulator = new ReplicateSimulator();
    private final LoopbackOutbound outbound = new LoopbackOutbound();

    @AfterEach
    void close() {
        afterwards();
    }

    @Override
    public ImageProvider provider() {
        Settings settings = Configured.at(simulator).with("price__credits", 3L).settings();
        return new ReplicateProvider(outbound, Configured.CLOCK, settings);
    }

    @Override
    public Credits configuredPrice() {
        return new Credits(3);
    }

    @Override
    public FarSide farSide() {
        return new FarSide() {
            @Override
            public Simulator service() {
                return simulator;
            }

            @Override
            public Simulator delivery() {
                return simulator.delivery();
            }

            @Override
            public LoopbackOutbound outbound() {
                return outbound;
            }

            @Override
            public int begun() {
                return simulator.begun();
            }

            @Override
            public void refuseNext() {
                simulator.next(work -> work.fails("NSFW content detected. Try running it again."));
            }

            @Override
            public void dropOneNext() {
                simulator.next(work -> work.flagged(1));
            }

            @Override
            public void holdNext() {
                simulator.next(work -> work.polls(5));
            }
        };
    }
}
