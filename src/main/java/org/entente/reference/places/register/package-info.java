/** The register of places: its tables, taking files in, and what is kept in memory of it. */
@NullMarked
package org.entente.reference.places.register;

import org.jspecify.annotations.NullMarked;
