package org.entente.mechanisms.reporting.web;

import java.util.SequencedMap;
import org.entente.ground.identity.PartyId;

/** What a line of the calendar may name, in the reader's words: areas are of the first level. */
public record Offer(
    SequencedMap<PartyId, String> partners,
    SequencedMap<String, String> areas,
    SequencedMap<String, String> sectors) {}
