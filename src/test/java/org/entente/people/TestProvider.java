package org.entente.people;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * An identity provider of our own for tests: it says who it is, gives a code for whatever token it
 * is told to, and gives that token for the code once, to whoever asked with the right verifier.
 */
public final class TestProvider {

  public static final String CLIENT = "entente";
  static final String ACCESS_TOKEN = "an access token";
  static final String KEY = "key-of-march";

  private static final class Shared {
    static final TestProvider ONE = new TestProvider();
  }

  private final HttpServer server;
  private final KeyPair keys = newKeys();
  private final Map<String, Promised> codes = new ConcurrentHashMap<>();

  /** What a code is good for, and how to prove that it is one's own. */
  private record Promised(String idToken, String challenge) {}

  private TestProvider() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
    server.createContext("/.well-known/openid-configuration", it -> answer(it, 200, itself()));
    server.createContext("/keys", it -> answer(it, 200, keySet()));
    server.createContext("/token", this::token);
    server.start();
  }

  static TestProvider shared() {
    return Shared.ONE;
  }

  /** How a node is told of it. */
  public static Map<String, Object> settings() {
    return Map.of(
        "entente.oidc.test.issuer",
        shared().issuer(),
        "entente.oidc.test.client-id",
        CLIENT,
        "entente.oidc.test.secret",
        "a secret between the two",
        "entente.oidc.test.label",
        "Harbour Office");
  }

  String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  PrivateKey privateKey() {
    return keys.getPrivate();
  }

  RSAPublicKey publicKey() {
    return (RSAPublicKey) keys.getPublic();
  }

  /** A code that gives this token once. */
  String code(String idToken, String challenge) {
    var code = UUID.randomUUID().toString();
    codes.put(code, new Promised(idToken, challenge));
    return code;
  }

  private String itself() {
    return """
    {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize",
     "token_endpoint": "%1$s/token", "jwks_uri": "%1$s/keys",
     "response_types_supported": ["code"], "subject_types_supported": ["public"],
     "id_token_signing_alg_values_supported": ["RS256"]}
    """
        .formatted(issuer());
  }

  private String keySet() {
    return """
    {"keys": [{"kty": "RSA", "use": "sig", "alg": "RS256", "kid": "%s", "n": "%s", "e": "%s"}]}
    """
        .formatted(KEY, number(publicKey().getModulus()), number(publicKey().getPublicExponent()));
  }

  private static String number(BigInteger value) {
    var bytes = value.toByteArray();
    return letters(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
  }

  private void token(HttpExchange exchange) throws IOException {
    var form = form(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    var verifier = Optional.ofNullable(form.get("code_verifier")).orElse("");
    var promised =
        Optional.ofNullable(codes.remove(form.get("code")))
            .filter(it -> it.challenge().equals(letters(sha256(verifier))));
    if (promised.isEmpty()) {
      answer(exchange, 400, "{\"error\": \"invalid_grant\"}");
      return;
    }
    answer(exchange, 200, tokens(promised.get().idToken()));
  }

  private static String tokens(String idToken) {
    return """
    {"access_token": "%s", "token_type": "Bearer", "expires_in": 300, "id_token": "%s"}
    """
        .formatted(ACCESS_TOKEN, idToken);
  }

  private static Map<String, String> form(String body) {
    return Arrays.stream(body.split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8)));
  }

  private static void answer(HttpExchange exchange, int status, String json) throws IOException {
    var bytes = json.getBytes(UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  static String letters(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    } catch (GeneralSecurityException every) {
      throw new IllegalStateException(every);
    }
  }

  static byte[] sign(String text, PrivateKey key) {
    try {
      var signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key);
      signature.update(text.getBytes(UTF_8));
      return signature.sign();
    } catch (GeneralSecurityException every) {
      throw new IllegalStateException(every);
    }
  }

  static KeyPair newKeys() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException every) {
      throw new IllegalStateException(every);
    }
  }
}
