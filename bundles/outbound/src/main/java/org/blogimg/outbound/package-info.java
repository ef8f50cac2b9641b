/** The door through which plug-ins reach the network: declared hosts, checked addresses, bounded answers, a list of all. */
@NullMarked
package org.blogimg.outbound;

import org.jspecify.annotations.NullMarked;
