package org.entente.people;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/** An ID token about to be written by hand, good unless somebody spoils it. */
final class IdTokenDraft {

  private static final JsonMapper JSON = new JsonMapper();

  final Map<String, Object> header = new LinkedHashMap<>();
  final Map<String, Object> claims = new LinkedHashMap<>();
  private final TestProvider provider = TestProvider.shared();

  IdTokenDraft(String subject, String nonce) {
    var now = Instant.now();
    header.putAll(Map.of("alg", "RS256", "kid", TestProvider.KEY, "typ", "JWT"));
    claims.putAll(
        Map.of(
            "iss",
            provider.issuer(),
            "aud",
            TestProvider.CLIENT,
            "sub",
            subject,
            "iat",
            now.getEpochSecond(),
            "exp",
            now.plusSeconds(300).getEpochSecond(),
            "nonce",
            nonce));
  }

  /** As the provider would sign it. */
  String signed() {
    return signed(provider.privateKey());
  }

  String signed(PrivateKey key) {
    return signed(payload(), key);
  }

  /** With this text in place of the claims. */
  String signed(String payload, PrivateKey key) {
    var text = encoded(JSON.writeValueAsString(header)) + "." + encoded(payload);
    return text + "." + TestProvider.letters(TestProvider.sign(text, key));
  }

  /** With two claims of one name, of which the last is what the provider would say. */
  String signedSayingTwice(String claim, String first) {
    var payload = payload().replaceFirst("\\{", "{\"" + claim + "\":\"" + first + "\",");
    return signed(payload, provider.privateKey());
  }

  String unsigned() {
    return encoded(JSON.writeValueAsString(header)) + "." + encoded(payload());
  }

  /** Signed as with a secret that both sides know, by what everybody knows. */
  String signedWithPublicKey() {
    header.put("alg", "HS256");
    var text = unsigned();
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(provider.publicKey().getEncoded(), "HmacSHA256"));
      return text + "." + TestProvider.letters(mac.doFinal(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException every) {
      throw new IllegalStateException(every);
    }
  }

  private String payload() {
    return JSON.writeValueAsString(claims);
  }

  private static String encoded(String text) {
    return TestProvider.letters(text.getBytes(UTF_8));
  }
}
