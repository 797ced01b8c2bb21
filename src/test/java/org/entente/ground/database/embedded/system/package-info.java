/** What is true of programs that are started and watched. */
@NullMarked
package org.entente.ground.database.embedded.system;

import org.jspecify.annotations.NullMarked;
