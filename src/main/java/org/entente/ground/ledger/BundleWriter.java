package org.entente.ground.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.entente.ground.ledger.log.Tile;
import org.entente.ground.ledger.log.leaves.Entry;
import org.entente.ground.ledger.log.leaves.Opening;
import org.entente.ground.ledger.log.notes.Checkpoint;
import org.entente.ground.ledger.log.notes.Note;
import org.entente.ground.ledger.verify.Bundle;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Scope;
import org.springframework.stereotype.Component;

/**
 * Writes a {@link Bundle} to take away: the whole log by its hashes, and of the entries what each
 * audience may read. Read in pieces, so that a log of any size goes through little memory.
 */
@Component
public class BundleWriter {

  private static final int CHECKPOINTS = 400;
  private static final int ENTRIES_AT_ONCE = 250;

  /** The earliest moment that a ZIP can name: two bundles of one log are alike. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 2, 0, 0);

  private static final String README =
      """
      This is a copy of a ledger of Entente: proof of what its node had recorded, and when.

        java -jar entente-verify.jar THIS-FILE.zip

      tells whether anything in it was changed, removed or backdated. It needs a JDK 25 and nothing
      else. Compare the keys in "keys" with those that the node's people gave you by another way.

      keys          the public keys of the log and of the node as a witness
      checkpoint    the newest head of the log, signed; "checkpoints" holds older ones
      tile          the hashes of the log (C2SP tlog-tiles)
      entries       what whoever this was made for may read: for each entry a line of lengths, the
                    leaf, the salt, what the record's revision says, and the record as JSON
      whole         there when every entry of the log is among them
      """;

  private final Ledger ledger;
  private final Heads heads;

  BundleWriter(Ledger ledger, Heads heads) {
    this.ledger = ledger;
    this.heads = heads;
  }

  /** Whose entries go into the bundle, and under which name. */
  public record Part(String mission, Audience audience) {}

  /**
   * Writes the bundle as of the newest checkpoint.
   *
   * @param whole when the parts are all missions of the node, each with all that it holds
   */
  public void write(OutputStream out, List<Part> parts, boolean whole) throws IOException {
    var head =
        heads
            .findNewest()
            .orElseThrow(() -> new Refused(new LedgerProblem.NotInLedger("checkpoint")));
    long size = Checkpoint.read(head.text()).size();
    var zip = new ZipOutputStream(out, UTF_8);
    put(zip, "README.txt", README.getBytes(UTF_8));
    put(zip, Bundle.KEYS, (String.join("\n", heads.listKeys()) + "\n").getBytes(UTF_8));
    put(zip, Bundle.HEAD, head.written().getBytes(UTF_8));
    for (var earlier : heads.listSpread(CHECKPOINTS)) {
      putEarlier(zip, earlier, size);
    }
    putTiles(zip, size);
    for (var part : parts) {
      begin(zip, Bundle.ENTRIES + part.mission());
      Scope.of(part.audience(), () -> writeEntries(zip, part.audience(), size, whole));
      zip.closeEntry();
    }
    if (whole) {
      put(zip, Bundle.WHOLE, new byte[0]);
    }
    zip.finish();
  }

  private static void putEarlier(ZipOutputStream zip, Note note, long size) throws IOException {
    long of = Checkpoint.read(note.text()).size();
    if (of < size) {
      put(zip, Bundle.EARLIER + of, note.written().getBytes(UTF_8));
    }
  }

  private void putTiles(ZipOutputStream zip, long size) throws IOException {
    for (int level = 0; Tile.hashesAt(level, size) > 0; level++) {
      for (long first = 0; first < Tile.hashesAt(level, size); first += Tile.FULL) {
        var tile = Tile.holding(level, first, size);
        var hashes = ledger.findTile(tile);
        if (hashes.isPresent()) {
          put(zip, tile.path(), hashes.get());
        }
      }
    }
  }

  /** Of a whole log also what is missing is told; to others it is as if it were not there. */
  private boolean writeEntries(ZipOutputStream zip, Audience audience, long size, boolean whole)
      throws IOException {
    for (long from = 0; from < size; from += ENTRIES_AT_ONCE) {
      long to = Math.min(size, from + ENTRIES_AT_ONCE);
      for (var entry : ledger.list(from, to, audience)) {
        if (whole || isShown(entry)) {
          entry.writeTo(zip);
        }
      }
    }
    return true;
  }

  private static boolean isShown(Entry entry) {
    return entry.opening().flatMap(Opening::content).isPresent();
  }

  private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    begin(zip, name);
    zip.write(bytes);
    zip.closeEntry();
  }

  private static void begin(ZipOutputStream zip, String name) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
  }
}
