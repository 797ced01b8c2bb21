package org.entente.mechanisms.intake.inlets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.entente.ground.problem.Refused;
import org.entente.ground.shell.Phrasebook;
import org.entente.ground.shell.Words;
import org.entente.mechanisms.intake.format.ReportFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
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

  /** How a file looked when it was last seen. */
  private record Seen(long size, long changed) {}

  private final Delivery delivery;
  private final UploadLimit limit;
  private final Words words;
  private final InstantSource clock;
  private final Path folder;
  private final Duration pause;
  private final AtomicBoolean running = new AtomicBoolean();
  private final Map<Path, Seen> left = new HashMap<>();
  private Map<Path, Seen> seen = Map.of();

  Inbox(
      Delivery delivery,
      UploadLimit limit,
      Phrasebook book,
      InstantSource clock,
      @Value("${entente.inbox.folder:var/inbox}") String folder,
      @Value("${entente.inbox.seconds:5}") int seconds,
      @Value("${entente.inbox.language:en}") String language) {
    this.delivery = delivery;
    this.limit = limit;
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
      Thread.ofPlatform().daemon().name("inbox").start(this::loop);
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
    try {
      while (running.get()) {
        lookUnlessAway();
        LockSupport.parkNanos(pause.toNanos());
      }
    } finally {
      running.set(false);
    }
  }

  private void lookUnlessAway() {
    try {
      look();
    } catch (IOException
        | TransientDataAccessException
        | DataAccessResourceFailureException
        | TransactionException away) {
      LOG.warn("the inbox waits: {}", away.getMessage());
    }
  }

  /** Takes what has not changed since the last look. */
  synchronized void look() throws IOException {
    var now = new HashMap<Path, Seen>();
    for (var file : files()) {
      var is = seenNow(file);
      if (is.equals(left.get(file))) {
        continue;
      }
      if (is.equals(seen.get(file))) {
        take(Dropped.at(folder, file).orElseThrow(), is);
      } else {
        now.put(file, is);
      }
    }
    seen = now;
  }

  private List<Path> files() throws IOException {
    var found = new ArrayList<Path>();
    if (Files.isDirectory(folder)) {
      Files.walkFileTree(folder, Set.of(), DEEPEST, new Finder(found));
    }
    return found.stream().sorted().toList();
  }

  /** Finds what is to be taken; a folder that may not be entered does not hide the others. */
  private final class Finder extends SimpleFileVisitor<Path> {

    private final List<Path> found;

    private Finder(List<Path> found) {
      this.found = found;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
      if (is.isRegularFile() && Dropped.at(folder, file).isPresent()) {
        found.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException closed) {
      return FileVisitResult.CONTINUE;
    }
  }

  private static Seen seenNow(Path file) throws IOException {
    return new Seen(Files.size(file), Files.getLastModifiedTime(file).toMillis());
  }

  /** A file that can be neither read nor moved is left until it changes. */
  private void take(Dropped dropped, Seen is) {
    var note = new InboxNote(words);
    try {
      readOrPutAside(dropped, note);
      put(dropped, note);
      left.remove(dropped.file());
    } catch (IOException unmovable) {
      left.put(dropped.file(), is);
      LOG.warn("a file of the inbox can be neither read nor moved: {}", unmovable.getMessage());
    }
  }

  /** The edge at which a bug ends: what breaks over one file must not keep the next from coming. */
  private void readOrPutAside(Dropped dropped, InboxNote note) throws IOException {
    try {
      read(dropped, note);
    } catch (TransientDataAccessException
        | DataAccessResourceFailureException
        | TransactionException away) {
      throw away;
    } catch (RuntimeException | StackOverflowError bug) {
      var reference = UUID.randomUUID().toString().substring(0, 8);
      LOG.error("the inbox failed over {}, reference {}", dropped.name(), reference, bug);
      note.failed(dropped.name(), reference);
    }
  }

  private void read(Dropped dropped, InboxNote note) throws IOException {
    try {
      limit.admit(Files.size(dropped.file()));
      var bytes = Files.readAllBytes(dropped.file());
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
      limit.admit(Files.size(part.path()));
      var plain = FileNames.plain(part.name());
      note.delivered(
          part.name(), delivery.take(dropped, plain, within, Files.readAllBytes(part.path())));
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
