package org.blogimg.api.signatures;

import java.util.Map;
import java.util.TreeMap;

import org.blogimg.api.signatures.Change.Rise;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class ChangeTest {
    private static final String METHOD = "public abstract String draw(int)";
    private static final String FURTHER = "public abstract String draw(long)";

    @Test
    void nothingNewShouldAskForNothing() {
        Change none = Change.between(of(port("@ConsumerType", METHOD)), of(port("@ConsumerType", METHOD)));
        assertEquals(Rise.NONE, none.rise());
        assertTrue(none.allows("1.2.3", "1.2.3"));
    }

    @Test
    void methodThatIsGoneShouldBeMajor() {
        assertEquals(Rise.MAJOR, rise(port("@ProviderType", METHOD), port("@ProviderType")));
    }

    @Test
    void methodThatChangedShouldBeMajor() {
        assertEquals(Rise.MAJOR, rise(port("@ProviderType", METHOD), port("@ProviderType", FURTHER)));
    }

    @Test
    void methodMoreShouldBeMinorWhereTheHouseImplementsIt() {
        assertEquals(Rise.MINOR, rise(port("@ProviderType", METHOD), port("@ProviderType", METHOD, FURTHER)));
    }

    @Test
    void methodMoreShouldBeMajorWhereOthersImplementIt() {
        assertEquals(Rise.MAJOR, rise(port("@ConsumerType", METHOD), port("@ConsumerType", METHOD, FURTHER)));
    }

    @Test
    void defaultMethodMoreShouldBeMinor() {
        assertEquals(
                Rise.MINOR,
                rise(port("@ConsumerType", METHOD), port("@ConsumerType", METHOD, "public default int more()")));
    }

    @Test
    void otherImplementersShouldBeMajor() {
        assertEquals(Rise.MAJOR, rise(port("@ProviderType", METHOD), port("@ConsumerType", METHOD)));
    }

    @Test
    void typeMoreShouldBeMinorAndTypeLessMajor() {
        Signatures one = of(port("@ConsumerType", METHOD));
        Signatures none = new Signatures("p", "1.0.0", Map.of());
        assertEquals(Rise.MINOR, Change.between(none, one).rise());
        assertEquals(Rise.MAJOR, Change.between(one, none).rise());
    }

    @Test
    void valueOfAConstantShouldBeMicro() {
        Signature before = new Signature("public class", Map.of("public static final int MOST", "= 4"));
        Signature now = new Signature("public class", Map.of("public static final int MOST", "= 5"));
        assertEquals(Rise.MICRO, rise(before, now));
    }

    @Test
    void leastVersionShouldFollowTheRise() {
        Change major = Change.between(of(port("@ProviderType", METHOD)), of(port("@ProviderType")));
        assertEquals("2.0.0", major.leastVersion("1.4.2"));
        assertFalse(major.allows("1.4.2", "1.5.0"));
        assertTrue(major.allows("1.4.2", "2.0.0"));
        Change minor = Change.between(of(port("@ProviderType", METHOD)), of(port("@ProviderType", METHOD, FURTHER)));
        assertEquals("1.5.0", minor.leastVersion("1.4.2"));
        assertFalse(minor.allows("1.4.2", "1.4.9"));
        assertTrue(minor.allows("1.9.0", "1.10.0"), "versions are numbers, not text");
    }

    private static Rise rise(Signature before, Signature now) {
        return Change.between(of(before), of(now)).rise();
    }

    private static Signatures of(Signature type) {
        return new Signatures("p", "1.0.0", Map.of("p.Port", type));
    }

    private static Signature port(String who, String... methods) {
        Map<String, String> members = new TreeMap<>();
        for (String method : methods) {
            members.put(method, "");
        }
        return new Signature("public interface " + who, members);
    }
}
