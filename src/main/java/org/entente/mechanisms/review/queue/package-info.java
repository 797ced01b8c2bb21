/** The pairs that wait: proposed, put in order, claimed, and looked at side by side. */
@NullMarked
@NamedInterface("queue")
package org.entente.mechanisms.review.queue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
