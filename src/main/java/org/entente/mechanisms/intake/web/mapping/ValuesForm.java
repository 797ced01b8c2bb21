package org.entente.mechanisms.intake.web.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.entente.mechanisms.intake.instructions.Instructions.ValueMeaning;
import org.entente.mechanisms.intake.questions.UnknownValue;
import org.springframework.util.MultiValueMap;

/**
 * The values as somebody sent them back: what was chosen for each, what was sought and for which,
 * and which decisions are no longer wanted. Values go by a short key, because they may be long.
 */
record ValuesForm(MultiValueMap<String, String> form) {

  /** The key of a value in the form; another value of the file can hardly have the same. */
  static String key(ValueMeaning.Kind kind, String written) {
    return kind.name().charAt(0)
        + Integer.toHexString(written.hashCode())
        + Integer.toHexString(Objects.hash(written.length(), written));
  }

  static String key(UnknownValue value) {
    return key(value.kind(), value.written());
  }

  String chosen(String key) {
    return Optional.ofNullable(form.getFirst("value-" + key)).orElse("");
  }

  String sought(String key) {
    return Optional.ofNullable(form.getFirst("find-" + key)).orElse("").strip();
  }

  /** The value for which an entry is sought, when the form was sent for that. */
  Optional<String> seeking() {
    return Optional.ofNullable(form.getFirst("seek"));
  }

  private boolean forgets(String key) {
    return form.getOrDefault("forget", List.of()).contains(key);
  }

  /** What was chosen now, of the values that were asked about; unknown codes are no choice. */
  Map<UnknownValue, Optional<String>> decided(List<UnknownValue> asked, Known known) {
    var decided = new LinkedHashMap<UnknownValue, Optional<String>>();
    for (var value : asked) {
      var code = chosen(key(value));
      if (code.equals(ValuesView.LEAVE)) {
        decided.put(value, Optional.empty());
      } else if (!code.isEmpty() && known.is(value.kind(), code)) {
        decided.put(value, Optional.of(code));
      }
    }
    return decided;
  }

  /** Tells whether a register or list has an entry of this code. */
  interface Known {
    boolean is(ValueMeaning.Kind kind, String code);
  }

  /** The decisions before, without those to forget or to replace, and then the new ones. */
  List<ValueMeaning> onto(List<ValueMeaning> before, Map<UnknownValue, Optional<String>> decided) {
    var replaced = new HashSet<String>();
    decided.keySet().forEach(value -> replaced.add(key(value)));
    var all = new ArrayList<ValueMeaning>();
    for (var each : before) {
      var key = key(each.kind(), each.written());
      if (!replaced.contains(key) && !forgets(key)) {
        all.add(each);
      }
    }
    decided.forEach(
        (value, code) -> all.add(new ValueMeaning(value.kind(), value.written(), code)));
    return all;
  }
}
