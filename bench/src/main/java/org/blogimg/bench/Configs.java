package org.blogimg.bench;

import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;

import org.blogimg.image.sketch.SketchProvider;

/** Components with the configuration they have when nobody configured them. */
final class Configs {
    private Configs() {}

    /** The annotation type of the configuration is the component's own; its defaults are what the bench wants. */
    static SketchProvider sketch() {
        try {
            Constructor<?> constructor = SketchProvider.class.getConstructors()[0];
            Class<?> config = constructor.getParameterTypes()[0];
            Object defaults = Proxy.newProxyInstance(
                    config.getClassLoader(),
                    new Class<?>[] {config},
                    (proxy, method, words) -> method.getDefaultValue());
            return (SketchProvider) constructor.newInstance(defaults);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
