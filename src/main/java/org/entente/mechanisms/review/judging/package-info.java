/** What people said of pairs: stated, agreed to, taken back, and given away as examples. */
@NullMarked
@NamedInterface("judging")
package org.entente.mechanisms.review.judging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
