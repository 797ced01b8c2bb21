package org.entente.mechanisms.intake.fields;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A tag of HXL 1.1, read as liberally as people write it: blanks, capitals and the underscores of
 * the 2014 alpha ({@code #adm1_id}) are tolerated, and a known tag with attributes that lost its
 * sign ({@code sector+en}); attributes are a set.
 */
public record HxlTag(String tag, Set<String> attributes) {

  private static final Pattern TAG =
      Pattern.compile("#\\s*(\\p{L}[\\p{L}\\p{Nd}_]*)((?:\\s*[+/]\\s*[\\p{L}\\p{Nd}_]+)*)\\s*\\??");
  private static final List<Rule> RULES = rules();

  public HxlTag {
    attributes = Set.copyOf(attributes);
  }

  private record Rule(String tag, String with, List<Field> field) {}

  public static Optional<HxlTag> parse(String written) {
    var text = written.strip().toLowerCase(Locale.ROOT);
    boolean signed = text.startsWith("#");
    var found = TAG.matcher(signed ? text : "#" + text);
    if (!found.matches() || (!signed && !isKnown(found.group(1), found.group(2)))) {
      return Optional.empty();
    }
    var parts = found.group(1).split("_", -1);
    var attributes = new TreeSet<String>(Arrays.asList(parts).subList(1, parts.length));
    for (var attribute : found.group(2).split("[+/]", -1)) {
      attributes.add(attribute.strip());
    }
    attributes.remove("");
    return Optional.of(new HxlTag(parts[0], attributes));
  }

  /** The field this tag names; nothing when it is one of those that no field takes. */
  public Optional<Field> field() {
    return RULES.stream()
        .filter(rule -> rule.tag.equals(tag))
        .filter(rule -> rule.with.isEmpty() || attributes.contains(rule.with))
        .findFirst()
        .flatMap(rule -> rule.field.stream().findFirst());
  }

  /** Whether a rule says outright that no field takes this tag. */
  public boolean isOfNoField() {
    return RULES.stream().anyMatch(rule -> rule.tag.equals(tag)) && field().isEmpty();
  }

  private static boolean isKnown(String tag, String attributes) {
    return attributes.contains("+") && RULES.stream().anyMatch(rule -> rule.tag.equals(tag));
  }

  /** The first rule that fits decides; a rule without a field says that none takes the tag. */
  private static List<Rule> rules() {
    var rules = new ArrayList<Rule>();
    try (var in = HxlTag.class.getResourceAsStream("lexicon/hxl.csv")) {
      if (in == null) {
        throw new IllegalStateException("lexicon/hxl.csv is not in the program");
      }
      var text = new InputStreamReader(in, StandardCharsets.UTF_8);
      for (var row : CsvReader.builder().ofNamedCsvRecord(text)) {
        var field = Field.labelled(row.getField("field")).stream().toList();
        rules.add(new Rule(row.getField("tag"), row.getField("with"), field));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return List.copyOf(rules);
  }
}
