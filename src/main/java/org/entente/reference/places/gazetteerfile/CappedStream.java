package org.entente.reference.places.gazetteerfile;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.entente.ground.problem.Refused;
import org.entente.reference.places.PlacesProblem.GazetteerTooLarge;

/** Stops a file that unpacks to more than the limit. */
final class CappedStream extends FilterInputStream {

  private final String file;
  private final long limit;
  private long taken;

  CappedStream(InputStream in, String file, long limit) {
    super(in);
    this.file = file;
    this.limit = limit;
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    count(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int count = super.read(into, offset, length);
    count(Math.max(count, 0));
    return count;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(int bytes) {
    taken += bytes;
    if (taken > limit) {
      throw new Refused(new GazetteerTooLarge(file, "bytes", limit));
    }
  }
}
