package org.blogimg.rest;

import java.util.Optional;
import java.util.Set;

import org.blogimg.api.AccountId;
import org.blogimg.api.Credits;
import org.blogimg.api.PictureId;
import org.blogimg.api.ProviderId;
import org.blogimg.api.ShotId;
import org.blogimg.api.UnusableInput;
import org.blogimg.api.image.ProviderCard;
import org.blogimg.api.image.SourceType;
import org.blogimg.studio.Changes;
import org.blogimg.studio.Conflict;
import org.blogimg.studio.Illustration;

/** Changes by one who can, where a test says that there is one. */
final class FakeChanges implements Changes {
    private final FakeStudio studio;
    boolean able = true;
    long price = 1;
    Optional<Change> last = Optional.empty();

    FakeChanges(FakeStudio studio) {
        this.studio = studio;
    }

    @Override
    public ProviderCard painter(AccountId owner, PictureId picture, Optional<ProviderId> named) {
        if (studio.library.find(owner, picture).isEmpty()) {
            throw FakeStudio.unknown();
        }
        if (named.filter(id -> !id.value().equals("far")).isPresent()) {
            throw new UnusableInput("provider", "cannot begin from a picture");
        }
        if (!able) {
            throw new Conflict("No image provider here can begin from a picture.");
        }
        return new ProviderCard(
                new ProviderId("far"),
                "Far",
                "1",
                SourceType.TRAINED_ALGORITHMIC_MEDIA,
                new Credits(price),
                java.util.List.of(),
                Set.of(ProviderCard.Ability.EDIT),
                Set.of("api.example.org"),
                new ProviderCard.Purge(1, "https://example.org"));
    }

    @Override
    public Illustration order(AccountId owner, PictureId picture, Change change, String key) {
        last = Optional.of(change);
        return studio.illustrations.redraw(owner, new org.blogimg.api.PostId("post-1"), new ShotId("s1"), key);
    }
}
