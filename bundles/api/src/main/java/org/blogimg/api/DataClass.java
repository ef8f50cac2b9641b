package org.blogimg.api;

/** The classes of personal data, named as the privacy policy names them; each has one period of retention. */
public enum DataClass {
    /** Name, e-mail and whatever else identifies the holder of an account. */
    ACCOUNT,
    /** Posts written or brought in by the owner. */
    POST,
    /** Instructions for pictures, as written and as sent. */
    PROMPT,
    /** Pictures made or uploaded, their alt texts and captions. */
    PICTURE,
    /** Credits, orders, receipts. */
    PAYMENT,
    /** Sessions, tokens, sign-in links: kept as hashes only. */
    SESSION
}
