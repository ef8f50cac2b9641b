package org.blogimg.studio.job;

import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

import org.blogimg.api.AccountId;
import org.blogimg.api.IllustrationId;
import org.blogimg.api.PictureId;
import org.blogimg.api.PlugFailure;
import org.blogimg.api.ProviderId;
import org.blogimg.api.UnusableInput;
import org.blogimg.api.image.ProviderCard;
import org.blogimg.api.image.ProviderCard.Ability;
import org.blogimg.broker.Broker;
import org.blogimg.broker.Want;
import org.blogimg.studio.Changes;
import org.blogimg.studio.Conflict;
import org.blogimg.studio.Gone;
import org.blogimg.studio.Illustration;
import org.blogimg.studio.table.Beginning;
import org.blogimg.studio.table.OrderTable;
import org.blogimg.studio.table.Records;
import org.blogimg.studio.table.StoredPicture;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Orders of one shot that begin from its picture; from there on they go the way of every job. */
@Component
public final class ChangedPictures implements Changes {
    private static final String NOBODY =
            "No image provider here can begin from a picture. One that declares the ability"
                    + " EDIT can: image-openai, image-replicate and image-sdwebui do, once they are configured.";

    private final Records records;
    private final Broker broker;

    @Activate
    public ChangedPictures(@Reference Records records, @Reference Broker broker) {
        this.records = records;
        this.broker = broker;
    }

    @Override
    public ProviderCard painter(AccountId owner, PictureId picture, Optional<ProviderId> named) {
        return painter(owner, there(owner, picture), named);
    }

    @Override
    public Illustration order(AccountId owner, PictureId picture, Change change, String key) {
        StoredPicture there = there(owner, picture);
        StoredPicture.Made made = made(there);
        ProviderCard by = painter(owner, there, change.by());
        Beginning beginning =
                new Beginning(picture, change.words(), there.picture().altText(), by);
        IllustrationId id = place(new OrderTable.Wanted(
                owner,
                made.post(),
                Optional.of(made.shot()),
                Optional.of(beginning),
                QueuedIllustrations.checked(key)));
        records.bell().ring();
        return records.views().find(owner, id).orElseThrow();
    }

    private IllustrationId place(OrderTable.Wanted wanted) {
        try {
            return records.orders().place(wanted);
        } catch (NoSuchElementException noSuchShot) {
            throw new Conflict("The post of this picture was planned anew: its place is no longer there.");
        }
    }

    private StoredPicture there(AccountId owner, PictureId picture) {
        StoredPicture there = records.pictures().find(owner, picture).orElseThrow();
        Instant now = records.clock().instant();
        there.picture().goneAt().filter(gone -> !now.isBefore(gone)).ifPresent(gone -> {
            throw new Gone("The picture", gone);
        });
        return there;
    }

    private static StoredPicture.Made made(StoredPicture picture) {
        return picture.made()
                .orElseThrow(() -> new Conflict("Only a picture that was drawn for a post can be changed."));
    }

    private ProviderCard painter(AccountId owner, StoredPicture picture, Optional<ProviderId> named) {
        StoredPicture.Made made = made(picture);
        named.ifPresent(this::checked);
        try {
            return broker.choose(new Want(owner, named, made.post().value(), Set.of(Ability.EDIT)))
                    .card();
        } catch (PlugFailure nobody) {
            throw new Conflict(NOBODY);
        }
    }

    private void checked(ProviderId named) {
        boolean can = broker.offers().stream()
                .anyMatch(offer -> offer.card().id().equals(named)
                        && offer.card().abilities().contains(Ability.EDIT));
        if (!can) {
            throw new UnusableInput(
                    "provider",
                    "is not the id of one that is there and can begin from a picture: see EDIT at /providers");
        }
    }
}
