package org.entente.mechanisms.intake.format.xls;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.ground.problem.Refused;
import org.entente.mechanisms.intake.IntakeProblem.Limit;
import org.entente.mechanisms.intake.IntakeProblem.TooLarge;
import org.entente.mechanisms.intake.format.Limits;
import org.entente.mechanisms.intake.format.ReportFile;
import org.entente.mechanisms.intake.format.cells.NumberMeaning;

/** What all sheets of a workbook share: their list, the texts, the meaning of numbers. */
final class Globals {

  private static final int FILEPASS = 0x2F;
  private static final int DATEMODE = 0x22;
  private static final int BOUNDSHEET = 0x85;
  private static final int FORMAT = 0x41E;
  private static final int XF = 0xE0;
  private static final int SST = 0xFC;
  private static final int BIFF8 = 0x600;
  private static final int MOST_SHEETS = 10_000;
  private static final int MOST_STYLES = 65_536;

  /** A sheet of rows: its name, and where its records begin in the stream. */
  record Entry(String name, boolean hidden, long offset) {}

  private final ReportFile file;
  private final Limits limits;
  private final List<Entry> entries = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private final List<Integer> formatOfStyle = new ArrayList<>();
  private final Map<Integer, NumberMeaning> own = new HashMap<>();
  private boolean from1904;
  private boolean locked;

  private Globals(ReportFile file, Limits limits) {
    this.file = file;
    this.limits = limits;
  }

  /** Reads up to the end of the shared part; a locked workbook only up to its lock. */
  static Globals read(Records records, ReportFile file, Limits limits) throws IOException {
    var globals = new Globals(file, limits);
    try (records) {
      if (!records.next() || records.kind() != Records.BOF) {
        throw new EOFException("no workbook begins here");
      }
      if ((records.body().getShort() & 0xFFFF) != BIFF8) {
        throw new EOFException("not BIFF8");
      }
      while (!globals.locked && records.next() && records.kind() != Records.EOF) {
        globals.take(records);
      }
    }
    return globals;
  }

  List<Entry> entries() {
    return entries;
  }

  boolean locked() {
    return locked;
  }

  boolean from1904() {
    return from1904;
  }

  String text(int index) {
    return texts.get(index);
  }

  /** What numbers in cells of this style mean; a style that is not there is plain. */
  NumberMeaning meaning(int style) {
    if (style >= formatOfStyle.size()) {
      return NumberMeaning.PLAIN;
    }
    int format = formatOfStyle.get(style);
    return own.getOrDefault(format, NumberMeaning.builtIn(format));
  }

  private void take(Records records) throws IOException {
    var letters = new Letters(records, limits.cellLength());
    switch (records.kind()) {
      case FILEPASS -> locked = true;
      case DATEMODE -> from1904 = records.body().getShort() == 1;
      case BOUNDSHEET -> sheet(records, letters);
      case FORMAT -> {
        int id = records.body().getShort() & 0xFFFF;
        own.put(id, NumberMeaning.of(letters.longText()));
      }
      case XF -> {
        if (formatOfStyle.size() < MOST_STYLES) {
          formatOfStyle.add(records.body().getShort(2) & 0xFFFF);
        }
      }
      case SST -> sharedTexts(records, letters);
      default -> {}
    }
  }

  private void sheet(Records records, Letters letters) throws IOException {
    var body = records.body();
    long offset = body.getInt() & 0xFFFF_FFFFL;
    boolean hidden = (body.get() & 3) != 0;
    boolean rows = body.get() == 0;
    if (rows && entries.size() < MOST_SHEETS) {
      entries.add(new Entry(letters.shortText(), hidden, offset));
    }
  }

  /** The count that the record claims only says when to stop; the bytes say how many there are. */
  private void sharedTexts(Records records, Letters letters) throws IOException {
    records.body().getInt();
    int claimed = records.body().getInt();
    long lettersLeft = limits.sharedLetters();
    for (int i = 0; i < claimed; i++) {
      var text = letters.longText();
      texts.add(text);
      lettersLeft -= text.length() + 16;
      if (lettersLeft < 0) {
        throw new Refused(new TooLarge(file.name(), Limit.SHARED_STRINGS, limits.sharedLetters()));
      }
    }
  }
}
