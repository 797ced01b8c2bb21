package org.entente.ground.shell;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * Every module's messages in every shipped language (UTF-8, ICU MessageFormat). A message missing
 * in a language is said in English and remembered; one missing everywhere is refused when strict,
 * and otherwise shown as its key.
 */
public final class Phrasebook {

  /** What everything is written in first, and what a missing translation falls back to. */
  public static final String FALLBACK = "en";

  private static final String HOME = "org/entente/";
  private static final Pattern FILE = Pattern.compile(".*messages_(.+)\\.properties");

  private final List<Language> languages;
  private final Map<String, Map<String, String>> patterns;
  private final Map<Language, Words> words = new ConcurrentHashMap<>();
  private final Set<String> missing = new ConcurrentSkipListSet<>();
  private final boolean strict;

  /** Patterns are by language code, then by key. */
  public Phrasebook(
      Collection<Language> languages, Map<String, Map<String, String>> patterns, boolean strict) {
    this.languages = languages.stream().sorted(Comparator.comparing(Language::code)).toList();
    this.patterns = Map.copyOf(patterns);
    this.strict = strict;
    if (find(FALLBACK).isEmpty()) {
      throw new IllegalArgumentException("languages.properties must list " + FALLBACK);
    }
  }

  /** Reads what the class path holds; works in an unpacked build and in the nested jar. */
  public static Phrasebook read(ResourcePatternResolver classPath, boolean strict)
      throws IOException {
    var languages =
        properties(classPath.getResource("classpath:" + HOME + "ground/shell/languages.properties"))
            .entrySet()
            .stream()
            .map(line -> Language.read(line.getKey(), line.getValue()))
            .toList();
    var patterns = new HashMap<String, Map<String, String>>();
    var files = "classpath*:" + HOME + "**/messages/messages_*.properties";
    for (var file : classPath.getResources(files)) {
      var all = patterns.computeIfAbsent(codeIn(file), _ -> new HashMap<>());
      properties(file).forEach((key, pattern) -> addOnce(all, key, pattern, file));
    }
    return new Phrasebook(languages, patterns, strict);
  }

  private static String codeIn(Resource file) {
    var matcher = FILE.matcher(String.valueOf(file.getFilename()));
    if (!matcher.matches()) {
      throw new IllegalStateException("not a messages file: " + file);
    }
    return matcher.group(1);
  }

  private static void addOnce(Map<String, String> all, String key, String pattern, Resource file) {
    if (all.putIfAbsent(key, pattern) != null) {
      throw new IllegalStateException("message " + key + " is given twice, again in " + file);
    }
  }

  private static Map<String, String> properties(Resource file) throws IOException {
    var read = new Properties();
    try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
      read.load(reader);
    }
    var map = new TreeMap<String, String>();
    read.stringPropertyNames().forEach(key -> map.put(key, read.getProperty(key)));
    return map;
  }

  /** The languages on offer, in the order of their codes. */
  public List<Language> languages() {
    return languages;
  }

  public Optional<Language> find(String code) {
    return languages.stream().filter(language -> language.code().equals(code)).findFirst();
  }

  public Language fallback() {
    return find(FALLBACK).orElseThrow();
  }

  /** The words of one language. */
  public Words in(Language language) {
    return words.computeIfAbsent(language, it -> new Words(it, this));
  }

  /** Every key that some language has. */
  public Set<String> keys() {
    var keys = new TreeSet<String>();
    patterns.values().forEach(all -> keys.addAll(all.keySet()));
    return keys;
  }

  /** The pattern as written in that language itself, without falling back. */
  public Optional<String> findPattern(Language language, String key) {
    return Optional.ofNullable(patterns.getOrDefault(language.code(), Map.of()).get(key));
  }

  /** What was asked for and had to be said in English, or not at all: {@code fr activities.x}. */
  public Set<String> missing() {
    return Set.copyOf(missing);
  }

  boolean strict() {
    return strict;
  }

  Phrase phrase(Language language, String key) {
    return findPattern(language, key)
        .map(pattern -> new Phrase(language, pattern))
        .orElseGet(() -> elsewhere(language, key));
  }

  private Phrase elsewhere(Language language, String key) {
    missing.add(language.code() + " " + key);
    return findPattern(fallback(), key)
        .map(pattern -> new Phrase(fallback(), pattern))
        .orElseGet(() -> asKey(key));
  }

  private Phrase asKey(String key) {
    if (strict) {
      throw new IllegalArgumentException("no language has the message " + key);
    }
    return new Phrase(fallback(), key);
  }

  /** A pattern with the language whose plural rules it follows. */
  record Phrase(Language language, String pattern) {}
}
