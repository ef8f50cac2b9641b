package org.blogimg.rest;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How many bytes a resource method takes at most; 64 KiB where it does not say. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface BodyLimit {
    long JSON = 64 * 1024;
    long RING = 256 * 1024;
    long POST = 1024 * 1024;
    long PICTURE = 20_000_000;

    long value();
}
