package org.entente.mechanisms.intake.inlets;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.function.Predicate;
import javax.net.ssl.SSLSocketFactory;

/**
 * Encrypted connections that lead only into the open net. What is checked is the very address that
 * is connected to, not a name that may be another address by then.
 */
final class OpenNet extends SSLSocketFactory {

  private static final int FIRST_BYTE = 0xff;
  private static final int UNIQUE_LOCAL = 0xfc;
  private static final int UNIQUE_LOCAL_BITS = 0xfe;
  private static final int SHARED_FIRST = 100;
  private static final int SHARED_SECOND = 64;
  private static final int SHARED_BITS = 0xc0;

  private final SSLSocketFactory secured;
  private final Predicate<InetAddress> open;

  OpenNet(SSLSocketFactory secured, Predicate<InetAddress> open) {
    this.secured = secured;
    this.open = open;
  }

  /** The address belongs to this computer, this network, or any other closed one. */
  static final class Closed extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** Whether it is none of this computer, of this network, or of any other closed one. */
  static boolean holds(InetAddress address) {
    var bytes = address.getAddress();
    boolean uniqueLocal =
        bytes.length > 4 && (bytes[0] & UNIQUE_LOCAL_BITS & FIRST_BYTE) == UNIQUE_LOCAL;
    boolean shared =
        bytes.length == 4 && bytes[0] == SHARED_FIRST && (bytes[1] & SHARED_BITS) == SHARED_SECOND;
    boolean closed =
        address.isAnyLocalAddress()
            || address.isLoopbackAddress()
            || address.isLinkLocalAddress()
            || address.isSiteLocalAddress()
            || address.isMulticastAddress()
            || uniqueLocal
            || shared;
    return !closed;
  }

  /** Not connected yet, nor encrypted: that comes on top, by the other method. */
  @Override
  public Socket createSocket() {
    return new Checked(open);
  }

  @Override
  public Socket createSocket(Socket below, String host, int port, boolean close)
      throws IOException {
    return secured.createSocket(below, host, port, close);
  }

  /** Nobody asks for a socket that is connected at once: it would have to be checked as well. */
  @Override
  public Socket createSocket(String host, int port) throws IOException {
    throw new Closed();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort)
      throws IOException {
    throw new Closed();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    throw new Closed();
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
      throws IOException {
    throw new Closed();
  }

  @Override
  public String[] getDefaultCipherSuites() {
    return secured.getDefaultCipherSuites();
  }

  @Override
  public String[] getSupportedCipherSuites() {
    return secured.getSupportedCipherSuites();
  }

  /** A socket that looks at the address once more, at the moment at which it connects. */
  private static final class Checked extends Socket {

    private final Predicate<InetAddress> open;

    private Checked(Predicate<InetAddress> open) {
      this.open = open;
    }

    @Override
    public void connect(SocketAddress to, int timeout) throws IOException {
      boolean allowed =
          to instanceof InetSocketAddress address
              && !address.isUnresolved()
              && open.test(address.getAddress());
      if (!allowed) {
        throw new Closed();
      }
      super.connect(to, timeout);
    }
  }
}
