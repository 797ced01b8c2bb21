/**
 * How alike two names are: folding of letters, likeness of words and of names, acronyms, and an
 * index that finds the names worth comparing. It knows no field words; whoever asks brings them.
 */
@NullMarked
@ApplicationModule(
    id = "matching",
    displayName = "Matching",
    allowedDependencies = {})
package org.entente.ground.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
