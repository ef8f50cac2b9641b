package org.blogimg.outbound;

import org.blogimg.api.net.Line;
import org.blogimg.api.net.Outbound;
import org.blogimg.api.net.Recipient;
import org.osgi.framework.Bundle;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** The door as one bundle sees it: what it sends is written down under its own name, whatever it calls itself. */
@Component(service = Outbound.class, scope = ServiceScope.BUNDLE)
public final class BundleOutbound implements Outbound {
    private final HttpDoor door;
    private final String bundle;

    @Activate
    public BundleOutbound(ComponentContext context, @Reference HttpDoor door) {
        this(door, name(context.getUsingBundle()));
    }

    BundleOutbound(HttpDoor door, String bundle) {
        this.door = door;
        this.bundle = bundle;
    }

    @Override
    public Line to(Recipient recipient) {
        return new CheckedLine(door, bundle, recipient);
    }

    private static String name(Bundle bundle) {
        return bundle.getSymbolicName() + "/" + bundle.getVersion();
    }
}
