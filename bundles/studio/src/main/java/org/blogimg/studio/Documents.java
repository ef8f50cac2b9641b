package org.blogimg.studio;

import java.io.IOException;
import java.io.OutputStream;

import org.blogimg.api.AccountId;
import org.blogimg.api.PostId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The illustrated post. Every line of the owner's text is still there, in order; pictures stand where the plan put them.
 * Shots without a picture are left out. All throw {@link java.util.NoSuchElementException} where the owner has no such
 * post.
 */
@ProviderType
public interface Documents {
    /** Markdown whose pictures lie in {@code images/} beside it. */
    String markdown(AccountId owner, PostId post);

    /** A complete page whose pictures lie in {@code images/} beside it. */
    String html(AccountId owner, PostId post);

    /** A zip of {@code index.md}, {@code index.html}, {@code images/} and {@code manifest.json}. */
    void archive(AccountId owner, PostId post, OutputStream zip) throws IOException;
}
