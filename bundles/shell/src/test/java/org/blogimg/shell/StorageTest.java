package org.blogimg.shell;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.blogimg.api.storage.StoreAway;
import org.blogimg.api.storage.Stores;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What an operator reads and says of stores. */
final class StorageTest {
    private final List<String> said = new ArrayList<>();
    private final FakeHouse house = new FakeHouse().with(Stores.class, new TwoStores());

    @Test
    void storesShouldBeListedWithWhatTheyLack() {
        String screen = house.run(new StorageCommand());

        assertTrue(screen.contains("go here"), screen);
        assertTrue(screen.contains("s3: it knows no lifecycle"), screen);
        assertTrue(screen.contains("it does not answer"), screen);
    }

    @Test
    void theChosenStoreShouldBeUsedOrTheChoiceStayAsItWas() {
        assertEquals("New pictures go to s3.\n", house.run(use("s3")));
        CommandFailed refused = assertThrows(CommandFailed.class, () -> house.run(use("far")));
        assertEquals("Nothing was changed: it does not answer", refused.getMessage());
        assertEquals(List.of("use s3"), said);
    }

    @Test
    void aMoveShouldSayWhatItDidAndWhereNewPicturesGo() {
        String screen = house.run(migrate("filesystem", "s3", false));

        assertEquals(
                "300 moved, 7 left\n307 objects (9 bytes) moved from filesystem to s3; 0 left.\n"
                        + "New pictures still go to filesystem: say blogimg:storage-use s3.\n",
                screen);
    }

    @Test
    void aDryRunShouldChangeNothing() {
        String screen = house.run(migrate("filesystem", "s3", true));

        assertTrue(screen.startsWith("307 objects would be moved"), screen);
        assertEquals(List.of(), said);
    }

    @Test
    void aMoveToAStoreThatIsAwayShouldNotBegin() {
        assertThrows(CommandFailed.class, () -> house.run(migrate("filesystem", "far", false)));
        assertThrows(CommandFailed.class, () -> house.run(migrate("filesystem", "nowhere", false)));
        assertEquals(List.of(), said);
    }

    @Test
    void doctorShouldFailOnAStoreThatIsAwayAndWarnOfWhatOneLacks() {
        List<Finding> found = StorageChecks.of(house);

        assertEquals(
                List.of(Finding.Level.FAIL, Finding.Level.OK, Finding.Level.WARN),
                found.stream().map(Finding::level).toList());
    }

    private static StorageUseCommand use(String store) {
        StorageUseCommand command = new StorageUseCommand();
        command.words = List.of(store);
        return command;
    }

    private static StorageMigrateCommand migrate(String from, String to, boolean dry) {
        StorageMigrateCommand command = new StorageMigrateCommand();
        command.words = dry ? List.of(from, to, "--dry-run") : List.of(from, to);
        return command;
    }

    private final class TwoStores implements Stores {
        @Override
        public List<String> names() {
            return List.of("far", "filesystem", "s3");
        }

        @Override
        public List<Stand> stands() {
            return List.of(
                    new Stand("far", false, "it does not answer", List.of(), 0),
                    new Stand("filesystem", true, "", List.of(), 307),
                    new Stand("s3", false, "", List.of("it knows no lifecycle"), 0));
        }

        @Override
        public void use(String store) throws IOException {
            if (store.equals("far")) {
                throw new StoreAway("it does not answer", null);
            }
            said.add("use " + store);
        }

        @Override
        public Moved move(String from, String to, Watch watch) {
            said.add("move " + from + " " + to);
            watch.at(new Moved(32, 1, 275, 0));
            watch.at(new Moved(300, 8, 7, 0));
            return new Moved(307, 9, 0, 0);
        }
    }
}
