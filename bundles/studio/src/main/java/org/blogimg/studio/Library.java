package org.blogimg.studio;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.blogimg.api.AccountId;
import org.blogimg.api.Content;
import org.blogimg.api.PictureId;
import org.blogimg.api.PostId;
import org.blogimg.api.ShotId;
import org.blogimg.api.UnusableInput;
import org.blogimg.posts.Page;
import org.osgi.annotation.versioning.ProviderType;

/** An owner's pictures, made or uploaded. */
@ProviderType
public interface Library {
    /**
     * Cleans, seals and keeps an upload. It is not marked as made by a machine unless it came with such a mark.
     *
     * @throws UnusableInput when it is no picture, too large, or broken
     */
    Picture upload(AccountId owner, Content bytes, String altText);

    /** @throws Gone when its period is over */
    Optional<Picture> find(AccountId owner, PictureId picture);

    /** The newest picture of each shot of a post that has one whose period is not over. */
    Map<ShotId, Picture> ofPost(AccountId owner, PostId post);

    /** Newest first. */
    List<Picture> list(AccountId owner, Page page);

    /**
     * The bytes of a rendition.
     *
     * @param width the smallest rendition at least that wide, or the largest there is; 0 for the picture itself
     * @throws Gone when its period is over
     */
    Optional<PictureBytes> bytes(AccountId owner, PictureId picture, int width);

    /** Keeps it until it is deleted, or lets its period run again from its making. */
    Picture save(AccountId owner, PictureId picture, boolean saved);

    /** Deletes it in every size; false where there was none. */
    boolean delete(AccountId owner, PictureId picture);
}
