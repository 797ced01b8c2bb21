package org.entente.ground.shell.connections;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/** A request's body; when it comes too slowly, or is too long, its connection is closed. */
final class PatientInput implements InputBuffer {

  private final InputBuffer body;
  private final Request request;
  private final ConnectionLimits limits;
  private final long began = System.nanoTime();
  private final long longest;
  private long bytes;

  PatientInput(Request request, ConnectionLimits limits, long longest) {
    this.body = request.getInputBuffer();
    this.request = request;
    this.limits = limits;
    this.longest = longest;
  }

  @Override
  public int doRead(ApplicationBufferHandler handler) throws IOException {
    int read = body.doRead(handler);
    bytes += Math.max(read, 0);
    if (read >= 0 && tookSoFar().compareTo(limits.allowedFor(bytes)) > 0) {
      throw closed(new SocketTimeoutException("the body came too slowly"));
    }
    if (bytes > longest) {
      throw closed(new IOException("the body is too long"));
    }
    return read;
  }

  private IOException closed(IOException why) {
    request.action(ActionCode.CLOSE_NOW, why);
    return why;
  }

  @Override
  public int available() {
    return body.available();
  }

  private Duration tookSoFar() {
    return Duration.ofNanos(System.nanoTime() - began);
  }
}
