package org.blogimg.rest;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;

import javax.ws.rs.Consumes;
import javax.ws.rs.HttpMethod;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;

import org.jspecify.annotations.Nullable;

/** Every route, read from the resource classes. */
record Route(String method, String template, Method target) {
    static List<Route> all() {
        House house = new House();
        EventStreams streams = new EventStreams(house, EventStreams.Limits.USUAL);
        List<Route> routes = new ArrayList<>();
        for (Object resource : ApiServlet.resources(house, streams)) {
            for (Method method : resource.getClass().getDeclaredMethods()) {
                String verb = verb(method);
                if (verb != null) {
                    routes.add(new Route(verb, path(method), method));
                }
            }
        }
        streams.close();
        return routes;
    }

    private static String path(Method method) {
        Path path = method.getAnnotation(Path.class);
        return path == null ? "" : path.value();
    }

    private static @Nullable String verb(Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                return verb.value();
            }
        }
        return null;
    }

    /** An address of the route, every id replaced. */
    String at(String id) {
        return "/api/v1" + template.replaceAll("\\{[a-z]+}", id);
    }

    List<String> produces() {
        Produces produces = target.getAnnotation(Produces.class);
        return produces == null ? List.of() : List.of(produces.value());
    }

    List<String> consumes() {
        Consumes consumes = target.getAnnotation(Consumes.class);
        return consumes == null ? List.of() : List.of(consumes.value());
    }

    boolean open() {
        Access access = target.getAnnotation(Access.class);
        return access != null && access.value() == Access.Who.ANYONE;
    }

    @Override
    public String toString() {
        return method + " " + template;
    }
}
