package org.blogimg.accounts;

/** What a caller may do; least first. */
public enum Role {
    /** Works with posts and pictures of the account. */
    MEMBER,
    /** Answers tickets; sees no content. */
    SUPPORT,
    /** Runs the house; sees no content. */
    OPERATOR,
    /** Owns the account: its content, its credits, its end. */
    OWNER
}
