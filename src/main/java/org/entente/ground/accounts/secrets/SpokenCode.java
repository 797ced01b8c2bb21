package org.entente.ground.accounts.secrets;

import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A secret that can be read out: groups of four letters and digits with a dash between, none of
 * which is mistaken for another; 20 bits a group.
 */
public final class SpokenCode {

  private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final int IN_A_GROUP = 4;

  private SpokenCode() {}

  public static String next(int groups, RandomGenerator random) {
    return IntStream.range(0, groups).mapToObj(_ -> group(random)).collect(Collectors.joining("-"));
  }

  private static String group(RandomGenerator random) {
    return IntStream.range(0, IN_A_GROUP)
        .mapToObj(_ -> LETTERS.charAt(random.nextInt(LETTERS.length())))
        .map(String::valueOf)
        .collect(Collectors.joining());
  }
}
