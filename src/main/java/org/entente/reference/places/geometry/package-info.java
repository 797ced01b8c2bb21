/** Shapes of areas: simplified together, stored small, drawn as SVG. Degrees of WGS 84. */
@NullMarked
@NamedInterface("geometry")
package org.entente.reference.places.geometry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
