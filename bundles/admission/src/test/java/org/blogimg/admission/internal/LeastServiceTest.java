package org.blogimg.admission.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.blogimg.admission.Rule;
import org.blogimg.admission.Verdict;
import org.blogimg.admission.Wish;
import org.blogimg.admission.guests.CuriousGuest;
import org.blogimg.admission.guests.PretendingGuest;
import org.blogimg.admission.testing.JarPress;
import org.blogimg.admission.testing.SigningKey;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a bundle finds that looks up every service there is. */
class LeastServiceTest {
    private static final Wish FRAMEWORK = new Wish(false, false, false, false, true, "");

    @TempDir
    static Path keys;

    private static SigningKey author;

    @TempDir
    Path folder;

    @BeforeAll
    static void makeKey() {
        author = SigningKey.made(keys, "author");
    }

    private static JarPress curious(String name) {
        return JarPress.bundle(name, "1.0.0")
                .header("Import-Package", "org.osgi.framework")
                .header("Bundle-Activator", CuriousGuest.class.getName())
                .type(CuriousGuest.class);
    }

    private List<String> found(TestHouse house) throws Exception {
        house.trust().trust(author.certificate(folder), "owner");
        return report(house.context(), admitted(house, curious("com.example.curious")));
    }

    private Bundle admitted(TestHouse house, JarPress press) {
        Verdict.Admitted guest = assertInstanceOf(
                Verdict.Admitted.class, house.door().install(author.sign(press.into(folder)), FRAMEWORK, "owner"));
        return house.context().getBundle(guest.bundle());
    }

    /** After a secret service came, while the guest was listening. */
    private static List<String> report(BundleContext context, Bundle guest) throws Exception {
        context.registerService(javax.sql.DataSource.class.getName(), dataSource(), null);
        context.registerService(Clock.class, Clock.systemUTC(), null);
        return call(context, guest);
    }

    private static List<String> call(BundleContext context, Bundle guest) throws Exception {
        @SuppressWarnings("unchecked")
        Callable<List<String>> report = (Callable<List<String>>) context.getService(guest.getRegisteredServices()[0]);
        assertNotNull(report);
        return report.call();
    }

    private static Object dataSource() {
        return java.lang.reflect.Proxy.newProxyInstance(
                LeastServiceTest.class.getClassLoader(),
                new Class<?>[] {javax.sql.DataSource.class},
                (proxy, method, arguments) -> method.getName().equals("equals")
                        ? Boolean.valueOf(proxy == arguments[0])
                        : method.getName().equals("hashCode") ? Integer.valueOf(1) : "a secret");
    }

    @Test
    void aGuestShouldSeeItsOwnServicesAndThoseMadeForIt() throws Exception {
        TestHouse house = TestHouse.open(folder.resolve("house"));

        assertEquals(
                List.of(
                        "bundle com.example.curious",
                        "heard java.time.Clock",
                        "heard java.util.concurrent.Callable",
                        "service java.time.Clock",
                        "service java.util.concurrent.Callable"),
                found(house).stream()
                        .filter(line -> !line.equals("heard of com.example.curious"))
                        .sorted()
                        .toList());
        house.close();
    }

    @Test
    void whoDoesNotImportTheFrameworkShouldNotReachIt() throws Exception {
        TestHouse house = TestHouse.open(folder.resolve("house"));
        house.trust().trust(author.certificate(folder), "owner");
        Path jar = author.sign(curious("com.example.curious")
                .header("Import-Package", "org.slf4j")
                .into(folder));

        Verdict.Refused refused =
                assertInstanceOf(Verdict.Refused.class, house.door().install(jar, Wish.PLAIN, "owner"));
        assertEquals(Rule.UNRESOLVED, refused.rule());
        house.close();
    }

    @Test
    void aPlugInOfTheDistributionShouldSeeNoMore() throws Exception {
        TestHouse house = TestHouse.open(folder.resolve("house"));
        Bundle plugIn = house.brought("blogimg-image-curious", curious("org.blogimg.image.curious"));

        List<String> found = report(house.context(), plugIn);
        assertTrue(found.contains("service java.time.Clock"), found::toString);
        assertTrue(found.stream().noneMatch(line -> line.contains("DataSource")), found::toString);
        assertTrue(found.stream().noneMatch(line -> line.contains("ledger")), found::toString);
        house.close();
    }

    @Test
    void theHouseShouldSeeEverything() throws Exception {
        TestHouse house = TestHouse.open(folder.resolve("house"));
        Bundle own = house.brought("blogimg-curious", curious("org.blogimg.curious"));

        List<String> found = report(house.context(), own);
        assertTrue(found.contains("service javax.sql.DataSource"), found::toString);
        assertTrue(found.contains("heard javax.sql.DataSource"), found::toString);
        assertTrue(found.contains("bundle org.blogimg.ledger"), found::toString);
        house.close();
    }

    @Test
    void aGuestShouldNotPassForTheHouse() throws Exception {
        TestHouse house = TestHouse.open(folder.resolve("house"));
        Bundle own = house.brought("blogimg-curious", curious("org.blogimg.curious"));
        house.trust().trust(author.certificate(folder), "owner");
        Bundle other = admitted(house, curious("com.example.curious"));
        Bundle pretender = admitted(
                house,
                JarPress.bundle("com.example.pretender", "1.0.0")
                        .header("Import-Package", "org.osgi.framework,org.blogimg.api.net")
                        .header("Bundle-Activator", PretendingGuest.class.getName())
                        .type(PretendingGuest.class));
        assertEquals(2, pretender.getRegisteredServices().length);

        for (Bundle looking : List.of(own, other)) {
            List<String> found = call(house.context(), looking);
            assertTrue(found.stream().noneMatch(line -> line.contains("Outbound")), found::toString);
            assertTrue(found.stream().noneMatch(line -> line.contains("Clock")), found::toString);
        }
        house.close();
    }

    /** Without the hooks it finds all of it: so the test above does find what there is. */
    @Test
    void withoutItAGuestWouldSeeEverything() throws Exception {
        TestHouse house = TestHouse.open(folder.resolve("house"), Map.of("least__service", false));

        List<String> found = found(house);
        assertTrue(found.contains("service javax.sql.DataSource"), found::toString);
        assertTrue(found.contains("bundle org.blogimg.ledger"), found::toString);
        house.close();
    }

    @Test
    void whatTheOperatorAddsShouldBeSeen() throws Exception {
        TestHouse house = TestHouse.open(folder.resolve("house"), Map.of("more__services", "javax.sql.DataSource, x"));

        assertTrue(found(house).contains("service javax.sql.DataSource"));
        house.close();
    }
}
