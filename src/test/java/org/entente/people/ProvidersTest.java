package org.entente.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.FieldOffice;
import org.entente.RunningNode;
import org.entente.RunningNode.Visitor;
import org.entente.ground.accounts.Role;
import org.entente.ground.database.StoreTest;
import org.junit.jupiter.api.Test;

/** Signing in at an identity provider, and every token with which it must not work. */
@StoreTest
class ProvidersTest {

  private static final String START = "/sign-in/with/test";

  private final TestProvider provider = TestProvider.shared();
  private final FieldOffice office;
  private final String subject;

  /** One way in which a token is not one that signs anybody in. */
  private record Bad(String name, Function<IdTokenDraft, String> spoil) {}

  ProvidersTest() throws IOException {
    office = new FieldOffice();
    subject = "subject-" + office.mission.value();
  }

  private static final List<Bad> BAD =
      List.of(
          new Bad("of another issuer", claim("iss", "https://elsewhere.example")),
          new Bad("of no issuer", without("iss")),
          new Bad("for another audience", claim("aud", "somebody-else")),
          new Bad("for several, and for none of them", claim("aud", List.of("entente", "other"))),
          new Bad("authorized for another party", claim("azp", "somebody-else")),
          new Bad("with a signature that was changed", ProvidersTest::changed),
          new Bad("signed with another key", it -> it.signed(TestProvider.newKeys().getPrivate())),
          new Bad("of a key that nobody knows", header("kid", "key-of-nobody")),
          new Bad("of a key found by climbing folders", header("kid", "../../../../dev/null")),
          new Bad("signed by nothing, saying so", ProvidersTest::none),
          new Bad("signed by nothing", IdTokenDraft::unsigned),
          new Bad("signed with the public key as a secret", IdTokenDraft::signedWithPublicKey),
          new Bad("expired", claim("exp", seconds(-600))),
          new Bad("that never expires", without("exp")),
          new Bad("not yet valid", claim("nbf", seconds(600))),
          new Bad("made in the future", claim("iat", seconds(600))),
          new Bad("made at no time", without("iat")),
          new Bad("without the nonce", without("nonce")),
          new Bad("with another nonce", claim("nonce", "another")),
          new Bad("of nobody", without("sub")),
          new Bad("of somebody else", claim("sub", "a-changed-subject")),
          new Bad("huge", claim("padding", "x".repeat(100_000))),
          new Bad("with a key at an address it names", header("jku", "https://elsewhere.example")),
          new Bad("with a key of its own", header("jwk", Map.of("kty", "RSA"))),
          new Bad("with something critical", header("crit", List.of("b64"))),
          new Bad("of another type", header("typ", "at+jwt")),
          new Bad("cut off", it -> it.signed().substring(0, 200)),
          new Bad("that is no token", _ -> "x.y.z"),
          new Bad("that says one thing twice", it -> it.signedSayingTwice("sub", "another")),
          new Bad("beside another access token", claim("at_hash", "AAAAAAAAAAAAAAAAAAAAAA")));

  @Test
  void whoLinkedAnAccountSignsInWithIt() throws Exception {
    var grace = office.person("grace", office.lantern, Role.READ);
    link(grace);
    var elsewhere = RunningNode.guest();

    var answer = back(elsewhere, IdTokenDraft::signed);

    assertThat(location(answer)).endsWith("/");
    assertThat(elsewhere.get(office.home).statusCode()).isEqualTo(200);
    assertThat(elsewhere.get(office.home).body()).contains("grace");
  }

  @Test
  void everyBadTokenIsRefusedAndSignsNobodyIn() throws Exception {
    link(office.person("grace", office.lantern, Role.READ));

    assertThat(BAD).hasSizeGreaterThanOrEqualTo(25);
    for (var bad : BAD) {
      var guest = RunningNode.guest();
      var answer = back(guest, bad.spoil());
      assertThat(location(answer)).as(bad.name()).endsWith("/sign-in?refused");
      assertThat(guest.get(office.home).statusCode()).as(bad.name()).isEqualTo(302);
    }
    assertThat(location(back(RunningNode.guest(), IdTokenDraft::signed)))
        .as("a good one, after all of these")
        .endsWith("/");
  }

  @Test
  void anAccessTokenThatBelongsToTheTokenIsTaken() throws Exception {
    link(office.person("grace", office.lantern, Role.READ));
    var half = Arrays.copyOf(TestProvider.sha256(TestProvider.ACCESS_TOKEN), 16);

    var answer = back(RunningNode.guest(), claim("at_hash", TestProvider.letters(half)));

    assertThat(location(answer)).endsWith("/");
  }

  @Test
  void aCodeIsGoodOnceAndForWhoAskedForIt() throws Exception {
    link(office.person("grace", office.lantern, Role.READ));
    var guest = RunningNode.guest();
    var asked = ask(guest);
    var code = code(asked, IdTokenDraft::signed);
    assertThat(location(arrive(guest, code, state(asked)))).endsWith("/");

    var thief = RunningNode.guest();
    assertThat(location(arrive(thief, code, state(ask(thief)))))
        .as("a code that was used")
        .endsWith("/sign-in?refused");
    var fresh = code(ask(guest), IdTokenDraft::signed);
    var other = RunningNode.guest();
    assertThat(location(arrive(other, fresh, state(ask(other)))))
        .as("a code that somebody else asked for")
        .endsWith("/sign-in?refused");
  }

  @Test
  void whoComesBackWithAnotherStateDidNotGoFromHere() throws Exception {
    link(office.person("grace", office.lantern, Role.READ));
    var guest = RunningNode.guest();
    var asked = ask(guest);

    var answer = arrive(guest, code(asked, IdTokenDraft::signed), "another");

    assertThat(location(answer)).endsWith("/sign-in?refused");
  }

  @Test
  void anAddressOfMailLinksNothing() throws Exception {
    office.person("grace", office.lantern, Role.READ);
    var guest = RunningNode.guest();

    var answer =
        back(
            guest,
            draft -> {
              draft.claims.put("email", office.signInName("grace"));
              draft.claims.put("email_verified", true);
              draft.claims.put("preferred_username", office.signInName("grace"));
              return draft.signed();
            });

    assertThat(location(answer)).endsWith("/sign-in?refused");
    assertThat(guest.get("/sign-in?refused").body()).contains("is not taken here");
  }

  @Test
  void anAccountThatSignsSomebodyInIsNotLinkedToAnother() throws Exception {
    link(office.person("grace", office.lantern, Role.READ));
    var otto = office.person("otto", office.bridge, Role.READ);

    var answer = wantAndCome(otto);

    assertThat(location(answer)).endsWith("/sign-in?refused");
  }

  @Test
  void whoIsSignedInAndDidNotAskLinksNothing() throws Exception {
    var grace = office.person("grace", office.lantern, Role.READ);

    assertThat(location(back(grace, IdTokenDraft::signed))).endsWith("/sign-in?refused");
    assertThat(location(back(RunningNode.guest(), IdTokenDraft::signed)))
        .endsWith("/sign-in?refused");
  }

  @Test
  void aLinkIsTakenBack() throws Exception {
    var grace = office.person("grace", office.lantern, Role.READ);
    link(grace);
    assertThat(grace.get("/account/providers").body()).contains("Harbour Office");

    grace.post("/account/providers", "/account/providers/unlink", "issuer", provider.issuer());

    assertThat(location(back(RunningNode.guest(), IdTokenDraft::signed)))
        .endsWith("/sign-in?refused");
  }

  @Test
  void theProviderIsAskedForNothingButWhoItIsWithProofOfWhoAsked() throws Exception {
    assertThat(ask(RunningNode.guest()))
        .containsEntry("scope", "openid")
        .containsEntry("response_type", "code")
        .containsEntry("code_challenge_method", "S256")
        .containsKeys("state", "nonce", "code_challenge");
  }

  private void link(Visitor who) throws Exception {
    assertThat(location(wantAndCome(who))).endsWith("/");
  }

  private HttpResponse<String> wantAndCome(Visitor who) throws Exception {
    who.post("/account/providers", "/account/providers", "provider", "test");
    return back(who, IdTokenDraft::signed);
  }

  /** Goes to the provider, which gives this token, and comes back. */
  private HttpResponse<String> back(Visitor who, Function<IdTokenDraft, String> token)
      throws Exception {
    var asked = ask(who);
    return arrive(who, code(asked, token), state(asked));
  }

  private Map<String, String> ask(Visitor who) throws Exception {
    var query = URI.create(location(who.get(START))).getRawQuery();
    return Arrays.stream(query.split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
  }

  private String code(Map<String, String> asked, Function<IdTokenDraft, String> token) {
    var draft = new IdTokenDraft(subject, String.valueOf(asked.get("nonce")));
    return provider.code(token.apply(draft), String.valueOf(asked.get("code_challenge")));
  }

  private static String state(Map<String, String> asked) {
    return String.valueOf(asked.get("state"));
  }

  private static HttpResponse<String> arrive(Visitor who, String code, String state)
      throws Exception {
    return who.get("/sign-in/oidc/test?code=" + code + "&state=" + state.replace("=", "%3D"));
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("location").orElse("nowhere, " + answer.statusCode());
  }

  private static Function<IdTokenDraft, String> claim(String name, Object value) {
    return draft -> {
      draft.claims.put(name, value);
      return draft.signed();
    };
  }

  private static Function<IdTokenDraft, String> without(String name) {
    return draft -> {
      draft.claims.remove(name);
      return draft.signed();
    };
  }

  private static Function<IdTokenDraft, String> header(String name, Object value) {
    return draft -> {
      draft.header.put(name, value);
      return draft.signed();
    };
  }

  private static String changed(IdTokenDraft draft) {
    var token = draft.signed();
    var at = token.lastIndexOf('.') + 10;
    var other = token.charAt(at) == 'A' ? 'B' : 'A';
    return token.substring(0, at) + other + token.substring(at + 1);
  }

  private static String none(IdTokenDraft draft) {
    draft.header.put("alg", "none");
    return draft.unsigned() + ".";
  }

  private static long seconds(int fromNow) {
    return Instant.now().plusSeconds(fromNow).getEpochSecond();
  }
}
