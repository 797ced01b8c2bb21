/** What parties and what they are to each other once were, told for timelines. */
@NullMarked
package org.entente.reference.partners.telling;

import org.jspecify.annotations.NullMarked;
