package org.entente.ground.shell.connections;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * HTTP/1.1 as the server speaks it, whose open connections somebody looks over each second. The
 * server makes it by its name, by a class loader of its own choice: so who looks is told by a type
 * that every loader shares.
 */
public final class PatientProtocol extends Http11NioProtocol
    implements Consumer<Consumer<Set<? extends SocketWrapperBase<?>>>> {

  private Optional<Consumer<Set<? extends SocketWrapperBase<?>>>> doorkeeper = Optional.empty();
  private Optional<Future<?>> looking = Optional.empty();

  @Override
  public void accept(Consumer<Set<? extends SocketWrapperBase<?>>> keeper) {
    doorkeeper = Optional.of(keeper);
  }

  @Override
  public void start() throws Exception {
    super.start();
    looking =
        doorkeeper.map(
            keeper ->
                getUtilityExecutor()
                    .scheduleWithFixedDelay(
                        () -> keeper.accept(getEndpoint().getConnections()),
                        1,
                        1,
                        TimeUnit.SECONDS));
  }

  @Override
  public void stop() throws Exception {
    looking.ifPresent(look -> look.cancel(false));
    super.stop();
  }
}
