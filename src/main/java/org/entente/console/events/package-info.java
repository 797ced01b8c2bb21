/** The verbs of incidents. */
@NullMarked
package org.entente.console.events;

import org.jspecify.annotations.NullMarked;
