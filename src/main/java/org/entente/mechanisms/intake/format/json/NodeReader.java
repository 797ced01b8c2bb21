package org.entente.mechanisms.intake.format.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.entente.mechanisms.intake.IntakeProblem.Limit;
import org.entente.mechanisms.intake.format.cells.NumberMeaning;
import org.entente.mechanisms.intake.format.cells.Numbers;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads one value whole: a row with all that is nested in it, up to a number of values. */
final class NodeReader {

  private static final Numbers NUMBERS = new Numbers(false);
  private static final int MOST_VALUES = 100_000;

  private final Document document;
  private final JsonParser json;
  private int valuesLeft;

  NodeReader(Document document, JsonParser json) {
    this.document = document;
    this.json = json;
  }

  /** The value that has just begun; the parser is then at its last token. */
  Node read() {
    valuesLeft = MOST_VALUES;
    return value();
  }

  private Node value() {
    if (--valuesLeft < 0) {
      throw document.tooLarge(Limit.VALUES_IN_A_ROW, MOST_VALUES);
    }
    return switch (json.currentToken()) {
      case START_OBJECT -> fields();
      case START_ARRAY -> items();
      case VALUE_NULL -> new Node.Text("");
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          new Node.Numeral(NUMBERS.text(json.getString(), NumberMeaning.PLAIN));
      default -> new Node.Text(cut(json.getString()));
    };
  }

  private Node fields() {
    var fields = new LinkedHashMap<String, Node>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      var name = json.currentName();
      json.nextToken();
      if (fields.putIfAbsent(name, value()) != null) {
        throw document.damaged(name); // twice the same name: which of them is meant?
      }
    }
    return new Node.Fields(fields);
  }

  private Node items() {
    var items = new ArrayList<Node>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      items.add(value());
    }
    return new Node.Items(items);
  }

  private String cut(String text) {
    return text.substring(0, Math.min(text.length(), document.limits().cellLength()));
  }
}
