/** Leaks planted on purpose, each of which must be found or held. */
@NullMarked
package org.entente.guards.planted;

import org.jspecify.annotations.NullMarked;
