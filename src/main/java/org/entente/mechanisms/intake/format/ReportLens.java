package org.entente.mechanisms.intake.format;

/**
 * Sees more in an opened report than its format can: what belongs together, and what codes mean. A
 * plug-in, found by {@link java.util.ServiceLoader}.
 */
public interface ReportLens {

  /**
   * The report as seen through this lens; the same one when there is nothing more to see.
   *
   * @throws org.entente.ground.problem.Refused when it is seen to be no report at all
   */
  Report over(Report report, Limits limits);
}
