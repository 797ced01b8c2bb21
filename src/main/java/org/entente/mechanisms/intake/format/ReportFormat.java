package org.entente.mechanisms.intake.format;

import java.io.IOException;
import java.io.OutputStream;
import org.entente.mechanisms.intake.format.excerpts.Excerpt;

/**
 * A kind of file that can be read. A plug-in: formats are found by {@link java.util.ServiceLoader},
 * and choose their files by content, because names lie.
 */
public interface ReportFormat {

  /** The short name on the receipt: {@code xlsx}, {@code csv}. */
  String name();

  /** Whether the first bytes are of this kind; at most one format may say so. */
  boolean recognises(FirstBytes first);

  /** Whether its files hold files of other formats; those are never opened by one that packs. */
  default boolean packs() {
    return false;
  }

  /**
   * Opens a file that this format recognised.
   *
   * @throws org.entente.ground.problem.Refused when it is damaged or over the limits
   */
  Report open(ReportFile file, Limits limits) throws IOException;

  /**
   * Gives part of a file of this kind back in its own layout; a kind that cannot answers false, and
   * has written nothing.
   */
  default boolean excerpt(ReportFile file, Limits limits, Excerpt excerpt, OutputStream out)
      throws IOException {
    return false;
  }
}
