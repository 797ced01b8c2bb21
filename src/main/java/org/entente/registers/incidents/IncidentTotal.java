package org.entente.registers.incidents;

/**
 * How many incidents, and the sums of the people killed in them, at least, most likely and at most,
 * over those of which each figure is known; of how many none is known.
 */
public record IncidentTotal(long incidents, long low, long best, long high, long unknown) {}
