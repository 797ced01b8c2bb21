package org.entente.mechanisms.intake.understanding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.entente.mechanisms.intake.fields.HeaderWords;
import org.entente.mechanisms.intake.fields.HxlTag;
import org.entente.mechanisms.intake.format.Blanks;
import org.entente.mechanisms.intake.format.RawRow;
import org.entente.mechanisms.intake.values.CountReader;
import org.entente.mechanisms.intake.values.DateReader;

/**
 * Finds the header among the first 25 rows of a sheet: a row of tags when there is one, and the row
 * or the two joined rows whose words are most like headers. Titles and notes may stand above.
 */
final class FrameFinder {

  private static final int ROWS_LOOKED_AT = 25;
  private static final double ENOUGH_TAGS = 0.5;
  private static final double LEAST_LIKENESS = 0.9;
  private static final double JOINED_MAY_LOSE = 0.7;
  private static final double ENOUGH_HEADERS = 0.5;
  private static final double TAKEN_FOR_DATA = 0.3;

  private final List<RawRow> rows;
  private final int width;
  private final HeaderWords words = new HeaderWords();

  private FrameFinder(SheetSample sample) {
    this.rows = sample.first().stream().limit(ROWS_LOOKED_AT).toList();
    this.width = sample.dataFrom(0).stream().mapToInt(row -> row.cells().size()).max().orElse(0);
  }

  static Optional<Frame> find(SheetSample sample) {
    return new FrameFinder(sample).find();
  }

  /**
   * The frame with these header rows (as the file counts them, none for a sheet without a header);
   * nothing when the sheet has no such rows near its beginning.
   */
  static Optional<Frame> at(SheetSample sample, List<Integer> headerRows) {
    return new FrameFinder(sample).at(headerRows);
  }

  private Optional<Frame> at(List<Integer> headerRows) {
    var tags = rows.stream().filter(FrameFinder::isTagRow).findFirst();
    int tagRow = tags.map(RawRow::number).orElse(0);
    if (headerRows.isEmpty()) {
      var blank = Collections.nCopies(width, "");
      return Optional.of(new Frame(List.of(), tagRow, tagRow + 1, blank, tags(tagRow)));
    }
    var chosen =
        IntStream.range(0, rows.size())
            .filter(at -> headerRows.contains(rows.get(at).number()))
            .filter(at -> rows.get(at).number() != tagRow)
            .summaryStatistics();
    return chosen.getCount() == 0
        ? Optional.empty()
        : Optional.of(frame(new Header(chosen.getMin(), chosen.getMax(), 0), tagRow));
  }

  private Optional<Frame> find() {
    for (int at = 0; at < rows.size(); at++) {
      if (isTagRow(rows.get(at))) {
        return Optional.of(aroundTags(at));
      }
    }
    return bestHeader(0, rows.size()).map(header -> frame(header, 0));
  }

  /** One or two rows that together are a header, ending at {@code last} in {@link #rows}. */
  private record Header(int first, int last, double likeness) {
    boolean joined() {
      return first < last;
    }
  }

  private static boolean isTagRow(RawRow row) {
    long filled = row.cells().stream().filter(cell -> !Blanks.isBlank(cell)).count();
    long tags = row.cells().stream().filter(cell -> HxlTag.parse(cell).isPresent()).count();
    return tags >= 2 && tags >= filled * ENOUGH_TAGS;
  }

  /**
   * Above the tags stands the header; below them, when nothing is above and it does not look like
   * data.
   */
  private Frame aroundTags(int at) {
    int tagRow = rows.get(at).number();
    if (at > 0) {
      var above = headerEndingAt(at - 1);
      if (above.likeness > 0 || at == 1) {
        return frame(above, tagRow);
      }
      return bestHeader(0, at).map(header -> frame(header, tagRow)).orElseGet(() -> bare(at));
    }
    var below =
        bestHeader(1, Math.min(3, rows.size()))
            .filter(header -> header.first == 1 && header.likeness >= 2 * LEAST_LIKENESS);
    return below.map(header -> frame(header, tagRow)).orElseGet(() -> bare(at));
  }

  private Header headerEndingAt(int last) {
    var alone = new Header(last, last, likeness(texts(last)));
    return last == 0 ? alone : joinedIfBetter(last - 1, alone);
  }

  private Optional<Header> bestHeader(int from, int to) {
    Header best = new Header(0, 0, 0);
    for (int at = from; at < to; at++) {
      var alone = new Header(at, at, likeness(texts(at)));
      if (alone.likeness > best.likeness) {
        best = alone;
      }
    }
    if (best.likeness < LEAST_LIKENESS) {
      return Optional.empty();
    }
    var withAbove = best.first > from ? joinedIfBetter(best.first - 1, best) : best;
    if (withAbove.joined() || best.last + 1 >= to) {
      return Optional.of(withAbove);
    }
    var below = new Header(best.last + 1, best.last + 1, best.likeness);
    var withBelow = joinedIfBetter(best.last, below);
    return Optional.of(withBelow.joined() ? withBelow : best);
  }

  /**
   * Two rows are one header when the upper one spans columns of the lower one and both say more.
   */
  private Header joinedIfBetter(int upper, Header lower) {
    if (!spans(upper, lower.last) || likeData(rows.get(lower.last))) {
      return lower;
    }
    var joined = new Header(upper, lower.last, likeness(joined(upper, lower.last)));
    return joined.likeness >= lower.likeness - JOINED_MAY_LOSE ? joined : lower;
  }

  /** The upper row leaves blanks that the lower one fills, and is itself mostly headers. */
  private boolean spans(int upper, int lower) {
    boolean next = rows.get(lower).number() == rows.get(upper).number() + 1;
    var above = texts(upper);
    var below = texts(lower);
    var titles = above.stream().filter(text -> !text.isEmpty()).toList();
    long headers = titles.stream().filter(HeaderWords::namesAField).count();
    boolean blankAbove = false;
    for (int column = 0; column < width; column++) {
      blankAbove |= above.get(column).isEmpty() && !below.get(column).isEmpty();
    }
    return next && titles.size() >= 2 && headers >= titles.size() * ENOUGH_HEADERS && blankAbove;
  }

  private static boolean likeData(RawRow row) {
    long odd =
        row.cells().stream()
            .filter(cell -> CountReader.looksLikeNumber(cell) || DateReader.looksLikeDate(cell))
            .count();
    return odd > row.cells().size() * TAKEN_FOR_DATA;
  }

  /** How many different fields the words name, less what speaks against a header. */
  private double likeness(List<String> texts) {
    var filled = texts.stream().filter(text -> !text.isEmpty()).toList();
    if (filled.size() < 2) {
      return 0;
    }
    double likeness = words.likeness(texts);
    long numbers =
        filled.stream()
            .filter(text -> CountReader.looksLikeNumber(text) || DateReader.looksLikeDate(text))
            .count();
    double repeats = filled.size() - new HashSet<>(filled).size();
    double against = (numbers + repeats * 0.5) / filled.size();
    return likeness * Math.max(0, 1 - 1.5 * against);
  }

  private List<String> texts(int at) {
    var texts = new ArrayList<String>(width);
    for (int column = 0; column < width; column++) {
      texts.add(Blanks.clean(rows.get(at).cell(column)));
    }
    return texts;
  }

  /**
   * The upper text of a column, or of the nearest column to the left that has one, then the lower.
   */
  private List<String> joined(int upper, int lower) {
    var above = texts(upper);
    var below = texts(lower);
    var joined = new ArrayList<String>(width);
    String spanning = "";
    for (int column = 0; column < width; column++) {
      if (!above.get(column).isEmpty()) {
        spanning = above.get(column);
      }
      boolean underSpan = !below.get(column).isEmpty();
      var parent = underSpan ? spanning : above.get(column);
      joined.add((parent + " " + below.get(column)).strip());
    }
    return joined;
  }

  private Frame frame(Header header, int tagRow) {
    var headers = header.joined() ? joined(header.first, header.last) : written(header.last);
    var numbers = new ArrayList<Integer>();
    for (int at = header.first; at <= header.last; at++) {
      numbers.add(rows.get(at).number());
    }
    int data = Math.max(numbers.getLast(), tagRow) + 1;
    return new Frame(numbers, tagRow, data, headers, tags(tagRow));
  }

  /** Tags without any header: words that stand among the tags are the header of their column. */
  private Frame bare(int at) {
    int tagRow = rows.get(at).number();
    var headers =
        written(at).stream().map(text -> text.strip().startsWith("#") ? "" : text).toList();
    return new Frame(List.of(), tagRow, tagRow + 1, headers, tags(tagRow));
  }

  private List<String> tags(int tagRow) {
    var row = rows.stream().filter(each -> each.number() == tagRow).findFirst();
    var tags = new ArrayList<String>(width);
    for (int column = 0; column < width; column++) {
      int at = column;
      var text = row.map(each -> each.cell(at).strip()).orElse("");
      tags.add(text.startsWith("#") || HxlTag.parse(text).isPresent() ? text : "");
    }
    return tags;
  }

  private List<String> written(int at) {
    var texts = new ArrayList<String>(width);
    for (int column = 0; column < width; column++) {
      texts.add(rows.get(at).cell(column));
    }
    return texts;
  }
}
