package org.blogimg.image.sdwebui;

import java.lang.reflect.Proxy;
import java.util.Map;

/** Configurations as Declarative Services would hand them in: what is not given has its default. */
final class Settings {
    private Settings() {}

    static A1111Opener.Config a1111(Map<String, Object> given) {
        return of(A1111Opener.Config.class, given);
    }

    static ComfyUiOpener.Config comfy(Map<String, Object> given) {
        return of(ComfyUiOpener.Config.class, given);
    }

    private static <T> T of(Class<T> type, Map<String, Object> given) {
        return type.cast(Proxy.newProxyInstance(
                Settings.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, args) -> given.getOrDefault(key(method.getName()), method.getDefaultValue())));
    }

    private static String key(String method) {
        return method.startsWith("_") ? "." + method.substring(1) : method.replace("__", "_");
    }
}
