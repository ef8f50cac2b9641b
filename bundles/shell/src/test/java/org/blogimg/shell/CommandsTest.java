package org.blogimg.shell;

import java.util.List;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
}
