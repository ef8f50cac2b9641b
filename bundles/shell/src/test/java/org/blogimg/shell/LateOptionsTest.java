package org.blogimg.shell;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.impl.action.command.DefaultActionPreparator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Options behind the arguments, as Karaf hands them over. */
final class LateOptionsTest {
    @TestFactory
    Stream<DynamicTest> optionShouldBeReadBehindTheArgumentToo() throws Exception {
        List<DynamicTest> tests = new ArrayList<>();
        for (Class<?> type : commands()) {
            String name = type.getAnnotation(Command.class).name();
            List<Field> fields = fields(type);
            if (fields.stream().anyMatch(field -> field.isAnnotationPresent(Argument.class))) {
                fields.stream()
                        .filter(field -> field.isAnnotationPresent(Option.class))
                        .map(field -> DynamicTest.dynamicTest(
                                name + " X " + field.getAnnotation(Option.class).name(), () -> check(type, field)))
                        .forEach(tests::add);
            }
        }
        assertTrue(tests.size() >= 25, tests::toString);
        return tests.stream();
    }

    private static void check(Class<?> type, Field option) throws Exception {
        HouseCommand command = (HouseCommand) type.getDeclaredConstructor().newInstance();
        List<Object> typed =
                new ArrayList<>(List.of("X", option.getAnnotation(Option.class).name()));
        if (option.getType() != boolean.class) {
            typed.add("7");
        }
        typed.add("Y");
        Object before = option.get(command);

        assertTrue(new DefaultActionPreparator().prepare(command, session(), typed));

        assertEquals(List.of("X", "Y"), LateOptions.taken(command));
        assertNotEquals(before, option.get(command));
    }

    /** All that are compiled, so that no new one is forgotten. */
    private static List<Class<?>> commands() throws IOException, URISyntaxException, ClassNotFoundException {
        Path classes = Path.of(HouseCommand.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<Class<?>> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(classes.resolve("org/blogimg/shell"))) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString().replace(".class", "");
                Class<?> type = Class.forName("org.blogimg.shell." + name);
                if (type.isAnnotationPresent(Command.class)) {
                    found.add(type);
                }
            }
        }
        return found;
    }

    private static List<Field> fields(Class<?> type) {
        return Stream.<Class<?>>iterate(type, each -> each != Object.class, Class::getSuperclass)
                .flatMap(each -> Arrays.stream(each.getDeclaredFields()))
                .toList();
    }

    private static Session session() {
        return (Session) Proxy.newProxyInstance(
                Session.class.getClassLoader(), new Class<?>[] {Session.class}, (proxy, method, arguments) -> null);
    }
}
