package org.entente.reference.partners.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;

/** The parents or the branches of a partner as typed; a line without a name takes one away. */
public record KinForm(Side side, List<Line> typed) {

  /** Which end of the relation the others are. */
  public enum Side {
    PARENT,
    BRANCH;

    /** The name of its fields, and the last part of message keys about it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One of them: the relation that it changes (empty: a new one), its name as in the register, the
   * first and the last day, written 2026-03-31.
   */
  public record Line(String relation, String name, String since, String until) {

    private static final Line EMPTY = new Line("", "", "", "");
  }

  static KinForm read(Side side, MultiValueMap<String, String> form) {
    var names = all(form, side, "");
    return new KinForm(
        side,
        IntStream.range(0, names.size())
            .mapToObj(
                line ->
                    new Line(
                        at(all(form, side, "-relation"), line),
                        at(names, line),
                        at(all(form, side, "-since"), line),
                        at(all(form, side, "-until"), line)))
            .filter(line -> !line.equals(Line.EMPTY))
            .toList());
  }

  private static List<String> all(MultiValueMap<String, String> form, Side side, String field) {
    return form.getOrDefault(side.word() + field, List.of());
  }

  private static String at(List<String> values, int line) {
    return line < values.size() ? values.get(line).strip() : "";
  }

  /** The lines with an empty one to fill. */
  public List<Line> lines() {
    return Stream.concat(typed.stream(), Stream.of(Line.EMPTY)).toList();
  }
}
