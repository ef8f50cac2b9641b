@NullMarked
package org.blogimg.rest;

import org.jspecify.annotations.NullMarked;
