package org.entente.mechanisms.intake.iati.standard;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.entente.mechanisms.intake.iati.tree.Element;
import org.entente.mechanisms.intake.iati.tree.Node;

/**
 * Holds a document to the standard as its records come by: first the schema, then the code lists,
 * then the rules. What it finds is told at once; it refuses nothing.
 */
public final class Standard {

  private final Element root;
  private final LocalDate today;
  private final Consumer<Finding> found;
  private final Optional<SchemaCheck> schema;

  /** Begins with the root of the document; rules about the future go by {@code today}. */
  public Standard(Element root, LocalDate today, Consumer<Finding> found) {
    this.root = root;
    this.today = today;
    this.found = found;
    this.schema = SchemaCheck.begin(root, found);
  }

  public void check(Element record) {
    schema.ifPresent(open -> open.record(record));
    if (!SchemaShape.arranged(record).equals(record)) {
      found.accept(outOfOrder(record));
    }
    var document = Node.document(root.withContent(List.of(record)));
    CodeCheck.check(document, found);
    Ruleset.standard().check(document, today, found);
  }

  private static Finding outOfOrder(Element record) {
    return new Finding(
        Finding.Severity.NOTE,
        Finding.Kind.OUT_OF_ORDER,
        "",
        record.line(),
        record.name().written(),
        "");
  }

  /** Ends the document. */
  public void end() {
    schema.ifPresent(SchemaCheck::end);
  }
}
