package org.blogimg.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.blogimg.accounts.Accounts;
import org.blogimg.admission.Admission;
import org.blogimg.admission.Resident;
import org.blogimg.api.image.ImageProvider;
import org.blogimg.api.moderation.Moderator;
import org.blogimg.api.moderation.PictureModerator;
import org.blogimg.api.storage.BlobStore;
import org.blogimg.api.storage.KeySource;
import org.blogimg.api.storage.ObjectVault;
import org.blogimg.api.storage.Vault;
import org.blogimg.api.text.TextProvider;
import org.blogimg.ledger.Ledger;
import org.blogimg.moderation.Appeals;
import org.blogimg.moderation.Moderation;
import org.blogimg.posts.Plans;
import org.blogimg.posts.Posts;
import org.blogimg.studio.Desk;
import org.blogimg.studio.Documents;
import org.blogimg.studio.Illustrations;
import org.blogimg.studio.Library;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;

/** Bundles, components and plug-ins: whether everything that should stand there does. */
final class WiringChecks {
    private static final Map<String, Class<?>> PORTS = Map.of(
            "image provider", ImageProvider.class,
            "text provider", TextProvider.class,
            "moderator", Moderator.class,
            "picture moderator", PictureModerator.class,
            "blob store", BlobStore.class,
            "key source", KeySource.class);

    private static final List<Class<?>> SLICES = List.of(
            Vault.class,
            ObjectVault.class,
            Accounts.class,
            Ledger.class,
            Posts.class,
            Plans.class,
            Illustrations.class,
            Library.class,
            Documents.class,
            Admission.class,
            Moderation.class,
            Appeals.class,
            Desk.class);

    private WiringChecks() {}

    static List<Finding> of(House house) {
        List<Finding> found = new ArrayList<>();
        found.add(bundles(house));
        found.addAll(components(house));
        found.add(services(house));
        found.add(admitted(house));
        PORTS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(port -> found.add(plugIns(house, port.getKey(), port.getValue())));
        found.addAll(Absentees.findings(house));
        return found;
    }

    private static Finding bundles(House house) {
        String broken = house.bundles().stream()
                .filter(bundle -> bundle.trouble() && !madeWay(house, bundle))
                .map(bundle -> bundle.name() + " " + bundle.version() + " is " + bundle.state())
                .collect(Collectors.joining("; "));
        return broken.isEmpty()
                ? Finding.ok("bundles", house.bundles().size() + " stand as they should")
                : Finding.fail("bundles", broken, "bundle:diag NAME says what it lacks");
    }

    /** One of the distribution stays installed, and stopped, while another stands in its place. */
    private static boolean madeWay(House house, House.Installed bundle) {
        return house.find(Admission.class).map(Admission::residents).orElse(List.of()).stream()
                .anyMatch(resident -> resident.alone()
                        && resident.active()
                        && resident.passport().name().equals(bundle.name()));
    }

    /** A component whose reference is missing waits in silence: this is where it is heard. */
    private static List<Finding> components(House house) {
        ServiceComponentRuntime runtime =
                house.find(ServiceComponentRuntime.class).orElse(null);
        if (runtime == null) {
            return List.of(Finding.fail("components", "the component runtime is not there", "feature:install scr"));
        }
        List<Part> parts = Part.all(runtime);
        List<Finding> found = new ArrayList<>(SettingChecks.of(parts));
        int sound = found.size();
        parts.stream().filter(Part::waits).map(WiringChecks::waiting).forEach(found::add);
        parts.stream().filter(Part::failed).map(WiringChecks::failed).forEach(found::add);
        if (found.size() == sound) {
            found.add(Finding.ok("components", "none waits"));
        }
        return found;
    }

    private static Finding waiting(Part part) {
        boolean configuration = part.stand().state == ComponentConfigurationDTO.UNSATISFIED_CONFIGURATION;
        return Finding.fail(
                "component " + part.name(),
                "it waits for " + part.awaited(),
                configuration ? "write " + part.files() : "start or install the bundle that offers it");
    }

    private static Finding failed(Part part) {
        String detail = SettingChecks.saysWhy(part) ? part.failure() : "a setting named above cannot be read";
        return Finding.fail(
                "component " + part.name(),
                "it could not start: " + detail,
                "where that names a setting, mend it in " + part.files()
                        + " and save; else the log has the whole story");
    }

    private static Finding services(House house) {
        String missing = SLICES.stream()
                .filter(slice -> house.count(slice) == 0)
                .map(Class::getSimpleName)
                .collect(Collectors.joining(", "));
        return missing.isEmpty()
                ? Finding.ok("services", "all " + SLICES.size() + " are offered")
                : Finding.fail("services", "nobody offers " + missing, "see bundles and components");
    }

    /** What came with the distribution is among the bundles above. */
    private static Finding admitted(House house) {
        List<Resident> residents =
                house.find(Admission.class).map(Admission::residents).orElse(List.of());
        String away = residents.stream()
                .filter(resident -> !resident.active())
                .map(resident -> resident.passport() + ": " + resident.state())
                .collect(Collectors.joining("; "));
        return away.isEmpty()
                ? Finding.ok(
                        "admitted bundles", residents.isEmpty() ? "none so far" : residents.size() + ", all active")
                : Finding.fail(
                        "admitted bundles",
                        away,
                        "blogimg:admissions says why; blogimg:provider-uninstall takes it away, provider-install brings it anew");
    }

    private static Finding plugIns(House house, String name, Class<?> port) {
        int count = house.count(port);
        return count == 0
                ? Finding.fail(name, "none stands ready", "feature:list | grep blogimg, then feature:install one")
                : Finding.ok(name, count + " registered");
    }
}
