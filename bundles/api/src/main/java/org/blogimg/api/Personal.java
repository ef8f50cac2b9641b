package org.blogimg.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a stored field that says something about a person. The marks together are the register of personal data: what
 * an export holds, what an erasure destroys, what the public inventory names.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT, ElementType.METHOD})
public @interface Personal {
    /** The class of data, which decides how long it may be kept. */
    DataClass value();
}
