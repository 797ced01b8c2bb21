package org.entente.mechanisms.intake.gathering;

import org.entente.mechanisms.intake.understanding.ReadLine.ReadRow;

/** A distinct row, and how many rows of the file equal it, itself among them. */
public record Distinct(ReadRow row, int copies) {}
