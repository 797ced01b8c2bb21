package org.entente.ground.database.census;

/** How many rows a table has, and the SHA-256 of all of them, in whatever order they lie. */
public record Counted(long rows, String digest) {}
