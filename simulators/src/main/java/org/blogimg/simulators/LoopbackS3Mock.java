package org.blogimg.simulators;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;

import org.jspecify.annotations.Nullable;

/**
 * Starts Adobe's S3Mock, which opens its plain HTTP door to the whole network and has no setting against it, on loopback
 * alone. Run by Spring Boot's own launcher out of its jar; all of Spring is met by reflection, since nobody else here
 * needs it.
 */
public final class LoopbackS3Mock {
    private static final String CONNECTOR = "org.apache.catalina.connector.Connector";

    private LoopbackS3Mock() {}

    public static void main(String[] words) throws ReflectiveOperationException {
        ClassLoader spring = Thread.currentThread().getContextClassLoader();
        Class<?> application = spring.loadClass("org.springframework.boot.SpringApplication");
        Class<?>[] sources = {spring.loadClass("com.adobe.testing.s3mock.S3MockApplication")};
        Object mock = application.getConstructor(Class[].class).newInstance((Object) sources);
        Class<?> initializer = spring.loadClass("org.springframework.context.ApplicationContextInitializer");
        Object loopback = proxy(spring, initializer, (proxy, method, values) -> {
            if (method.getName().equals("initialize")) {
                watch(spring, values[0]);
            }
            return ofObject(proxy, method.getName(), values);
        });
        Object many = java.lang.reflect.Array.newInstance(initializer, 1);
        java.lang.reflect.Array.set(many, 0, loopback);
        application.getMethod("addInitializers", many.getClass()).invoke(mock, many);
        application.getMethod("run", String[].class).invoke(mock, (Object) words);
    }

    private static void watch(ClassLoader spring, Object context) throws ReflectiveOperationException {
        Class<?> kind = spring.loadClass("org.springframework.beans.factory.config.BeanPostProcessor");
        Object binder = proxy(spring, kind, (proxy, method, values) -> {
            if (method.getName().startsWith("postProcess")) {
                Object bean = values[0];
                if (bean.getClass().getName().equals(CONNECTOR)) {
                    bean.getClass()
                            .getMethod("setProperty", String.class, String.class)
                            .invoke(bean, "address", "127.0.0.1");
                }
                return bean;
            }
            return ofObject(proxy, method.getName(), values);
        });
        Class<?> held = spring.loadClass("org.springframework.context.ConfigurableApplicationContext");
        Object beans = held.getMethod("getBeanFactory").invoke(context);
        spring.loadClass("org.springframework.beans.factory.config.ConfigurableBeanFactory")
                .getMethod("addBeanPostProcessor", kind)
                .invoke(beans, binder);
    }

    private static Object proxy(ClassLoader spring, Class<?> type, InvocationHandler handler) {
        return Proxy.newProxyInstance(spring, new Class<?>[] {type}, handler);
    }

    private static @Nullable Object ofObject(Object proxy, String method, Object @Nullable [] values) {
        return switch (method) {
            case "equals" -> values != null && proxy == values[0];
            case "hashCode" -> System.identityHashCode(proxy);
            case "toString" -> "loopback";
            default -> null;
        };
    }
}
