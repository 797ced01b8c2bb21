/** Random histories of a mission, and what each reader must be given after them. */
@NullMarked
package org.entente.guards.histories;

import org.jspecify.annotations.NullMarked;
