package org.blogimg.testkit;

import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Dictionary;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.Version;

/** A framework that only takes services and gives them back; its bundle has version 1.2.3. */
public final class Registry {
    private final List<Service> services = new CopyOnWriteArrayList<>();

    /** What is registered: simple names of its types, and its properties. */
    public record Service(List<String> types, Object object, Dictionary<String, ?> properties) {
        /** Types, and the id under which a provider is offered. */
        @Override
        public String toString() {
            return String.join(" ", types) + " " + properties.get("blogimg.provider");
        }
    }

    private interface Behaviour {
        Object on(String method, Object[] args);
    }

    /** What is there now. */
    public List<Service> services() {
        return List.copyOf(services);
    }

    public BundleContext context() {
        return fake(BundleContext.class, (method, args) -> method.equals("getBundle") ? bundle() : registered(args));
    }

    private static Bundle bundle() {
        return fake(Bundle.class, (method, args) -> new Version("1.2.3"));
    }

    @SuppressWarnings("unchecked")
    private ServiceRegistration<?> registered(Object[] args) {
        List<String> types = Arrays.stream((String[]) args[0])
                .map(type -> type.substring(type.lastIndexOf('.') + 1))
                .collect(Collectors.toList());
        Service service = new Service(types, args[1], (Dictionary<String, ?>) args[2]);
        services.add(service);
        return fake(ServiceRegistration.class, (method, none) -> services.remove(service));
    }

    private static <T> T fake(Class<T> type, Behaviour behaviour) {
        return type.cast(Proxy.newProxyInstance(
                Registry.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
                    Object result = behaviour.on(method.getName(), args == null ? new Object[0] : args);
                    return method.getReturnType() == void.class ? null : result;
                }));
    }
}
