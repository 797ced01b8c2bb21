package org.entente.mechanisms.intake.figures;

/** A column of figures: where it stands (from 0), its name on receipts, and what it counts. */
public record FigureColumn(int index, String name, Counted counted) {}
