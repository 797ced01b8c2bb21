package org.entente.mechanisms.intake.inlets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.entente.ground.problem.Refused;
import org.entente.ground.shell.Phrasebook;
import org.entente.ground.shell.Words;
import org.entente.mechanisms.intake.IntakeProblem;
import org.entente.mechanisms.intake.format.ReportFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * A watched folder: what is dropped into it is taken as soon as it has stopped growing, and moved
 * to {@code done} or {@code refused} beside a receipt. Links are not followed.
 */
@Component
@Profile("web")
class Inbox implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final int DEEPEST = 4;
  private static final long MOST_BYTES = 64L * 1024 * 1024;

  /** How a file looked when it was last seen. */
  private record Seen(long size, long changed) {}

  private final Delivery delivery;
  private final Words words;
  private final InstantSource clock;
  private final Path folder;
  private final Duration pause;
  private final AtomicBoolean running = new AtomicBoolean();
  private Map<Path, Seen> seen = Map.of();

  Inbox(
      Delivery delivery,
      Phrasebook book,
      InstantSource clock,
      @Value("${entente.inbox.folder:var/inbox}") String folder,
      @Value("${entente.inbox.seconds:5}") int seconds,
      @Value("${entente.inbox.language:en}") String language) {
    this.delivery = delivery;
    this.words = words(book, language);
    this.clock = clock;
    this.folder = Path.of(folder);
    this.pause = Duration.ofSeconds(seconds);
  }

  private static Words words(Phrasebook book, String code) {
    return book.in(
        book.languages().stream()
            .filter(language -> language.code().equals(code))
            .findFirst()
            .orElse(book.languages().getFirst()));
  }

  @Override
  public void start() {
    if (running.compareAndSet(false, true)) {
      Thread.ofVirtual().name("inbox").start(this::loop);
    }
  }

  @Override
  public void stop() {
    running.set(false);
  }

  @Override
  public boolean isRunning() {
    return running.get();
  }

  private void loop() {
    while (running.get()) {
      try {
        look();
      } catch (IOException | DataAccessException | TransactionException away) {
        LOG.warn("the inbox waits: {}", away.getMessage());
      }
      LockSupport.parkNanos(pause.toNanos());
    }
  }

  /** Takes what has not changed since the last look. */
  synchronized void look() throws IOException {
    var now = new HashMap<Path, Seen>();
    for (var file : files()) {
      var is = seenNow(file);
      if (is.equals(seen.get(file))) {
        Dropped.at(folder, file).ifPresent(this::take);
      } else {
        now.put(file, is);
      }
    }
    seen = now;
  }

  private List<Path> files() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var all = Files.walk(folder, DEEPEST)) {
      return all.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
          .filter(path -> Dropped.at(folder, path).isPresent())
          .sorted()
          .toList();
    }
  }

  private static Seen seenNow(Path file) throws IOException {
    return new Seen(Files.size(file), Files.getLastModifiedTime(file).toMillis());
  }

  private void take(Dropped dropped) {
    var note = new InboxNote(words);
    try {
      if (Files.size(dropped.file()) > MOST_BYTES) {
        note.refused(
            dropped.name(),
            new IntakeProblem.TooLarge(
                dropped.name(), IntakeProblem.Limit.UNPACKED_BYTES, MOST_BYTES));
      } else {
        read(dropped, note);
      }
      put(dropped, note);
    } catch (IOException unmovable) {
      LOG.warn("a file of the inbox can be neither read nor moved: {}", unmovable.getMessage());
    }
  }

  private void read(Dropped dropped, InboxNote note) throws IOException {
    var bytes = Files.readAllBytes(dropped.file());
    try {
      if (!dropped.mail()) {
        read(dropped, dropped.name(), bytes, note);
        return;
      }
      for (var attached : Mail.read(dropped.name(), bytes).attachments()) {
        read(dropped, attached.name(), attached.bytes(), note);
      }
    } catch (Refused refused) {
      note.refused(dropped.name(), refused.problem());
    }
  }

  /** Takes a file, or each of the reports that are packed in it. */
  private void read(Dropped dropped, String name, byte[] bytes, InboxNote note) {
    Parcels.each(
        new GivenFile(name, bytes),
        part -> {
          read(dropped, part.file(), part.name(), note);
          return part;
        });
  }

  private void read(Dropped dropped, ReportFile part, Optional<String> within, InboxNote note) {
    try {
      if (Files.size(part.path()) > MOST_BYTES) {
        throw new Refused(
            new IntakeProblem.TooLarge(
                part.name(), IntakeProblem.Limit.UNPACKED_BYTES, MOST_BYTES));
      }
      note.delivered(
          part.name(),
          delivery.take(dropped, part.name(), within, Files.readAllBytes(part.path())));
    } catch (Refused refused) {
      note.refused(part.name(), refused.problem());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Beside each other: the file, and what became of it. */
  private void put(Dropped dropped, InboxNote note) throws IOException {
    var to = dropped.folder(note.anyRefused() ? Dropped.REFUSED : Dropped.DONE);
    Files.createDirectories(to);
    var name = STAMP.format(clock.instant()) + "-" + dropped.name();
    Files.writeString(to.resolve(name + ".receipt.txt"), note.text(), StandardCharsets.UTF_8);
    Files.move(dropped.file(), to.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    LOG.info("inbox: {} for {}: {}", dropped.name(), dropped.partner(), to.getFileName());
  }
}
