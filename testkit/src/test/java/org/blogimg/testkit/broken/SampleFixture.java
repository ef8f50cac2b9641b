package org.blogimg.testkit.broken;

import org.blogimg.api.Credits;
import org.blogimg.api.image.ImageProvider;
import org.blogimg.simulators.Simulator;
import org.blogimg.testkit.FarProviderContract;
import org.blogimg.testkit.FarSide;
import org.blogimg.testkit.LoopbackOutbound;

/** The contracts' view of the sample provider, with or without a quirk. */
class SampleFixture implements FarProviderContract {
    private final SampleService service = new SampleService();
    private final LoopbackOutbound outbound = new LoopbackOutbound();
    private final Quirk quirk;

    SampleFixture() {
        this(Quirk.NONE);
    }

    SampleFixture(Quirk quirk) {
        this.quirk = quirk;
    }

    @Override
    public ImageProvider provider() {
        return new SampleProvider(outbound, service.base(), quirk);
    }

    @Override
    public Credits configuredPrice() {
        return new Credits(2);
    }

    @Override
    public FarSide farSide() {
        return new FarSide() {
            @Override
            public Simulator service() {
                return service;
            }

            @Override
            public LoopbackOutbound outbound() {
                return outbound;
            }

            @Override
            public int begun() {
                return service.begun();
            }

            @Override
            public void refuseNext() {
                service.refuseNext();
            }

            @Override
            public void dropOneNext() {
                service.dropOneNext();
            }

            @Override
            public void holdNext() {
                service.holdNext();
            }
        };
    }

    /** Made anew by its name, in a class loader of its own: so each has a class of its own. */
    static final class LeavesAThread extends SampleFixture {
        LeavesAThread() {
            super(Quirk.LEAVES_A_THREAD);
        }
    }

    static final class LeavesAThreadLocal extends SampleFixture {
        LeavesAThreadLocal() {
            super(Quirk.LEAVES_A_THREAD_LOCAL);
        }
    }

    static final class LeavesAHook extends SampleFixture {
        LeavesAHook() {
            super(Quirk.LEAVES_A_HOOK);
        }
    }

    static final class LeavesARegistration extends SampleFixture {
        LeavesARegistration() {
            super(Quirk.LEAVES_A_REGISTRATION);
        }
    }

    static final class LeavesAWatcher extends SampleFixture {
        LeavesAWatcher() {
            super(Quirk.LEAVES_A_WATCHER);
        }
    }

    static SampleFixture with(Quirk quirk) {
        return switch (quirk) {
            case LEAVES_A_THREAD -> new LeavesAThread();
            case LEAVES_A_THREAD_LOCAL -> new LeavesAThreadLocal();
            case LEAVES_A_HOOK -> new LeavesAHook();
            case LEAVES_A_REGISTRATION -> new LeavesARegistration();
            case LEAVES_A_WATCHER -> new LeavesAWatcher();
            default -> new SampleFixture(quirk);
        };
    }
}
