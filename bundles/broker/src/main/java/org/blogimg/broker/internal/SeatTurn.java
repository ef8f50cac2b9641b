package org.blogimg.broker.internal;

import java.time.Duration;
import java.util.function.Function;

import org.blogimg.api.PlugFailure;
import org.blogimg.api.image.Generation;
import org.blogimg.api.image.ImageProvider;
import org.blogimg.api.image.ImageRequest;
import org.blogimg.api.image.ProviderCard;
import org.blogimg.base.Plugs;
import org.blogimg.broker.Turn;

/** A turn at one seat. For one thread. */
final class SeatTurn implements Turn {
    private final Plugs<ImageProvider> plugs;
    private final Seat seat;
    private final Limits.Gate gate;
    private final Duration most;
    private boolean used;
    private boolean closed;

    SeatTurn(Plugs<ImageProvider> plugs, Seat seat, Limits.Gate gate, Duration most) {
        this.plugs = plugs;
        this.seat = seat;
        this.gate = gate;
        this.most = most;
    }

    @Override
    public ProviderCard card() {
        return seat.card().orElseThrow();
    }

    @Override
    public String version() {
        return seat.version().toString();
    }

    @Override
    public <R> R generate(ImageRequest request, Function<Generation, R> read) {
        if (used) {
            throw new IllegalStateException("a turn is for one call");
        }
        used = true;
        try {
            R answer = plugs.callThis(seat.number(), most, image -> read.apply(image.generate(request)));
            seat.succeeded();
            return answer;
        } catch (PlugFailure failure) {
            seat.failed(failure);
            throw failure;
        }
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        gate.places().onComplete();
        if (!used) {
            seat.unused();
        }
    }
}
