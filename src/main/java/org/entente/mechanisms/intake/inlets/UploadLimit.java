package org.entente.mechanisms.intake.inlets;

import org.entente.ground.problem.Refused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How large a single file may be that comes by the form, the inbox or an address: it is held in
 * memory on its way. The command line has no such limit.
 */
@Component
public final class UploadLimit {

  private static final long MEGABYTE = 1024 * 1024;
  private static final int MOST_MEGABYTES = 1024;

  private final int megabytes;

  public UploadLimit(@Value("${entente.intake.megabytes-per-file:64}") int megabytes) {
    if (megabytes < 1 || megabytes > MOST_MEGABYTES) {
      throw new IllegalArgumentException(
          "entente.intake.megabytes-per-file is 1 to " + MOST_MEGABYTES + ", not " + megabytes);
    }
    this.megabytes = megabytes;
  }

  public int megabytes() {
    return megabytes;
  }

  public long bytes() {
    return megabytes * MEGABYTE;
  }

  /** Refuses a file of so many bytes when that is too much. */
  public void admit(long bytes) {
    if (bytes > bytes()) {
      throw new Refused(new InletProblem.FileTooLarge(megabytes));
    }
  }
}
