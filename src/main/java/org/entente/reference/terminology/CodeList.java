package org.entente.reference.terminology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A versioned list of terms that finds a term however it is written. What is not known, or could
 * mean two things, is not found; it never guesses.
 */
public final class CodeList {

  private static final Pattern GLOSS = Pattern.compile("^(.*?)[(\\[](.*?)[)\\]]\\s*$");
  private static final Pattern PARTS = Pattern.compile("\\s*[/|\\n]\\s*");
  private static final Pattern HEADING = Pattern.compile("[:_]|\\s[-–—]\\s");

  private final int version;
  private final Spelling spelling;
  private final Map<String, Term> terms = new LinkedHashMap<>();
  private final Map<String, Match> known = new LinkedHashMap<>();

  CodeList(int version, Spelling spelling, List<CodeListFile.Line> lines) {
    this.version = version;
    this.spelling = spelling;
    lines.forEach(line -> terms.put(line.term().code(), line.term()));
    lines.forEach(line -> learn(line.term(), Match.Method.EXACT, line.exact()));
    lines.forEach(line -> learn(line.term(), Match.Method.SPELLING, line.spellings()));
  }

  private void learn(Term term, Match.Method method, Stream<String> spellings) {
    var match = new Match(term, method);
    spellings.flatMap(spelling::keys).forEach(key -> learn(key, match));
  }

  private void learn(String key, Match match) {
    var earlier = known.putIfAbsent(key, match);
    if (earlier != null && !earlier.code().equals(match.code())) {
      throw new IllegalStateException(
          "one spelling, two terms: " + key + " is " + earlier.code() + " and " + match.code());
    }
  }

  public int version() {
    return version;
  }

  /** All terms, in the order of the list. */
  public Collection<Term> terms() {
    return List.copyOf(terms.values());
  }

  public Optional<Term> findCode(String code) {
    return Optional.ofNullable(terms.get(code));
  }

  /** The term meant by the text of one cell, as a whole, by its parts, or after its heading. */
  public Optional<Match> find(String written) {
    return whole(written)
        .or(() -> partsThatAgree(written))
        .or(() -> glossed(written))
        .or(() -> afterHeading(written));
  }

  private Optional<Match> whole(String written) {
    return spelling.keys(written).flatMap(key -> Stream.ofNullable(known.get(key))).findFirst();
  }

  /** "Santé / Health" is one thing said twice; "Santé / Education" is two, and not found. */
  private Optional<Match> partsThatAgree(String written) {
    var parts = PARTS.splitAsStream(written.strip()).filter(part -> !part.isBlank()).toList();
    if (parts.size() < 2) {
      return Optional.empty();
    }
    var matches = new ArrayList<Match>();
    for (var part : parts) {
      var match = whole(part);
      if (match.isEmpty()) {
        return Optional.empty();
      }
      matches.add(match.get());
    }
    return matches.stream()
        .map(Match::term)
        .filter(term -> matches.stream().allMatch(other -> covers(other.term(), term)))
        .findFirst()
        .map(term -> new Match(term, Match.Method.PARTS_AGREE));
  }

  private static boolean covers(Term wider, Term term) {
    return wider.equals(term) || term.parent().filter(wider.code()::equals).isPresent();
  }

  /** "Manejo de campamentos (CCCM)": one of the two is enough, unless they say different things. */
  private Optional<Match> glossed(String written) {
    var gloss = GLOSS.matcher(written);
    if (!gloss.matches()) {
      return Optional.empty();
    }
    var outside = whole(gloss.group(1));
    var inside = whole(gloss.group(2));
    var either = outside.or(() -> inside);
    boolean different =
        outside.isPresent()
            && inside.isPresent()
            && !outside.get().code().equals(inside.get().code());
    return either
        .filter(_ -> !different)
        .map(match -> new Match(match.term(), Match.Method.PARTS_AGREE));
  }

  /** "Protection: Mine action" and "HEALTH_OP": what stands behind the heading, else before it. */
  private Optional<Match> afterHeading(String written) {
    var parts = HEADING.split(written, 2);
    if (parts.length < 2) {
      return Optional.empty();
    }
    return whole(parts[1])
        .or(() -> partsThatAgree(parts[1]))
        .or(() -> written.indexOf('_') < 0 ? Optional.empty() : whole(parts[0]))
        .map(match -> new Match(match.term(), Match.Method.PREFIX_STRIPPED));
  }
}
