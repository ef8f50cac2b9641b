package org.blogimg.admission;

import java.time.Instant;

/**
 * One line of the door's book.
 *
 * @param who the console's name of whoever asked
 * @param deed install, check, uninstall, return (after a start), trust or distrust
 * @param verdict admitted, refused, gone or done
 * @param rule what was broken; empty where nothing was
 * @param what the sentence that was said
 */
public record Attempt(
        Instant at, String who, String deed, Passport passport, String verdict, String rule, String what) {}
