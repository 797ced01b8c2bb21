/** The generator of a fictional mission: its land, its partners and their messy reports. */
@ApplicationModule(
    id = "scenario",
    displayName = "Scenario",
    allowedDependencies = {})
@NullMarked
package org.entente.readings.scenario;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
