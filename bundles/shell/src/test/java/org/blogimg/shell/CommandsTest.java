package org.blogimg.shell;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.util.List;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.CommandException;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the console shows of the commands themselves. */
final class CommandsTest {
    private static final List<Class<? extends HouseCommand>> ALL = List.of(
            StatusCommand.class,
            ProvidersCommand.class,
            JobsCommand.class,
            ExplainCommand.class,
            IllustrateCommand.class,
            DoctorCommand.class,
            StorageCommand.class,
            StorageUseCommand.class,
            StorageMigrateCommand.class,
            SignInCommand.class);

    @Test
    void helpShouldSayWhatEachCommandChanges() {
        for (Class<? extends HouseCommand> type : ALL) {
            Command command = type.getAnnotation(Command.class);
            assertEquals("blogimg", command.scope());
            assertTrue(
                    command.detailedDescription()
                            .toLowerCase(java.util.Locale.ROOT)
                            .contains("change"),
                    command.name());
            assertTrue(type.isAnnotationPresent(Service.class), command.name());
        }
    }

    @Test
    void helpShouldShowNoEmptyDefault() throws IllegalAccessException {
        for (Class<? extends HouseCommand> type : ALL) {
            for (Field field : type.getDeclaredFields()) {
                Option option = field.getAnnotation(Option.class);
                if (option != null && option.valueToShowInHelp().equals(Option.DEFAULT_STRING)) {
                    field.setAccessible(true);
                    assertNotEquals("", field.get(made(type)), option.name());
                }
            }
        }
    }

    /** Karaf writes what carries this simple name to no log, and prints it as it is. */
    @Test
    void mistakeShouldBeOneForKarafToo() {
        HouseCommand mistaken = new HouseCommand() {
            @Override
            void run(House house, PrintStream out) {
                throw new CommandFailed("There is no such job.");
            }
        };
        mistaken.context = framework(BundleContext.class);
        mistaken.session = framework(Session.class);
        CommandException thrown = assertThrows(CommandException.class, mistaken::execute);
        assertEquals("CommandException", thrown.getClass().getSimpleName());
        assertEquals("There is no such job.", thrown.getNiceHelp());
    }

    private static HouseCommand made(Class<? extends HouseCommand> type) {
        try {
            return type.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static <T> T framework(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) ->
                        method.getName().equals("getConsole") ? new PrintStream(new ByteArrayOutputStream()) : null));
    }
}
