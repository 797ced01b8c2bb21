/** The picture as a product: maps for a wall or a slide, and a section of situation reports. */
@NullMarked
package org.entente.readings.coverage.products;

import org.jspecify.annotations.NullMarked;
