package org.entente.ground.ledger.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.ground.ledger.log.Malformed;
import org.entente.ground.ledger.log.leaves.Entry;
import org.entente.ground.ledger.log.leaves.Fault;
import org.entente.ground.ledger.log.notes.Checkpoint;
import org.entente.ground.ledger.log.notes.LogProof;
import org.entente.ground.ledger.log.notes.Note;
import org.entente.ground.ledger.log.notes.NoteKey;

/**
 * {@code java -jar entente-verify.jar FILE [OLDER...]}: tells whether a bundle or a proof holds.
 * Exit 0: it does; 1: it does not; 2: it cannot be read or was asked for wrongly.
 */
public final class Verify {

  private static final String USAGE =
      """
      java -jar entente-verify.jar FILE [OLDER...] [--key KEY]... [--late DURATION] [--json]

        FILE        a bundle (.zip) or a proof (.tlog-proof) of a ledger
        OLDER       checkpoints or bundles of the same ledger that you kept from before
        --key       a key that you trust, as name+id+key, or a file of such lines; without it the
                    keys in the bundle are used, which you should compare with those you were given
        --late      how long before a checkpoint an entry that it lacks may say to be (PT1H)
        --json      answers in JSON

      Exit 0: nothing was changed, removed or backdated. 1: something was. 2: it cannot be read.
      """;

  private static final int SOUND = 0;
  private static final int UNSOUND = 1;
  private static final int UNREADABLE = 2;

  private final PrintStream out;
  private final PrintStream err;
  private final List<Path> files = new ArrayList<>();
  private final List<NoteKey> keys = new ArrayList<>();
  private Duration late = Duration.ofHours(1);
  private boolean json;

  private Verify(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  public static void main(String[] args) {
    var out = new PrintStream(System.out, true, UTF_8);
    var err = new PrintStream(System.err, true, UTF_8);
    System.exit(run(List.of(args), out, err));
  }

  /** Answers with the exit code. */
  public static int run(List<String> args, PrintStream out, PrintStream err) {
    var verify = new Verify(out, err);
    try {
      verify.read(args);
      if (verify.files.isEmpty()) {
        err.print(USAGE);
        return UNREADABLE;
      }
      return verify.verify();
    } catch (IOException | Malformed | DateTimeException unreadable) {
      err.println("It cannot be read: " + unreadable.getMessage());
      return UNREADABLE;
    }
  }

  private void read(List<String> args) throws IOException {
    var rest = args.iterator();
    while (rest.hasNext()) {
      var word = rest.next();
      switch (word) {
        case "--json" -> json = true;
        case "--key" -> keys.addAll(keys(value(word, rest.hasNext() ? rest.next() : "")));
        case "--late" -> late = Duration.parse(value(word, rest.hasNext() ? rest.next() : ""));
        default -> files.add(file(word));
      }
    }
  }

  private static String value(String option, String value) {
    if (value.isEmpty()) {
      throw new Malformed(option + " wants a value");
    }
    return value;
  }

  private static Path file(String word) {
    if (word.startsWith("--")) {
      throw new Malformed("there is no option " + word);
    }
    return Path.of(word);
  }

  private static List<NoteKey> keys(String given) throws IOException {
    if (given.contains("+")) {
      return List.of(NoteKey.read(given));
    }
    return Files.readAllLines(Path.of(given)).stream()
        .filter(line -> !line.isBlank())
        .map(NoteKey::read)
        .toList();
  }

  private int verify() throws IOException {
    return isBundle(files.getFirst()) ? verifyBundle() : verifyProof();
  }

  private static boolean isBundle(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      var first = in.readNBytes(2);
      return first.length == 2 && first[0] == 'P' && first[1] == 'K';
    }
  }

  private int verifyBundle() throws IOException {
    var notes = new ArrayList<Note>();
    var older = new ArrayList<Bundle>();
    try (var bundle = Bundle.open(files.getFirst())) {
      for (var file : files.subList(1, files.size())) {
        if (isBundle(file)) {
          older.add(Bundle.open(file));
        } else {
          notes.add(Note.read(Files.readString(file)));
        }
      }
      if (keys.isEmpty()) {
        keys.addAll(bundle.keys());
        err.println("The keys are those in the bundle; compare them with those you were given:");
        keys.forEach(key -> err.println("  " + shortened(key)));
      }
      var report = new Examination(bundle, keys, late).examine(notes, older);
      out.print(json ? ReportText.json(report) : ReportText.words(report));
      return report.isSound() ? SOUND : UNSOUND;
    } finally {
      for (var each : older) {
        each.close();
      }
    }
  }

  /** A key against quantum computers fills a page; its beginning and id tell it from others. */
  private static String shortened(NoteKey key) {
    var vkey = key.toString();
    return vkey.length() <= 160 ? vkey : vkey.substring(0, 120) + "…";
  }

  private int verifyProof() throws IOException {
    var proof = LogProof.read(Files.readString(files.getFirst()));
    if (keys.isEmpty()) {
      throw new Malformed("a proof brings no keys; give the ledger's with --key");
    }
    var head = Checkpoint.read(proof.checkpoint().text());
    var signed = proof.checkpoint().signedBy(keys);
    var fault = fault(proof);
    if (signed.isEmpty()) {
      fault = Optional.of("its checkpoint is not signed by a key that you gave");
    }
    out.printf("Log      %s%nEntry    %d of %d%n", head.origin(), proof.index(), head.size());
    proof.extra().ifPresent(bytes -> show(entry(bytes)));
    out.printf(
        "Result   %s%n", fault.map("IT DOES NOT HOLD: "::concat).orElse("it was logged so."));
    return fault.isEmpty() ? SOUND : UNSOUND;
  }

  private static Optional<String> fault(LogProof proof) {
    var entry = entry(proof.extra().orElseThrow(() -> new Malformed("nothing is proven of it")));
    if (entry.index() != proof.index() || !proof.leadsFrom(entry.leaf().hash())) {
      return Optional.of("the entry does not lead to the root of the checkpoint");
    }
    return entry.fault(entry.leaf().hash()).map(Fault::words);
  }

  private static Entry entry(byte[] bytes) {
    try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      return Entry.read(in).orElseThrow(() -> new Malformed("no entry in it"));
    } catch (IOException broken) {
      throw new Malformed("it breaks off");
    }
  }

  private void show(Entry entry) {
    entry
        .opening()
        .flatMap(opening -> opening.content())
        .ifPresent(
            content ->
                content.lines().forEach((name, text) -> out.printf("  %-9s%s%n", name, text)));
    entry
        .opening()
        .flatMap(opening -> opening.record())
        .ifPresent(record -> out.println(new String(record, UTF_8)));
  }
}
