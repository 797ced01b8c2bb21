package org.entente.mechanisms.findings;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.ground.identity.PartyId;
import org.entente.reference.places.PlaceId;

/**
 * What a rule noticed: of which kind, by which rule, about what (equal for the same thing next
 * month), where and in which sector, whom it concerns, the records that it rests on, and its facts
 * by name: texts, whole numbers, days as 2026-03-31. Those named as weighty bring it back after
 * somebody closed it, when they change.
 */
public record Matter(
    Finding.Kind kind,
    String rule,
    String about,
    Optional<PlaceId> place,
    Optional<String> sector,
    List<PartyId> parties,
    List<Evidence> evidence,
    Map<String, String> facts,
    Set<String> weighty) {

  /** A record that a finding rests on: its type in history, and its id. */
  public record Evidence(String type, UUID id) {}

  public Matter {
    parties = List.copyOf(parties);
    evidence = List.copyOf(evidence);
    facts = new TreeMap<>(facts);
    weighty = Set.copyOf(weighty);
  }

  /** Equal for the same thing whenever it is noticed: SHA-256 of rule and subject, as hex. */
  public String fingerprint() {
    return hash(rule + "\n" + about);
  }

  /** The weighty facts. */
  Map<String, String> weight() {
    var weight = new TreeMap<>(facts);
    weight.keySet().retainAll(weighty);
    return weight;
  }

  /** Facts that weigh and are not what they were, as they were. */
  Map<String, String> changedSince(Matter earlier) {
    var now = weight();
    return earlier.weight().entrySet().stream()
        .filter(each -> !each.getValue().equals(now.get(each.getKey())))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static String hash(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
