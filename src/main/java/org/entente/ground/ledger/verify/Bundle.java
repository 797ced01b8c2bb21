package org.entente.ground.ledger.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.entente.ground.ledger.log.Hash;
import org.entente.ground.ledger.log.Malformed;
import org.entente.ground.ledger.log.Tile;
import org.entente.ground.ledger.log.Tiles;
import org.entente.ground.ledger.log.leaves.Entry;
import org.entente.ground.ledger.log.notes.Checkpoint;
import org.entente.ground.ledger.log.notes.Note;
import org.entente.ground.ledger.log.notes.NoteKey;

/**
 * A ledger to take away: one ZIP with the keys, checkpoints and tiles of a log, and the entries
 * that whoever it was made for may read. What is in it is believed in nothing; sizes are limited.
 */
public final class Bundle implements Tiles, Closeable {

  /** The keys of the log and of its witnesses, one {@code name+id+key} a line. */
  public static final String KEYS = "keys";

  /** The newest checkpoint, with what witnesses signed of it. */
  public static final String HEAD = "checkpoint";

  /** Below it older checkpoints, each under its size. */
  public static final String EARLIER = "checkpoints/";

  /** Below it entries, a file for each mission, in the order of the log. */
  public static final String ENTRIES = "entries/";

  /** There when every entry of the log is in the bundle, so that none may be missing. */
  public static final String WHOLE = "whole";

  private final ZipFile zip;
  private final long size;

  private Bundle(ZipFile zip) throws IOException {
    this.zip = zip;
    this.size = Checkpoint.read(note(HEAD).text()).size();
  }

  /** Opens the file; {@link Malformed} when it is no bundle. */
  public static Bundle open(Path file) throws IOException {
    var zip = new ZipFile(file.toFile());
    try {
      return new Bundle(zip);
    } catch (IOException | Malformed unreadable) {
      zip.close();
      throw unreadable;
    }
  }

  /** How many leaves its newest checkpoint covers. */
  public long size() {
    return size;
  }

  public boolean isWhole() {
    return zip.getEntry(WHOLE) != null;
  }

  public List<NoteKey> keys() throws IOException {
    return text(KEYS).lines().filter(line -> !line.isBlank()).map(NoteKey::read).toList();
  }

  public Note head() throws IOException {
    return note(HEAD);
  }

  /** The older checkpoints, the smallest first. */
  public List<Note> earlier() throws IOException {
    var notes =
        zip.stream().map(ZipEntry::getName).filter(name -> name.startsWith(EARLIER)).toList();
    var earlier = new ArrayList<Note>();
    for (var name : notes) {
      earlier.add(note(name));
    }
    earlier.sort(Comparator.comparingLong(note -> Checkpoint.read(note.text()).size()));
    return earlier;
  }

  private Note note(String name) throws IOException {
    return Note.read(text(name));
  }

  private String text(String name) throws IOException {
    return new String(bytes(name, Note.LONGEST), UTF_8);
  }

  private byte[] bytes(String name, int most) throws IOException {
    var entry = zip.getEntry(name);
    if (entry == null) {
      throw new Malformed("there is no “" + name + "” in it");
    }
    try (var in = zip.getInputStream(entry)) {
      var bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        throw new Malformed("“" + name + "” is longer than " + most + " bytes");
      }
      return bytes;
    }
  }

  /** A tile, cut from the one of the newest tree where an older tree had less of it. */
  @Override
  public byte[] read(Tile tile) {
    var there = Tile.holding(tile.level(), tile.number() * Tile.FULL, size);
    try {
      var row = bytes(there.path(), Tile.FULL * Hash.BYTES);
      if (row.length != there.width() * Hash.BYTES || there.width() < tile.width()) {
        throw new Malformed("%s holds %d bytes".formatted(there.path(), row.length));
      }
      return Arrays.copyOf(row, tile.width() * Hash.BYTES);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Hands on the entries, those of each mission in the order of the log. */
  public void forEachEntry(Consumer<Entry> reader) throws IOException {
    for (var part : zip.stream().filter(it -> it.getName().startsWith(ENTRIES)).toList()) {
      try (var in = new DataInputStream(new BufferedInputStream(zip.getInputStream(part)))) {
        for (var next = Entry.read(in); next.isPresent(); next = Entry.read(in)) {
          reader.accept(next.get());
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
