/** How the gazetteer finds places: by code and its other forms, by name and spelling. */
@NullMarked
package org.entente.reference.places.resolving;

import org.jspecify.annotations.NullMarked;
