package org.blogimg.broker;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import org.blogimg.api.JobId;
import org.blogimg.api.ProviderId;
import org.blogimg.api.image.Generation;
import org.blogimg.api.image.ProviderCard;
import org.blogimg.api.image.Rings;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Stands between those who want pictures and the providers that draw them. It chooses, and it paces: so many calls at
 * once and so many a minute for each provider, a pause where one asks for it, a rest for one that keeps failing. It
 * repeats nothing: whoever called decides by the failure's kind, because only he knows what a repeat may cost.
 *
 * <p>What never happens: a provider is called that keeps what it is sent for more than 30 days or does not say how long
 * (clause PRO-4); a new picture is asked of a provider that is being drained. Safe for many threads.
 */
@ProviderType
public interface Broker {
    /** Who can be asked for pictures now: one for each id, the one to choose first. */
    List<Offer> offers();

    /**
     * Who is to draw.
     *
     * @throws org.blogimg.api.PlugFailure of kind ABSENT when nobody is there who may
     */
    Offer choose(Want want);

    /**
     * Who would take over from a provider that fails, by the operator's setting and in that order: nobody that costs more.
     * An owner who is shown a provider is shown these as well.
     */
    List<Offer> fallbacks(ProviderCard provider);

    /** Who takes over now; empty where nobody may. */
    Optional<Offer> instead(Handover handover);

    /**
     * A turn at a provider, of the version that new work goes to. Where none is there it waits a little for one to come.
     *
     * @throws NotNow when it has as much as it may have, asked for a pause, or rests
     * @throws org.blogimg.api.PlugFailure of kind ABSENT when none came
     */
    Turn turn(ProviderId provider);

    /**
     * Asks after pending work, at the version that took it, also where that one takes no new work; where it has gone, at the
     * newest.
     *
     * @param read makes of the answer what the caller needs; it runs within the time limit of the call
     * @throws org.blogimg.api.PlugFailure as the provider throws it, ABSENT when none is there
     */
    <R> R poll(Commission work, Function<Generation, R> read);

    /**
     * Lets every version of the provider look at a ring. Nobody is waited for, and nothing is counted against a provider:
     * strangers ring as well.
     *
     * @return the reference of the work that has ended; empty where nobody finds the ring genuine
     */
    Optional<String> heard(ProviderId provider, Rings.Ring ring);

    /**
     * Has the provider look for the work of a job whose first answer was lost. Nobody is waited for.
     *
     * @return empty where it cannot look
     * @throws org.blogimg.api.PlugFailure as the provider throws it, ABSENT when none is there
     */
    Optional<Search> find(ProviderId provider, JobId job, int count);

    /**
     * Asks the provider to stop pending work.
     *
     * @return whether it knows how to; the work may have ended all the same
     */
    boolean cancel(Commission work);

    /** Tells how long a picture took from the first call until it was here, for {@link Offer#typical}. */
    void took(ProviderId provider, Duration time);

    /**
     * Calls {@code ear} whenever a provider has come, on the thread that brought it.
     *
     * @return to be run when no more is to be heard
     */
    Runnable whenOneComes(Consumer<ProviderId> ear);
}
