package org.entente.mechanisms.intake.iati;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Set;
import org.entente.mechanisms.intake.format.Report;
import org.entente.mechanisms.intake.iati.conversion.Conversion.Change;
import org.entente.mechanisms.intake.iati.tree.Element;
import org.entente.mechanisms.intake.iati.tree.RecordWriter;
import org.entente.mechanisms.intake.instructions.Instructions.Treatment;

/**
 * An activity as it came out of a file: the number of its row, itself in the words of 2.03, and
 * what had to be done for that.
 */
record ReadActivity(int row, Element activity, Set<Change> changes) {

  /** The format of documents that are activities. */
  static final String FORMAT = "iati";

  private static final int PRINT_LENGTH = 24;

  /** Equal for equal activities, whatever lines they stand on; in letters, as no number is. */
  String print() {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(RecordWriter.text(activity).getBytes(UTF_8));
      var letters = new StringBuilder();
      for (int i = 0; i < PRINT_LENGTH; i++) {
        letters.append((char) ('a' + (digest[i] & 0xF)));
      }
      return letters.toString();
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  /** The whole activity, but for persons as was decided about them. */
  Report.RowDocument document(Treatment persons) {
    var kept = RecordWriter.text(Contacts.treated(activity, persons));
    return new Report.RowDocument(row, FORMAT, kept);
  }
}
