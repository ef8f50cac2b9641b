package org.blogimg.testkit;

import org.blogimg.simulators.Simulator;

/** One server that answers when it is done and never declines, until a test says otherwise. */
public abstract class PlainFarSide implements FarSide {
    private final Simulator service;
    private final LoopbackOutbound outbound;

    protected PlainFarSide(Simulator service, LoopbackOutbound outbound) {
        this.service = service;
        this.outbound = outbound;
    }

    @Override
    public final Simulator service() {
        return service;
    }

    @Override
    public final LoopbackOutbound outbound() {
        return outbound;
    }

    @Override
    public boolean declines() {
        return false;
    }

    @Override
    public void refuseNext() {
        throw new AssertionError("this service never declines");
    }

    @Override
    public void dropOneNext() {
        throw new AssertionError("this service makes one picture at a time");
    }

    @Override
    public void holdNext() {
        throw new AssertionError("this service answers when it is done");
    }
}
