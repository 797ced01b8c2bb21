package org.entente.ground.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The migrations of one module, {@code org/entente/TIER/MODULE/migrations/V*.sql}; the schema is
 * named after the module's folder.
 *
 * @param files file name to SQL text
 */
record ModuleSchema(String tier, String name, SortedMap<String, String> files) {

  private static final List<String> TIERS =
      List.of("ground", "reference", "mechanisms", "registers", "readings");
  private static final Pattern PLACE =
      Pattern.compile("org/entente/([a-z]+)/([a-z]+)/migrations/(V[^/]+\\.sql)$");

  /** Lower tiers first, and this module before all, because the others call its procedures. */
  static final Comparator<ModuleSchema> ORDER =
      Comparator.<ModuleSchema>comparingInt(schema -> TIERS.indexOf(schema.tier))
          .thenComparing(schema -> !schema.name.equals("database"))
          .thenComparing(ModuleSchema::name);

  ModuleSchema {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /** Every module that brings migrations, in the order in which they run. */
  static List<ModuleSchema> onTheClassPath() {
    return TIERS.stream()
        .flatMap(
            tier ->
                filesOf(tier).entrySet().stream()
                    .map(module -> new ModuleSchema(tier, module.getKey(), module.getValue())))
        .sorted(ORDER)
        .toList();
  }

  /** What the files say, as the comment of a schema that was made from them. */
  String fingerprint() {
    var sum = new CRC32C();
    files.forEach((name, sql) -> sum.update((name + '\n' + sql).getBytes(UTF_8)));
    return "%d migrations, %s"
        .formatted(files.size(), HexFormat.of().toHexDigits((int) sum.getValue()));
  }

  /** Finds files in folders and in jars, also in the jars inside a Spring Boot jar. */
  private static Map<String, SortedMap<String, String>> filesOf(String tier) {
    var modules = new TreeMap<String, SortedMap<String, String>>();
    var pattern = "classpath*:org/entente/" + tier + "/*/migrations/V*.sql";
    try {
      for (var file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
        var place = PLACE.matcher(file.getURL().getPath());
        if (!place.find()) {
          throw new IllegalStateException("a migration in an unexpected place: " + file.getURL());
        }
        modules
            .computeIfAbsent(place.group(2), _ -> new TreeMap<>())
            .put(place.group(3), file.getContentAsString(UTF_8));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException("migrations of tier " + tier, unreadable);
    }
    return modules;
  }
}
