package org.entente.ground.accounts.sessions;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A browser and its system in two words, from what it says of itself (RFC 9110, User-Agent); enough
 * for a person to know it again, too little to follow anybody by.
 */
final class Device {

  /** What stands in the header, in the order in which to look, and how people call it. */
  private record Mark(String written, String word) {}

  private static final List<Mark> BROWSERS =
      List.of(
          new Mark("Edg/", "Edge"),
          new Mark("OPR/", "Opera"),
          new Mark("Firefox/", "Firefox"),
          new Mark("Chrom", "Chrome"),
          new Mark("Safari/", "Safari"),
          new Mark("Java-http-client/", "Java"));

  private static final List<Mark> SYSTEMS =
      List.of(
          new Mark("Android", "Android"),
          new Mark("iPhone", "iPhone"),
          new Mark("iPad", "iPad"),
          new Mark("Windows", "Windows"),
          new Mark("Mac OS X", "macOS"),
          new Mark("CrOS", "ChromeOS"),
          new Mark("Linux", "Linux"));

  private Device() {}

  /** Empty when it says nothing that is known. */
  static String words(String userAgent) {
    return Stream.of(BROWSERS, SYSTEMS)
        .flatMap(marks -> first(marks, userAgent))
        .collect(Collectors.joining(", "));
  }

  private static Stream<String> first(List<Mark> marks, String userAgent) {
    return marks.stream()
        .filter(mark -> userAgent.contains(mark.written()))
        .map(Mark::word)
        .limit(1);
  }
}
