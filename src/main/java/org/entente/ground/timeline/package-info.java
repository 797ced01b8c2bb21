/** How any record came to be what it is: one timeline for every register that says how to tell. */
@NullMarked
@ApplicationModule(
    id = "timeline",
    displayName = "Timeline",
    allowedDependencies = {"problem", "identity", "releasability", "history", "accounts", "shell"})
package org.entente.ground.timeline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
