package org.blogimg.rest;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import javax.ws.rs.HttpMethod;
import javax.ws.rs.Path;

/**
 * Which methods an address takes. CXF answers with those of all addresses together, the refused one among them
 * (measured), because all resources share one root.
 */
record Allowed(List<Route> routes) {
    /** One method at one address. */
    record Route(Pattern path, String method) {}

    static Allowed of(List<Object> resources) {
        List<Route> routes = new ArrayList<>();
        for (Object resource : resources) {
            String root = "/" + resource.getClass().getAnnotation(Path.class).value();
            for (Method method : resource.getClass().getDeclaredMethods()) {
                Path path = method.getAnnotation(Path.class);
                verbs(method).forEach(verb -> routes.add(new Route(pattern(root, path), verb)));
            }
        }
        return new Allowed(List.copyOf(routes));
    }

    private static List<String> verbs(Method method) {
        List<String> verbs = new ArrayList<>();
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                verbs.add(verb.value());
            }
        }
        return verbs;
    }

    private static Pattern pattern(String root, @org.jspecify.annotations.Nullable Path path) {
        String template = root + (path == null ? "" : path.value());
        return Pattern.compile(template.replace(".", "\\.").replaceAll("\\{[a-z]+}", "[^/]+") + "/?");
    }

    /** As the header {@code Allow} has it; whoever takes GET takes HEAD. */
    String at(String path) {
        Set<String> methods = new TreeSet<>();
        for (Route route : routes) {
            if (route.path().matcher(path).matches()) {
                methods.add(route.method());
            }
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return String.join(", ", methods);
    }
}
