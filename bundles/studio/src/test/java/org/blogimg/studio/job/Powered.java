package org.blogimg.studio.job;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;

import javax.persistence.EntityManager;

import org.blogimg.api.AccountId;
import org.blogimg.api.Content;
import org.blogimg.api.Credits;
import org.blogimg.api.JobId;
import org.blogimg.api.image.Finds;
import org.blogimg.api.image.Generation;
import org.blogimg.api.image.ImageProvider;
import org.blogimg.api.image.ImageRequest;
import org.blogimg.api.image.ProviderCard;
import org.blogimg.api.storage.ObjectVault;
import org.blogimg.api.storage.SealedObject;
import org.blogimg.base.Tables;
import org.blogimg.ledger.Ledger;

/** The outside as a process with that power reaches it. */
final class Powered {
    private final Power power;

    Powered(Power power) {
        this.power = power;
    }

    private <T> T effect(Callable<T> effect) {
        try {
            return power.effect(effect);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T effectOnDisk(Callable<T> effect) throws IOException {
        try {
            return power.effect(effect);
        } catch (RuntimeException | IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    Tables tables(Tables raw) {
        return new Tables() {
            @Override
            public <T> T read(Function<EntityManager, T> work) {
                if (power.isOff()) {
                    throw new Power.Cut();
                }
                return raw.read(work);
            }

            @Override
            public <T> T write(Function<EntityManager, T> work) {
                return effect(() -> raw.write(work));
            }

            @Override
            public void close() {
                // The next process uses them.
            }
        };
    }

    Ledger ledger(Ledger raw) {
        return new Ledger() {
            @Override
            public Credits balance(AccountId who) {
                return raw.balance(who);
            }

            @Override
            public Hold hold(AccountId who, Credits price, JobId job) {
                return effect(() -> raw.hold(who, price, job));
            }

            @Override
            public void capture(JobId job, Credits amount) {
                effect(() -> {
                    raw.capture(job, amount);
                    return true;
                });
            }

            @Override
            public void release(JobId job) {
                effect(() -> {
                    raw.release(job);
                    return true;
                });
            }

            @Override
            public Audit audit() {
                return raw.audit();
            }
        };
    }

    ObjectVault objects(ObjectVault raw) {
        return new ObjectVault() {
            @Override
            public void ready() {
                raw.ready();
            }

            @Override
            public SealedObject keep(AccountId owner, Content plain, Optional<LocalDate> lastDay) throws IOException {
                return effectOnDisk(() -> raw.keep(owner, plain, lastDay));
            }

            @Override
            public InputStream read(AccountId owner, SealedObject object, long offset) throws IOException {
                return raw.read(owner, object, offset);
            }

            @Override
            public SealedObject move(AccountId owner, SealedObject object, Optional<LocalDate> lastDay)
                    throws IOException {
                return effectOnDisk(() -> raw.move(owner, object, lastDay));
            }

            @Override
            public void discard(AccountId owner, SealedObject object) throws IOException {
                effectOnDisk(() -> {
                    raw.discard(owner, object);
                    return true;
                });
            }

            @Override
            public int expire(LocalDate firstDayKept) throws IOException {
                return effectOnDisk(() -> raw.expire(firstDayKept));
            }
        };
    }

    ImageProvider provider(ImageProvider raw) {
        return raw instanceof Finds able ? new PoweredFinding(raw, able) : plain(raw);
    }

    /** One that can also look for what was lost. */
    private final class PoweredFinding implements ImageProvider, Finds {
        private final ImageProvider raw;
        private final ImageProvider powered;
        private final Finds able;

        PoweredFinding(ImageProvider raw, Finds able) {
            this.raw = raw;
            this.powered = plain(raw);
            this.able = able;
        }

        @Override
        public ProviderCard card() {
            return raw.card();
        }

        @Override
        public Generation generate(ImageRequest request) {
            return powered.generate(request);
        }

        @Override
        public Generation poll(String reference) {
            return powered.poll(reference);
        }

        @Override
        public Optional<Generation.Pending> find(JobId job, int count) {
            return effect(() -> able.find(job, count));
        }

        @Override
        public Duration findableWithin() {
            return able.findableWithin();
        }
    }

    private ImageProvider plain(ImageProvider raw) {
        return new ImageProvider() {
            @Override
            public ProviderCard card() {
                return raw.card();
            }

            @Override
            public Generation generate(ImageRequest request) {
                return effect(() -> raw.generate(request));
            }

            @Override
            public Generation poll(String reference) {
                return effect(() -> raw.poll(reference));
            }
        };
    }
}
