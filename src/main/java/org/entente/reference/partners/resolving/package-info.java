/** How organisations are recognised by names that are only like those known. */
@NullMarked
package org.entente.reference.partners.resolving;

import org.jspecify.annotations.NullMarked;
