package org.blogimg.rest;

import java.lang.reflect.Method;
import java.util.Optional;

import javax.ws.rs.Path;
import javax.ws.rs.container.DynamicFeature;
import javax.ws.rs.container.ResourceInfo;
import javax.ws.rs.core.FeatureContext;

/** Sets a door before every resource method. */
final class Doors implements DynamicFeature {
    private final Slices slices;

    Doors(Slices slices) {
        this.slices = slices;
    }

    @Override
    public void configure(ResourceInfo info, FeatureContext context) {
        Method method = info.getResourceMethod();
        Optional<Access.Who> access =
                Optional.ofNullable(method.getAnnotation(Access.class)).map(Access::value);
        BodyLimit limit = method.getAnnotation(BodyLimit.class);
        context.register(new Door(slices, access, limit == null ? BodyLimit.JSON : limit.value(), template(info)));
    }

    static String template(ResourceInfo info) {
        Path path = info.getResourceMethod().getAnnotation(Path.class);
        return "/api/" + info.getResourceClass().getAnnotation(Path.class).value() + (path == null ? "" : path.value());
    }
}
