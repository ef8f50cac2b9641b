package org.blogimg.image.openai;

import org.blogimg.api.Credits;
import org.blogimg.api.image.ImageProvider;
import org.blogimg.simulators.OpenAiImagesSimulator;
import org.blogimg.testkit.FarProviderContract;
import org.blogimg.testkit.FarSide;
import org.blogimg.testkit.LoopbackOutbound;
import org.blogimg.testkit.PlainFarSide;
import org.junit.jupiter.api.AfterEach;

/** The contract with one make of server. */
abstract class AtAnImagesServer implements FarProviderContract {
    final OpenAiImagesSimulator server;
    private final LoopbackOutbound outbound = new LoopbackOutbound();

    AtAnImagesServer(OpenAiImagesSimulator.Make make) {
        server = new OpenAiImagesSimulator(make);
    }

    /** As an operator writes it for that server. */
    abstract Written written();

    @AfterEach
    void close() {
        afterwards();
    }

    @Override
    public ImageProvider provider() {
        return new OpenAiProvider(written().with("price__credits", 3L).settings(), outbound);
    }

    @Override
    public Credits configuredPrice() {
        return new Credits(3);
    }

    @Override
    public FarSide farSide() {
        return new Side();
    }

    /** A server that may leave pictures out. */
    class Side extends PlainFarSide {
        Side() {
            super(server, outbound);
        }

        @Override
        public int begun() {
            return server.understood().size();
        }

        @Override
        public void dropOneNext() {
            server.leaveOut(1);
        }
    }
}
