package org.blogimg.broker;

import java.util.List;
import java.util.Optional;

import org.blogimg.api.ProviderId;
import org.blogimg.api.image.SelfTest;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What an operator does about image providers. What is set is kept, and holds for whatever bears the name later. A name
 * is an id, such as {@code replicate}, or an id with a version, such as {@code replicate@1.2.0}.
 */
@ProviderType
public interface ProviderDesk {
    /** Every provider that is there, each version of it. */
    List<Standing> standings();

    /**
     * Makes a provider the house's choice wherever neither post nor account names one; empty for the choice by ranking and
     * weight.
     */
    void use(Optional<ProviderId> provider);

    /**
     * Sets the share of the work that falls to it among those of its ranking; or, for a version, among the versions of
     * its id. Empty for the usual: 100 for an id, all for the newest version.
     *
     * @param weight 0 to 1,000; of weight 0 no picture is asked unless somebody names the provider
     */
    void weight(String name, Optional<Integer> weight);

    /** Gives no new work to it, or does so again. What it has it ends. */
    void drain(String name, boolean drain);

    /**
     * Lets it look at itself, which spends nothing.
     *
     * @return what it found; empty where it cannot
     * @throws org.blogimg.api.PlugFailure of kind ABSENT when none of that name is there
     */
    List<SelfTest.Check> test(String name);
}
