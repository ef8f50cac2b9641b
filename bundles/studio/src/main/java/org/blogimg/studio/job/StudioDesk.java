package org.blogimg.studio.job;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.blogimg.api.AccountId;
import org.blogimg.api.JobId;
import org.blogimg.base.PlugInfo;
import org.blogimg.studio.Desk;
import org.blogimg.studio.Explanation;
import org.blogimg.studio.Job;
import org.blogimg.studio.plug.PlugIns;
import org.blogimg.studio.table.Records;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The operator's look at the work. */
@Component
public final class StudioDesk implements Desk {
    private final Records records;
    private final PlugIns plugIns;

    @Activate
    public StudioDesk(@Reference Records records, @Reference PlugIns plugIns) {
        this.records = records;
        this.plugIns = plugIns;
    }

    @Override
    public List<Job> jobs(Optional<Job.State> state, int limit) {
        return records.views().newest(state, limit);
    }

    @Override
    public Map<Job.State, Long> counts() {
        return records.views().counts();
    }

    @Override
    public Optional<Explanation> explain(AccountId owner, JobId job) {
        return records.views().explain(owner, job);
    }

    @Override
    public List<PlugInfo> plugs() {
        return plugIns.list();
    }
}
