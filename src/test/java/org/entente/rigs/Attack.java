package org.entente.rigs;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Many connections that begin in the same way, and then either wait or go on byte by byte. */
final class Attack implements AutoCloseable {

  private static final int SMALL_WINDOW = 4 * 1024;
  private static final Duration BETWEEN_BYTES = Duration.ofMillis(250);
  private static final int LOOKED_AT = 200;

  private final List<Socket> lines;

  private Attack(List<Socket> lines) {
    this.lines = lines;
  }

  /** Sends what a request begins with, and nothing more; reads nothing. */
  static Attack begin(String address, int many, String beginning) {
    return new Attack(IntStream.range(0, many).mapToObj(_ -> line(address, beginning)).toList());
  }

  /** Sends this byte again and again on all of them, slowly, until they are closed. */
  Attack drip(char what) {
    Thread.startVirtualThread(
        () -> {
          while (lines.stream().filter(line -> sent(line, String.valueOf(what))).count() > 0) {
            LockSupport.parkNanos(BETWEEN_BYTES.toNanos());
          }
        });
    return this;
  }

  int size() {
    return lines.size();
  }

  /** How many the other side has closed by now, among the first of them. */
  long closed() {
    return lines.stream().limit(LOOKED_AT).filter(Attack::isClosed).count();
  }

  /** What is answered to these bytes until the other side closes, or says nothing for a second. */
  static String answer(String address, String request) throws IOException {
    try (var line = line(address, "")) {
      sent(line, request);
      var all = new ByteArrayOutputStream();
      line.setSoTimeout(1_000);
      try {
        line.getInputStream().transferTo(all);
      } catch (SocketTimeoutException silent) {
        all.writeBytes("\n(still open)".getBytes(ISO_8859_1));
      } catch (IOException reset) {
        all.writeBytes("\n(reset)".getBytes(ISO_8859_1));
      }
      return all.toString(ISO_8859_1);
    }
  }

  private static Socket line(String address, String beginning) {
    var to = URI.create(address);
    try {
      var line = new Socket();
      line.setReceiveBufferSize(SMALL_WINDOW);
      line.connect(new InetSocketAddress(to.getHost(), to.getPort()));
      if (!beginning.isEmpty()) {
        sent(line, beginning);
      }
      return line;
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  private static boolean sent(Socket line, String text) {
    try {
      line.getOutputStream().write(text.getBytes(ISO_8859_1));
      return true;
    } catch (IOException closed) {
      return false;
    }
  }

  private static boolean isClosed(Socket line) {
    try {
      line.setSoTimeout(50);
      var in = line.getInputStream();
      var read = new byte[64 * 1024];
      int got = in.read(read);
      while (got >= 0) {
        got = in.read(read);
      }
      return true;
    } catch (SocketTimeoutException open) {
      return false;
    } catch (IOException reset) {
      return true;
    }
  }

  @Override
  public void close() throws IOException {
    for (var line : lines) {
      line.close();
    }
  }
}
