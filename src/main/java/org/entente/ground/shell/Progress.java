package org.entente.ground.shell;

/** How far a job is: steps done of steps in all (0 while that is not known), and its words. */
public record Progress(String words, long done, long total, boolean running) {

  public Progress {
    if (done < 0 || total < 0) {
      throw new IllegalArgumentException("progress runs forward: " + done + "/" + total);
    }
  }

  public boolean measured() {
    return total > 0;
  }
}
