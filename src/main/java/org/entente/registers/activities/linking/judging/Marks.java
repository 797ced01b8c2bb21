package org.entente.registers.activities.linking.judging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.ground.matching.Letters;

/**
 * By what accounts are found to have something to do with each other: the words of their titles and
 * organisations, what is done by whom where, and sums of money. How many accounts bear a mark says
 * how little it tells. Unchanging once made.
 */
final class Marks {

  private static final int SHORTEST_WORD = 3;

  private final List<Told> accounts;
  private final List<List<String>> ofEach = new ArrayList<>();
  private final Map<String, int[]> bearers = new HashMap<>();

  private Marks(List<Told> accounts) {
    this.accounts = List.copyOf(accounts);
  }

  static Marks of(List<Told> accounts) {
    var marks = new Marks(accounts);
    var growing = new HashMap<String, List<Integer>>();
    for (int at = 0; at < accounts.size(); at++) {
      var own = of(accounts.get(at));
      marks.ofEach.add(List.copyOf(own));
      for (var mark : own) {
        growing.computeIfAbsent(mark, _ -> new ArrayList<>()).add(at);
      }
    }
    growing.forEach(
        (mark, at) -> marks.bearers.put(mark, at.stream().mapToInt(Integer::intValue).toArray()));
    return marks;
  }

  /** Every mark of an account, each once. */
  private static SequencedSet<String> of(Told told) {
    var marks = new TreeSet<String>();
    words(told.matter().title()).forEach(word -> marks.add(title(word)));
    marks.add(titled(told));
    words(told.matter().text()).forEach(word -> marks.add(text(word)));
    parties(told)
        .map(name -> words(name))
        .forEach(
            words -> {
              words.forEach(word -> marks.add("name " + word));
              marks.add("named " + new TreeSet<>(words));
            });
    var who = principal(told);
    marks.add(who);
    told.where().places().forEach(place -> marks.add(place(place)));
    told.matter().sectors().forEach(sector -> marks.add(sector(sector)));
    for (var place : told.where().places()) {
      told.matter().sectors().forEach(sector -> marks.add("at " + place + ' ' + sector));
      marks.add("by " + who + ' ' + place);
    }
    told.figures().sums().forEach(sum -> marks.add(sum(sum)));
    return marks;
  }

  private static Stream<String> parties(Told told) {
    var parties = told.parties();
    return Stream.of(List.of(parties.principal()), parties.funders(), parties.doers())
        .flatMap(List::stream)
        .flatMap(named -> named.written().stream());
  }

  /** The words of a text that are long enough to tell something, in Latin letters. */
  static Set<String> words(String text) {
    var words = new HashSet<String>();
    for (var word : Letters.words(Letters.latin(text))) {
      if (word.length() >= SHORTEST_WORD || isNumber(word)) {
        words.add(word);
      }
    }
    return words;
  }

  private static boolean isNumber(String word) {
    return word.chars().allMatch(Character::isDigit);
  }

  static String principal(Told told) {
    var principal = told.parties().principal();
    return "who "
        + principal
            .known()
            .orElseGet(() -> String.join("|", principal.written()).toLowerCase(Locale.ROOT));
  }

  static String title(String word) {
    return "title " + word;
  }

  static String titled(Told told) {
    return "titled " + new TreeSet<>(words(told.matter().title()));
  }

  static String text(String word) {
    return "text " + word;
  }

  static String place(String place) {
    return "place " + place;
  }

  static String sector(String sector) {
    return "sector " + sector;
  }

  static String sum(Told.Sum sum) {
    return "sum " + sum.amount() + ' ' + sum.currency();
  }

  /** The marks of an account, in one order. */
  List<String> of(int account) {
    return ofEach.get(account);
  }

  List<Told> accounts() {
    return accounts;
  }

  int[] bearers(String mark) {
    return bearers.getOrDefault(mark, new int[0]);
  }

  /** How much it tells that two accounts bear the mark, in natural logarithms. */
  double rarity(String mark) {
    return Math.log((1.0 + accounts.size()) / Math.max(1, bearers(mark).length));
  }
}
