package org.blogimg.studio.job;

import java.time.Duration;

import org.apache.camel.Processor;
import org.blogimg.broker.Broker;
import org.blogimg.ledger.Ledger;
import org.blogimg.moderation.Moderation;
import org.blogimg.posts.plug.PlugIns;
import org.blogimg.studio.PrivateWords;
import org.blogimg.studio.library.Darkroom;
import org.blogimg.studio.table.Records;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The steps of the route, each with what it needs. */
@Component(service = Steps.class, configurationPid = Records.PID)
public final class Steps {
    private final Claim claim;
    private final Screen screen;
    private final Anonymise anonymise;
    private final Hold hold;
    private final Draw draw;
    private final Clean clean;
    private final Judge judge;
    private final Keep keep;
    private final Settle settle;
    private final Announce announce;
    private final Mishaps mishaps;

    @Activate
    public Steps(
            @Reference Records records,
            @Reference PlugIns plugIns,
            @Reference Broker broker,
            @Reference Ledger ledger,
            @Reference Darkroom darkroom,
            @Reference Moderation moderation,
            @Reference PrivateWords own,
            Records.Config config) {
        this(
                new Doors(records, plugIns, broker, ledger, darkroom, moderation, own),
                new Mishaps.Patience(
                        Duration.ofMinutes(config.wait__minutes()), Duration.ofMinutes(config.pending__minutes())));
    }

    /** Whom the steps call. */
    record Doors(
            Records records,
            PlugIns plugIns,
            Broker broker,
            Ledger ledger,
            Darkroom darkroom,
            Moderation moderation,
            PrivateWords own) {}

    Steps(Doors doors, Mishaps.Patience patience) {
        Records records = doors.records();
        claim = new Claim(records);
        screen = new Screen(records, doors.moderation());
        anonymise = new Anonymise(doors.broker(), doors.own(), screen);
        hold = new Hold(records, doors.ledger(), doors.darkroom().vault());
        draw = new Draw(records, doors.broker(), anonymise, doors.darkroom().vault(), patience.pending());
        clean = new Clean(records, doors.darkroom());
        judge = new Judge(records, doors.moderation(), doors.darkroom());
        keep = new Keep(records, doors.darkroom());
        settle = new Settle(records, doors.ledger());
        announce = new Announce(records);
        mishaps = new Mishaps(records, doors.broker(), patience);
    }

    Processor claim() {
        return claim;
    }

    Processor screen() {
        return screen;
    }

    Processor anonymise() {
        return anonymise;
    }

    Processor hold() {
        return hold;
    }

    Processor draw() {
        return draw;
    }

    Processor clean() {
        return clean;
    }

    Processor judge() {
        return judge;
    }

    Processor keep() {
        return keep;
    }

    Processor settle() {
        return settle;
    }

    Processor announce() {
        return announce;
    }

    Processor mishaps() {
        return mishaps;
    }
}
