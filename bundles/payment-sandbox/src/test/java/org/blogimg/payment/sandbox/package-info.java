@NullMarked
package org.blogimg.payment.sandbox;

import org.jspecify.annotations.NullMarked;
