package org.entente.ground.matching.linkage;

/** Two records by their ids; of two tables, the left one's first. */
public record Pair(String left, String right) {}
