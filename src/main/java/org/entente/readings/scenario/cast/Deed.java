package org.entente.readings.scenario.cast;

/** A kind of work, such as the drilling of boreholes, and the sector it belongs to. */
public record Deed(Term phrase, Term sector) {}
