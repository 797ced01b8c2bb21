/** Pages of places: the list, also as files, and one page for each with its map. */
@NullMarked
package org.entente.reference.places.web;

import org.jspecify.annotations.NullMarked;
