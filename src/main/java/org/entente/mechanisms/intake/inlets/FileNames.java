package org.entente.mechanisms.intake.inlets;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a browser calls a file, brought down to a name: no folder, no control letters, not long. */
public final class FileNames {

  private static final int LONGEST = 200;
  private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
  private static final Pattern INVISIBLE = Pattern.compile("\\p{C}");

  private FileNames() {}

  public static String plain(@Nullable String given) {
    var name = given == null ? "" : given;
    var plain = INVISIBLE.matcher(FOLDERS.matcher(name).replaceFirst("")).replaceAll("").strip();
    var end = plain.length() <= LONGEST ? plain : plain.substring(plain.length() - LONGEST);
    return end.isEmpty() ? "report" : end;
  }
}
