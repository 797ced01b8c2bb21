/** The names of things: ids of missions, parties and people, references to any record. */
@NullMarked
@ApplicationModule(
    id = "identity",
    displayName = "Identity",
    allowedDependencies = {})
package org.entente.ground.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
