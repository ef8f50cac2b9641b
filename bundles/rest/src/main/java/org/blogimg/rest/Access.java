package org.blogimg.rest;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Who may call a resource method. A method without it answers nobody. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Access {
    Who value();

    /** Who. */
    enum Who {
        /** No sign-in needed; never for anything that touches content. */
        ANYONE,
        /** Whoever is signed in, in any role. */
        SIGNED_IN,
        /** Whoever works with the account's content: members and the owner. */
        CONTENT
    }
}
