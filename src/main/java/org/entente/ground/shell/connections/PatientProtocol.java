package org.entente.ground.shell.connections;

import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.http11.Http11NioProtocol;

/** HTTP/1.1 as the server speaks it, whose open connections a {@link Doorkeeper} looks over. */
public final class PatientProtocol extends Http11NioProtocol {

  private Optional<Doorkeeper> doorkeeper = Optional.empty();
  private Optional<Future<?>> looking = Optional.empty();

  void guardedBy(Doorkeeper keeper) {
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
                        () -> keeper.look(getEndpoint().getConnections()), 1, 1, TimeUnit.SECONDS));
  }

  @Override
  public void stop() throws Exception {
    looking.ifPresent(look -> look.cancel(false));
    super.stop();
  }
}
