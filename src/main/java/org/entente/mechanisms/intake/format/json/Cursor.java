package org.entente.mechanisms.intake.format.json;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Goes through a document from row to row. A row is an object or array that is an item of an array,
 * or one of several values that follow each other at the top (one object a line); whatever stands
 * around is only the way there.
 */
final class Cursor implements AutoCloseable {

  private final Document document;
  private final JsonParser json;
  private final NodeReader rows;
  private final boolean lines;
  private final Deque<Level> levels = new ArrayDeque<>();

  /** An array or object on the way: its place in the document. */
  private record Level(String path, boolean array) {}

  /** A row, and where the table that it belongs to lies in the document. */
  record Found(String path, Node row) {}

  private Cursor(Document document, boolean lines) {
    this.document = document;
    this.json = document.parser();
    this.rows = new NodeReader(document, json);
    this.lines = lines;
  }

  static Cursor over(Document document, boolean lines) {
    return new Cursor(document, lines);
  }

  /** Whether several values follow each other at the top. */
  static boolean isLines(Document document) {
    try (var json = document.parser()) {
      json.nextToken();
      json.skipChildren();
      return json.nextToken() != null;
    } catch (JacksonException broken) {
      throw document.refusal(broken);
    }
  }

  Optional<Found> next() {
    try {
      for (var token = json.nextToken(); token != null; token = json.nextToken()) {
        var found = step(token);
        if (found.isPresent()) {
          return found;
        }
      }
      return Optional.empty();
    } catch (JacksonException broken) {
      throw document.refusal(broken);
    }
  }

  private Optional<Found> step(JsonToken token) {
    switch (token) {
      case END_OBJECT, END_ARRAY -> levels.pop();
      case START_OBJECT, START_ARRAY -> {
        if (isRow()) {
          return Optional.of(new Found(path(), rows.read()));
        }
        levels.push(new Level(inside(), token == JsonToken.START_ARRAY));
      }
      default -> {}
    }
    return Optional.empty();
  }

  private boolean isRow() {
    return levels.isEmpty() ? lines : levels.element().array;
  }

  private String path() {
    return levels.isEmpty() ? "" : levels.element().path;
  }

  private String inside() {
    var name = levels.isEmpty() ? "" : json.currentName();
    return Flattened.joined(path(), name == null ? "" : name);
  }

  @Override
  public void close() {
    json.close();
  }
}
