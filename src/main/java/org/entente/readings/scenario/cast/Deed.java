package org.entente.readings.scenario.cast;

/**
 * A kind of work, such as the drilling of boreholes, the sector it belongs to, and its nature where
 * that can get in the way of others: build, clear, distribute (blank if none).
 */
public record Deed(Term phrase, Term sector, String nature) {}
