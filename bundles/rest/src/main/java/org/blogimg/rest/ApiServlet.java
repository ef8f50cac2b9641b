package org.blogimg.rest;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import javax.servlet.Servlet;
import javax.servlet.ServletConfig;

import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.jaxrs.provider.ServerProviderFactory;
import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** JAX-RS under {@code /api}: CXF's plain jars on the HTTP whiteboard, without its features (docs/adr). */
@Component(
        service = Servlet.class,
        property = {
            "osgi.http.whiteboard.servlet.name=blogimg-api",
            "osgi.http.whiteboard.servlet.pattern=/api/*",
            "osgi.http.whiteboard.servlet.asyncSupported:Boolean=true",
            "servlet.init.hide-service-list-page=true"
        })
public final class ApiServlet extends CXFNonSpringServlet {
    private static final long serialVersionUID = 1L;

    private final transient Slices slices;
    private final transient EventStreams streams;

    @Activate
    public ApiServlet(@Reference Slices slices) {
        this.slices = slices;
        this.streams = new EventStreams(slices, EventStreams.Limits.USUAL);
    }

    ApiServlet(Slices slices, EventStreams streams) {
        this.slices = slices;
        this.streams = streams;
    }

    @Override
    protected void loadBus(ServletConfig config) {
        Bus made = BusFactory.newInstance().createBus();
        // CXF puts what it cannot keep in memory into a temporary file, as plain text (measured). Nothing here asks it
        // to; should something do so, it stays in memory up to the largest body, and beyond that is enciphered.
        made.setProperty("bus.io.CachedOutputStream.Threshold", Long.toString(BodyLimit.PICTURE + 1));
        made.setProperty("bus.io.CachedOutputStream.CipherTransformation", "AES/CTR/NoPadding");
        setBus(made);
        serve(made);
    }

    private void serve(Bus made) {
        JAXRSServerFactoryBean factory = new JAXRSServerFactoryBean();
        factory.setBus(made);
        factory.setAddress("/");
        List<Object> resources = resources(slices, streams);
        Problems problems = new Problems(Allowed.of(resources));
        factory.setServiceBeans(resources);
        factory.setProviders(List.of(
                new JsonBodies(),
                problems,
                new Problems.OfJaxRs(problems),
                new CallerOf(),
                new PlainRequests(),
                new Doors(slices)));
        // An unread body of unknown type is JSON, where a method takes JSON.
        FaultListener quiet = (exception, description, message) -> false;
        factory.setProperties(Map.of("default.content.type", "application/json", FaultListener.class.getName(), quiet));
        Server server = factory.create();
        // It would let ?_type= and ?_ctype= overrule the headers.
        Object providers = server.getEndpoint().get(ServerProviderFactory.class.getName());
        ((ServerProviderFactory) Objects.requireNonNull(providers)).setRequestPreprocessor(null);
    }

    static List<Object> resources(Slices slices, EventStreams streams) {
        return List.of(
                new HealthResource(slices),
                new SessionResource(slices),
                new SettingsResource(slices),
                new PostsResource(slices),
                new PlansResource(slices),
                new IllustrationsResource(slices, streams),
                new AppealsResource(slices),
                new ChangesResource(slices),
                new RingsResource(slices, new Pace(20, 100, System::nanoTime)),
                new DocumentsResource(slices),
                new PicturesResource(slices),
                new DeskResource(slices));
    }

    @Override
    public void destroy() {
        streams.close();
        super.destroy();
    }
}
