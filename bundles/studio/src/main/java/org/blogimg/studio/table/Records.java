package org.blogimg.studio.table;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import org.blogimg.api.AccountId;
import org.blogimg.api.PostId;
import org.blogimg.api.storage.Vault;
import org.blogimg.base.Database;
import org.blogimg.base.Ids;
import org.blogimg.base.Slice;
import org.blogimg.base.Tables;
import org.blogimg.posts.table.Periods;
import org.blogimg.posts.table.PlanTable;
import org.blogimg.posts.table.PostBook;
import org.blogimg.posts.table.PostGround;
import org.blogimg.posts.table.PostTable;
import org.blogimg.posts.table.Seals;
import org.blogimg.studio.watch.Bell;
import org.blogimg.studio.watch.Watchers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Everything the studio keeps, table by table. */
@Component(
        service = {Records.class, PostGround.class},
        configurationPid = Records.PID)
@Designate(ocd = Records.Config.class)
public final class Records implements PostGround {
    public static final String PID = "org.blogimg.studio";

    /** The studio's settings: {@code etc/org.blogimg.studio.cfg}. */
    @ObjectClassDefinition(name = "BlogImg studio")
    public @interface Config {
        @AttributeDefinition(description = "Days a generated picture is kept unless saved (RET-2)")
        int keep__days() default 90;

        @AttributeDefinition(description = "Days a prompt is kept (RET-3)")
        int prompt__days() default 30;

        @AttributeDefinition(description = "Jobs worked on at the same time")
        int concurrency() default 8;

        @AttributeDefinition(description = "Camel endpoint that carries the jobs' ids; empty for one in memory")
        String queue() default "";

        @AttributeDefinition(description = "Minutes a job waits for a plug-in that is not there")
        int wait__minutes() default 10;

        @AttributeDefinition(description = "Minutes a provider may take that answers later")
        int pending__minutes() default 30;
    }

    final Tables tables;
    private final Ground ground;
    private final Watchers watchers = new Watchers();
    private final Bell bell = new Bell();
    private final Bell sweep = new Bell();
    private final Discards discards;
    private final PictureTable pictures;
    private final PostBook book;
    private final PostDeletion deletion;
    private final OrderTable orders;
    private final JobTable jobs;
    private final JobEnds ends;
    private final JobQueue queue;
    private final JobViews views;

    @Activate
    public Records(
            @Reference Database database,
            @Reference Vault vault,
            @Reference Ids ids,
            @Reference Clock clock,
            Config config) {
        this(ground(open(database), vault, ids, clock, Periods.ofDays(config.keep__days(), config.prompt__days())));
    }

    /** One more public constructor of five parameters, and the component runtime would take either. */
    private Records(Ground ground) {
        this.tables = ground.tables();
        this.ground = ground;
        Ids ids = ground.ids();
        Clock clock = ground.clock();
        JobText text = new JobText(ground.seals());
        JobSteps steps = new JobSteps(text, clock);
        this.discards = new Discards(tables, ids);
        this.pictures = new PictureTable(tables, ground.seals(), discards);
        this.book = PostBook.over(tables, ground.vault(), ground.periods(), clock, pictures);
        this.ends = new JobEnds(tables, steps, discards);
        this.deletion = new PostDeletion(tables, book, ends, pictures);
        this.orders = new OrderTable(ground, text, steps, book);
        JobTable.Hand hand = new JobTable.Hand(ids.next(), watchers, pictures, book.plans());
        this.jobs = new JobTable(tables, text, steps, ends, hand);
        this.queue = new JobQueue(tables, text, ends, hand, clock);
        this.views = new JobViews(tables, text, ends, watchers, clock);
    }

    /** For tests. */
    public static Records over(Tables tables, Vault vault, Ids ids, Clock clock, Periods periods) {
        return new Records(ground(tables, vault, ids, clock, periods));
    }

    private static Ground ground(Tables tables, Vault vault, Ids ids, Clock clock, Periods periods) {
        return new Ground(tables, vault, new Seals(vault), ids, clock, periods);
    }

    @Deactivate
    public void close() {
        watchers.close();
        tables.close();
    }

    /** The studio's tables and those of posts, which share its transactions, in a database, brought up to date. */
    public static Tables open(Database database) {
        List<Class<?>> entities = new ArrayList<>(PostBook.entities());
        entities.addAll(List.of(
                IllustrationRow.class,
                JobRow.class,
                StepRow.class,
                PictureRow.class,
                RenditionRow.class,
                DiscardRow.class));
        return database.open(new Slice("studio", Records.class.getClassLoader(), entities));
    }

    @Override
    public Clock clock() {
        return ground.clock();
    }

    @Override
    public String nextId() {
        return ground.ids().next();
    }

    public Periods periods() {
        return ground.periods();
    }

    public Watchers watchers() {
        return watchers;
    }

    /** Rung when there is something to draw. */
    public Bell bell() {
        return bell;
    }

    /** Rung when there is something to give back or to throw away. */
    public Bell sweep() {
        return sweep;
    }

    @Override
    public PostTable posts() {
        return book.posts();
    }

    /** The janitor looks at what is left of it at once. */
    @Override
    public boolean delete(AccountId owner, PostId post) {
        boolean deleted = deletion.delete(owner, post);
        if (deleted) {
            sweep.ring();
        }
        return deleted;
    }

    @Override
    public PlanTable plans() {
        return book.plans();
    }

    public PictureTable pictures() {
        return pictures;
    }

    public OrderTable orders() {
        return orders;
    }

    public JobTable jobs() {
        return jobs;
    }

    public JobEnds ends() {
        return ends;
    }

    public JobQueue queue() {
        return queue;
    }

    public JobViews views() {
        return views;
    }

    public Discards discards() {
        return discards;
    }
}
