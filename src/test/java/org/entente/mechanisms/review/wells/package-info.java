/** A small register of labelled records, which lie in history alone, for trying review. */
@NullMarked
package org.entente.mechanisms.review.wells;

import org.jspecify.annotations.NullMarked;
