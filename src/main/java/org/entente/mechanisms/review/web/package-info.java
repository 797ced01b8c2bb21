/** The pages of review: the queue, the cards, and what the front page says of them. */
@NullMarked
package org.entente.mechanisms.review.web;

import org.jspecify.annotations.NullMarked;
