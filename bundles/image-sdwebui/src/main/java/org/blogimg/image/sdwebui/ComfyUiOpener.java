package org.blogimg.image.sdwebui;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.blogimg.api.image.ImageProvider;
import org.blogimg.api.image.ProviderCard.Ability;
import org.blogimg.api.net.Outbound;
import org.blogimg.kit.Unusable;
import org.blogimg.kit.offer.Offer;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Offers the provider {@code comfyui} once its configuration names a server. */
@Component(
        service = {},
        property = {Offer.ID + "=" + ComfyUiOpener.ID, Offer.WANTS + "=base_url and model"},
        immediate = true,
        configurationPid = ComfyUiOpener.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = ComfyUiOpener.Config.class)
public final class ComfyUiOpener {
    static final String PID = "org.blogimg.image.sdwebui.comfyui";
    static final String ID = "comfyui";
    private static final Logger LOG = LoggerFactory.getLogger(ComfyUiOpener.class);

    /** {@code etc/org.blogimg.image.sdwebui.comfyui.cfg}. */
    @ObjectClassDefinition(name = "BlogImg pictures by ComfyUI")
    public @interface Config {
        @AttributeDefinition(description = "The server's address; empty: not offered")
        String base__url() default "";

        @AttributeDefinition(description = "The user of HTTP basic authentication; empty for none")
        String user() default "";

        @AttributeDefinition(description = "Where the user's password lies: file:PATH or env:NAME")
        String _password() default "";

        @AttributeDefinition(description = "The checkpoint's file name, as the server lists it")
        String model() default "";

        @AttributeDefinition(description = "A workflow of your own in API format, a file; empty: the shipped one")
        String workflow() default "";

        @AttributeDefinition(
                description = "Your own workflow that begins from a picture; empty: the shipped one, or none")
        String edit__workflow() default "";

        @AttributeDefinition(description = "The sampler")
        String sampler() default "euler";

        @AttributeDefinition(description = "The scheduler")
        String scheduler() default "normal";

        @AttributeDefinition(description = "How many steps a picture takes", min = "1", max = "150")
        int steps() default 25;

        @AttributeDefinition(description = "How closely the prompt is followed")
        double cfg__scale() default 7;

        @AttributeDefinition(description = "The side of the square that the model was trained on", min = "256")
        int side() default 1024;

        @AttributeDefinition(description = "Credits for one picture delivered", min = "0")
        long price__credits() default 0;

        @AttributeDefinition(description = "Days the server keeps what it is sent; needed outside the own network")
        int purge__days() default -1;

        @AttributeDefinition(description = "Where that is written; needed outside the own network")
        String purge__source() default "";
    }

    private final Offer offer;

    @Activate
    public ComfyUiOpener(
            BundleContext context, @Reference Outbound outbound, Config config, Map<String, Object> properties) {
        String version = context.getBundle().getVersion().toString();
        offer = new Offer(context, PID, properties, () -> provider(config, outbound, version));
    }

    @Deactivate
    public void close() {
        offer.withdraw();
    }

    static Optional<ImageProvider> provider(Config config, Outbound outbound, String version) {
        if (config.base__url().isBlank()) {
            return Optional.empty();
        }
        Server.Access access = Server.Access.of(config.base__url(), config.user(), config._password());
        Paint paint = Paint.of(new Paint(
                config.model(),
                config.sampler(),
                config.scheduler(),
                config.steps(),
                config.cfg__scale(),
                config.side()));
        Workflows workflows = workflows(config, paint);
        var card = Cards.card(
                Cards.Sign.of(ID, "ComfyUI", version, paint.model()),
                config.price__credits(),
                abilities(workflows),
                Cards.Place.of(access.address(), config.purge__days(), config.purge__source()));
        Server server = new Server(ID, access, Cards.line(outbound, card));
        return Optional.of(new ComfyUiProvider(card, server, workflows, paint));
    }

    private static Workflows workflows(Config config, Paint paint) {
        boolean own = !config.workflow().isBlank();
        Workflow draw = own ? Workflow.file("workflow", config.workflow()) : Workflow.shipped("workflow.json");
        Optional<Workflow> edit = Optional.empty();
        if (!config.edit__workflow().isBlank()) {
            edit = Optional.of(Workflow.file("edit_workflow", config.edit__workflow()));
        } else if (!own) {
            edit = Optional.of(Workflow.shipped("edit-workflow.json"));
        }
        Workflows workflows = new Workflows(draw, edit);
        if (edit.isPresent() && !edit.get().asksFor("picture")) {
            throw new Unusable(
                    "edit_workflow", "no input of the workflow is %picture%: write it where a picture is loaded");
        }
        if (workflows.all().anyMatch(each -> each.asksFor("model"))
                && paint.model().isEmpty()) {
            throw new Unusable("model", "write a checkpoint's file name, as ComfyUI lists it");
        }
        if (workflows.all().anyMatch(each -> each.types().contains("SaveImage"))) {
            LOG.warn(
                    "{}: a workflow has SaveImage, which keeps each picture and its prompt on the server's disk; "
                            + "PreviewImage does not",
                    ID);
        }
        return workflows;
    }

    /** What both workflows heed: a request may need either. */
    private static Set<Ability> abilities(Workflows workflows) {
        Set<Ability> abilities = EnumSet.noneOf(Ability.class);
        if (workflows.all().allMatch(each -> each.asksFor("seed"))) {
            abilities.add(Ability.SEED);
        }
        if (workflows.all().allMatch(each -> each.asksFor("without"))) {
            abilities.add(Ability.WITHOUT);
        }
        if (workflows.all().allMatch(each -> each.asksFor("count"))) {
            abilities.add(Ability.VARIANTS);
        }
        if (workflows.edit().isPresent()) {
            abilities.add(Ability.EDIT);
        }
        return abilities;
    }
}
