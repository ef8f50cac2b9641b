package org.blogimg.shell;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.osgi.framework.dto.BundleDTO;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

/** Components as the runtime tells of them. */
final class FakeComponents {
    private final List<ComponentDescriptionDTO> descriptions = new ArrayList<>();
    private final List<ComponentConfigurationDTO> configurations = new ArrayList<>();

    void waiting(String bundle, String name, String reference) {
        ComponentDescriptionDTO description = new ComponentDescriptionDTO();
        description.name = name;
        description.bundle = new BundleDTO();
        description.bundle.symbolicName = bundle;
        UnsatisfiedReferenceDTO missing = new UnsatisfiedReferenceDTO();
        missing.name = reference;
        ComponentConfigurationDTO configuration = new ComponentConfigurationDTO();
        configuration.description = description;
        configuration.state = ComponentConfigurationDTO.UNSATISFIED_REFERENCE;
        configuration.unsatisfiedReferences = new UnsatisfiedReferenceDTO[] {missing};
        descriptions.add(description);
        configurations.add(configuration);
    }

    /** One that has its settings from {@code etc/PID.cfg}; it failed with that, where that is not empty. */
    void configured(String name, Map<String, Object> defaults, Map<String, Object> settings, String failure) {
        ComponentDescriptionDTO description = new ComponentDescriptionDTO();
        description.name = "org.blogimg." + name;
        description.bundle = new BundleDTO();
        description.bundle.symbolicName = "org.blogimg." + name;
        description.configurationPid = new String[] {description.name};
        description.properties = defaults;
        ComponentConfigurationDTO configuration = new ComponentConfigurationDTO();
        configuration.description = description;
        configuration.properties = settings;
        configuration.state =
                failure.isEmpty() ? ComponentConfigurationDTO.ACTIVE : ComponentConfigurationDTO.FAILED_ACTIVATION;
        configuration.failure = failure;
        descriptions.add(description);
        configurations.add(configuration);
    }

    /** Only the two methods that the doctor asks; the interface has many and is the framework's. */
    ServiceComponentRuntime runtime() {
        return (ServiceComponentRuntime) Proxy.newProxyInstance(
                ServiceComponentRuntime.class.getClassLoader(),
                new Class<?>[] {ServiceComponentRuntime.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getComponentDescriptionDTOs" -> descriptions;
                    case "getComponentConfigurationDTOs" -> of((ComponentDescriptionDTO) arguments[0]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private Collection<ComponentConfigurationDTO> of(ComponentDescriptionDTO description) {
        return configurations.stream()
                .filter(configuration -> configuration.description == description)
                .toList();
    }
}
