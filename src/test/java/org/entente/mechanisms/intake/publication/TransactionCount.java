package org.entente.mechanisms.intake.publication;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Counts the transactions of an IATI file by publisher, type and currency, straight from the events
 * of another XML reader than the one under test, and with no other code of the program.
 */
final class TransactionCount {

  /** How many transactions, and what they add up to. */
  record Sum(int transactions, BigDecimal value) {
    static final Sum NONE = new Sum(0, BigDecimal.ZERO);

    Sum plus(BigDecimal more) {
      return new Sum(transactions + 1, value.add(more));
    }
  }

  private final Map<String, Sum> sums = new TreeMap<>();
  private int activities;
  private String publisher = "";
  private String defaultCurrency = "";
  private String type = "";
  private String currency = "";
  private BigDecimal value = BigDecimal.ZERO;
  private int transactionDepth;

  static TransactionCount of(byte[] xml) throws XMLStreamException {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    var events = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
    var count = new TransactionCount();
    int depth = 0;
    while (events.hasNext()) {
      switch (events.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          depth -= count.start(events, depth);
        }
        case XMLStreamConstants.END_ELEMENT -> {
          count.end(depth);
          depth--;
        }
        default -> {}
      }
    }
    return count;
  }

  Map<String, Sum> sums() {
    return sums;
  }

  int activities() {
    return activities;
  }

  /** Handles a start; 1 when the element's text, and with it its end, was read. */
  private int start(XMLStreamReader at, int depth) throws XMLStreamException {
    switch (at.getLocalName()) {
      case "iati-activity" -> {
        activities++;
        publisher = "";
        defaultCurrency = attribute(at, "default-currency");
      }
      case "reporting-org" -> publisher = attribute(at, "ref");
      case "transaction" -> {
        transactionDepth = depth;
        type = "";
        currency = "";
        value = BigDecimal.ZERO;
      }
      case "transaction-type" -> type = attribute(at, "code");
      case "value" -> {
        if (transactionDepth > 0 && depth == transactionDepth + 1) {
          currency = attribute(at, "currency");
          value = new BigDecimal(at.getElementText().strip());
          return 1;
        }
      }
      default -> {}
    }
    return 0;
  }

  private void end(int depth) {
    if (transactionDepth > 0 && depth == transactionDepth) {
      var key = publisher + " " + type + " " + (currency.isEmpty() ? defaultCurrency : currency);
      sums.merge(key, Sum.NONE.plus(value), (before, _) -> before.plus(value));
      transactionDepth = 0;
    }
  }

  private static String attribute(XMLStreamReader at, String name) {
    var value = at.getAttributeValue(null, name);
    return value == null ? "" : value.strip();
  }
}
