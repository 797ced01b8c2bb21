package org.entente.readings.coverage.web;

import java.util.Optional;
import java.util.SequencedMap;
import org.entente.ground.shell.Figure;
import org.entente.reference.places.PlaceId;
import org.entente.reference.places.geometry.SvgMap;

/** A picture in short: figures by the message key of their label, and a small map of its areas. */
public record Headlines(
    Picture picture, SequencedMap<String, Figure> figures, Optional<SvgMap<PlaceId>> map) {}
