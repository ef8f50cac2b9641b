package org.blogimg.admission.internal;

import java.util.stream.Stream;

import org.blogimg.admission.Rule;
import org.blogimg.admission.testing.JarPress;

/** Jars that are signed well and say what must not be said in their headers. */
class HostileHeadersTest extends HostileJars {
    @Override
    Stream<Hostile> jars() {
        return Stream.concat(headers(), versions());
    }

    private Stream<Hostile> headers() {
        return Stream.of(
                signed(
                        "the house's ground",
                        Rule.IMPORT,
                        "org.blogimg.base",
                        imports("org.blogimg.api,org.blogimg.base")),
                signed("the vault", Rule.IMPORT, "org.blogimg.vault", imports("org.blogimg.vault;version=\"[1,2)\"")),
                signed(
                        "the ledger, if it is there",
                        Rule.IMPORT,
                        "org.blogimg.ledger",
                        imports("org.slf4j,org.blogimg.ledger;resolution:=optional")),
                signed(
                        "two in one clause",
                        Rule.IMPORT,
                        "org.blogimg.base",
                        imports("org.slf4j;org.blogimg.base;version=1")),
                signed("in quotation marks", Rule.IMPORT, "org.blogimg.base", imports("\"org.blogimg.base\"")),
                signed("the framework", Rule.IMPORT, "--framework", imports("org.osgi.framework")),
                signed("persistence", Rule.IMPORT, "javax.persistence", imports("javax.persistence")),
                signed("settings of all", Rule.IMPORT, "org.osgi.service.cm", imports("org.osgi.service.cm")),
                signed("not closed", Rule.HEADER, "quotation mark", imports("org.slf4j;version=\"1")),
                signed(
                        "fragment",
                        Rule.FRAGMENT,
                        "org.blogimg.ledger",
                        next().header("Fragment-Host", "org.blogimg.ledger")),
                signed(
                        "native code",
                        Rule.NATIVE,
                        "Bundle-NativeCode",
                        next().header("Bundle-NativeCode", "x.so;osname=Linux;processor=x86-64")),
                signed(
                        "imports as it goes",
                        Rule.HEADER,
                        "DynamicImport-Package",
                        next().header("DynamicImport-Package", "*")),
                signed(
                        "a whole bundle",
                        Rule.HEADER,
                        "Require-Bundle",
                        next().header("Require-Bundle", "org.blogimg.ledger")),
                signed(
                        "exports",
                        Rule.HEADER,
                        "Export-Package",
                        next().header("Export-Package", "org.blogimg.api.image;version=1.9")),
                signed(
                        "plays the component runtime",
                        Rule.HEADER,
                        "osgi.extender",
                        next().header("Provide-Capability", "osgi.extender;osgi.extender=\"osgi.component\"")),
                signed(
                        "asks by the back door",
                        Rule.HEADER,
                        "osgi.wiring.package",
                        next().header(
                                        "Require-Capability",
                                        "osgi.wiring.package;filter:=\"(osgi.wiring.package=org.blogimg.base)\"")),
                signed("console commands", Rule.HEADER, "Karaf-Commands", next().header("Karaf-Commands", "x")),
                signed(
                        "no bundle",
                        Rule.HEADER,
                        "Bundle-ManifestVersion",
                        next().header("Bundle-ManifestVersion", "1")),
                signed("no version", Rule.HEADER, "Bundle-Version", plain("new")),
                signed(
                        "name of the house",
                        Rule.HOUSE_NAME,
                        "org.blogimg.ledger",
                        JarPress.bundle("org.blogimg.ledger", "9.0.0")),
                signed(
                        "name as of the house",
                        Rule.HOUSE_NAME,
                        "org.blogimg.treasure",
                        JarPress.bundle("org.blogimg.treasure", "9.0.0")));
    }

    private Stream<Hostile> versions() {
        return Stream.of(
                signed("older", Rule.OLDER, "2.0.0", plain("1.9.9")),
                signed(
                        "older than the distribution's",
                        Rule.OLDER,
                        "0.1.0",
                        JarPress.bundle("org.blogimg.image.sketch", "0.0.9")),
                signed(
                        "the same with other bytes",
                        Rule.OTHER_BYTES,
                        NAME,
                        plain("2.0.0").entry("more.txt", "more")),
                signed(
                        "the distribution's with other bytes",
                        Rule.OTHER_BYTES,
                        "org.blogimg.image.sketch",
                        JarPress.bundle("org.blogimg.image.sketch", "0.1.0")),
                signed(
                        "one that was here, with other bytes",
                        Rule.OTHER_BYTES,
                        "was let in before",
                        JarPress.bundle("com.example.gone", "1.0.0").entry("more.txt", "more")));
    }

    private static JarPress imports(String packages) {
        return next().header("Import-Package", packages);
    }
}
