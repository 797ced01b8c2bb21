package org.entente.mechanisms.intake.gathering;

import org.entente.mechanisms.intake.understanding.ReadLine.ReadRow;

/**
 * A distinct row: its number among the distinct ones, from 0, and how many rows of the file equal
 * it, itself among them.
 */
public record Distinct(int number, ReadRow row, int copies) {

  /** The same, reading otherwise. */
  public Distinct with(ReadRow other) {
    return new Distinct(number, other, copies);
  }
}
