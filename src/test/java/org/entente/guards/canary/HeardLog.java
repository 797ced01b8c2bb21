package org.entente.guards.canary;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** All that the node writes into its log while somebody listens. */
final class HeardLog implements AutoCloseable {

  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final Listener listener = new Listener();

  HeardLog() {
    listener.setContext(root.getLoggerContext());
    listener.start();
    root.addAppender(listener);
  }

  /** Lines with this word, in whatever case; with what failed, where something did. */
  List<String> saying(String word) {
    return lines.stream()
        .filter(line -> line.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT)))
        .toList();
  }

  @Override
  public void close() {
    root.detachAppender(listener);
    listener.stop();
  }

  private final class Listener extends AppenderBase<ILoggingEvent> {
    @Override
    protected void append(ILoggingEvent event) {
      var failure = event.getThrowableProxy();
      var failed = failure == null ? "" : ThrowableProxyUtil.asString(failure);
      lines.add(event.getFormattedMessage() + " " + event.getMDCPropertyMap() + " " + failed);
    }
  }
}
