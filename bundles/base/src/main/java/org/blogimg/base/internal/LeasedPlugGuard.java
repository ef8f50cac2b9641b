package org.blogimg.base.internal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.blogimg.base.PlugGuard;
import org.blogimg.base.Plugs;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** Makes pools whose plug-ins are leased for each call. */
@Component
public final class LeasedPlugGuard implements PlugGuard {
    private final List<CallThreads> threads = new CopyOnWriteArrayList<>();

    @Activate
    public LeasedPlugGuard() {}

    @Override
    public <T> Plugs<T> pool(String port, String idProperty, Limits limits) {
        CallThreads own = new CallThreads(port);
        threads.add(own);
        return new LeasedPlugs<>(port, idProperty, limits, own);
    }

    @Deactivate
    public void close() {
        threads.forEach(CallThreads::close);
    }
}
