/** Reads files of places: gazetteer CSV, GeoJSON and TopoJSON, also gzipped, known by content. */
@NullMarked
@NamedInterface("gazetteerfile")
package org.entente.reference.places.gazetteerfile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
