/** The product over HTTP: resources under {@code /api/v1} with records of their own, and the first filter of all. */
@NullMarked
package org.blogimg.rest;

import org.jspecify.annotations.NullMarked;
