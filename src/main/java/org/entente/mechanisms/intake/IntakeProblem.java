package org.entente.mechanisms.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.ground.problem.Facts;
import org.entente.ground.problem.Kind;
import org.entente.ground.problem.Problem;
import org.entente.mechanisms.intake.format.FoundKind;
import org.entente.mechanisms.intake.understanding.SheetReason;

/**
 * Everything for which intake refuses a whole file; bad rows are never a problem of this kind.
 *
 * <p>The class name is the message key ({@code problem.NoTable}); the components are its named
 * arguments. {@code file} is the name the sender gave, never a path of this computer.
 */
public sealed interface IntakeProblem extends Problem {

  /** The name of the refused file, as its sender wrote it. */
  String file();

  @Override
  default Kind kind() {
    return switch (this) {
      case NoTable _ -> Kind.CONTENT;
      case LicenceMissing _ -> Kind.POLICY;
      case NotAKindWeRead _, TooLarge _, Damaged _, NotWellFormed _, FormWithoutSubmissions _ ->
          Kind.UNREADABLE;
    };
  }

  /** The components in a plain form that can be kept and read again: texts, numbers and lists. */
  @Override
  default Map<String, Object> facts() {
    var facts = new LinkedHashMap<String, Object>();
    Facts.of(this).forEach((name, value) -> facts.put(name, Because.plain(value)));
    facts.put("next", next().name());
    return facts;
  }

  /** What to do next; the enum name is the message key ({@code intake.next.SAVE_AS_XLSX}). */
  Next next();

  /**
   * The bytes are of another kind than the formats in {@code lookedFor}, whatever the name says.
   */
  record NotAKindWeRead(String file, FoundKind found, List<String> lookedFor)
      implements IntakeProblem {
    public NotAKindWeRead {
      lookedFor = List.copyOf(lookedFor);
    }

    @Override
    public Next next() {
      return switch (found) {
        case EMPTY -> Next.SEND_AGAIN;
        case ENCRYPTED_OFFICE, LOCKED_ARCHIVE -> Next.REMOVE_PASSWORD;
        case ARCHIVE -> Next.UNPACK;
        default -> Next.SAVE_AS_XLSX;
      };
    }
  }

  /** No sheet holds rows that say who works where; {@code sheets} tells why for each of them. */
  record NoTable(String file, List<SheetNotTaken> sheets) implements IntakeProblem {
    public NoTable {
      sheets = List.copyOf(sheets);
    }

    @Override
    public Next next() {
      return Next.SEND_THE_ROWS;
    }
  }

  /** The file asks for more than the limit {@code what} of this node allows. */
  record TooLarge(String file, Limit what, long allowed) implements IntakeProblem {
    @Override
    public Next next() {
      return Next.SPLIT;
    }
  }

  /** The file is of a kind we read but broken at {@code part} (a part of the archive or a row). */
  record Damaged(String file, String part) implements IntakeProblem {
    @Override
    public Next next() {
      return Next.SEND_AGAIN;
    }
  }

  /** Nobody has ever said under which terms files of this source may be used, and one must. */
  record LicenceMissing(String file, String source) implements IntakeProblem {
    @Override
    public Next next() {
      return Next.STATE_LICENCE;
    }
  }

  /** The file only describes a form; what people filled in is not in it. */
  record FormWithoutSubmissions(String file) implements IntakeProblem {
    @Override
    public Next next() {
      return Next.SEND_SUBMISSIONS;
    }
  }

  /** The file is XML that breaks off or breaks its own rules at this line and column, from 1. */
  record NotWellFormed(String file, int line, int column) implements IntakeProblem {
    @Override
    public Next next() {
      return Next.SEND_AGAIN;
    }
  }

  /** A sheet that was looked at, and the reasons for which it was left. */
  record SheetNotTaken(String sheet, List<SheetReason> why) {
    public SheetNotTaken {
      why = List.copyOf(why);
    }
  }

  /** What a node limits when it reads a stranger's file. */
  enum Limit {
    ROWS,
    COLUMNS,
    CELLS,
    CELL_LENGTH,
    UNPACKED_BYTES,
    PACKING_RATIO,
    ARCHIVE_PARTS,
    SHARED_STRINGS,
    MERGED_CELLS,
    NESTING,
    VALUES_IN_A_ROW,
    RECORD_SIZE
  }

  /** What the sender can do so that the file passes. */
  enum Next {
    SAVE_AS_XLSX,
    REMOVE_PASSWORD,
    UNPACK,
    SEND_AGAIN,
    SEND_THE_ROWS,
    SEND_SUBMISSIONS,
    SPLIT,
    STATE_LICENCE
  }
}
