/** Refusals: what Entente will not do, said so that a person knows what to do next. */
@NullMarked
@ApplicationModule(
    id = "problem",
    displayName = "Problems",
    allowedDependencies = {})
package org.entente.ground.problem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
