package org.entente.mechanisms.review.web;

import java.util.ArrayList;
import java.util.List;

/**
 * Two values that differ, each cut into pieces that the other has too, in the same order, and
 * pieces that it has not (longest common subsequence): by letters where both are short and most of
 * the letters are shared, as in two spellings; by words otherwise.
 */
public record Differing(List<Piece> left, List<Piece> right) {

  /** Longer values are compared word by word: a table of all their letters would be large. */
  private static final int MOST_LETTERS = 120;

  /** With fewer letters shared than this, they are shared by chance. */
  private static final double MOSTLY = 0.8;

  public Differing {
    left = List.copyOf(left);
    right = List.copyOf(right);
  }

  /** A stretch of a value, and whether the other value has it too. */
  public record Piece(String text, boolean shared) {}

  /** Compares two values of some hundred letters at most; one that is missing is an empty text. */
  public static Differing of(String left, String right) {
    boolean brief = left.length() <= MOST_LETTERS && right.length() <= MOST_LETTERS;
    if (brief) {
      var byLetters = of(parts(left, true), parts(right, true));
      if (byLetters.shared() >= MOSTLY * Math.max(left.length(), right.length())) {
        return byLetters;
      }
    }
    return of(parts(left, false), parts(right, false));
  }

  private int shared() {
    return left.stream().filter(Piece::shared).mapToInt(piece -> piece.text().length()).sum();
  }

  private static Differing of(List<String> one, List<String> other) {
    var common = lengths(one, other);
    var inOne = new boolean[one.size()];
    var inOther = new boolean[other.size()];
    int i = 0;
    int j = 0;
    while (i < one.size() && j < other.size()) {
      if (one.get(i).equals(other.get(j))) {
        inOne[i++] = true;
        inOther[j++] = true;
      } else if (common[i + 1][j] >= common[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    return new Differing(pieces(one, inOne), pieces(other, inOther));
  }

  private static List<String> parts(String value, boolean letters) {
    if (value.isEmpty()) {
      return List.of();
    }
    return letters
        ? value.codePoints().mapToObj(Character::toString).toList()
        : List.of(value.split("(?<=\\s)", -1));
  }

  /** At i and j: how many parts the rests from there have in common. */
  private static int[][] lengths(List<String> one, List<String> other) {
    var lengths = new int[one.size() + 1][other.size() + 1];
    for (int i = one.size() - 1; i >= 0; i--) {
      for (int j = other.size() - 1; j >= 0; j--) {
        lengths[i][j] =
            one.get(i).equals(other.get(j))
                ? lengths[i + 1][j + 1] + 1
                : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
      }
    }
    return lengths;
  }

  private static List<Piece> pieces(List<String> parts, boolean[] shared) {
    var pieces = new ArrayList<Piece>();
    int from = 0;
    for (int to = 1; to <= parts.size(); to++) {
      if (to == parts.size() || shared[to] != shared[from]) {
        pieces.add(new Piece(String.join("", parts.subList(from, to)), shared[from]));
        from = to;
      }
    }
    return pieces;
  }
}
