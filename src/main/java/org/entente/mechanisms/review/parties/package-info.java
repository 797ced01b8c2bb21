/** Organisations as they are judged in review: what resembles what, and what a judgement does. */
@NullMarked
package org.entente.mechanisms.review.parties;

import org.jspecify.annotations.NullMarked;
