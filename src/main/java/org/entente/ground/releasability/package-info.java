/** Labels, clearances and audiences: what may be released to whom, decided in one pure function. */
@NullMarked
@ApplicationModule(
    id = "releasability",
    displayName = "Releasability",
    allowedDependencies = {"problem", "identity", "database"})
package org.entente.ground.releasability;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
