package org.entente.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.entente.RunningNode;
import org.entente.RunningNode.Visitor;
import org.entente.ground.accounts.Needs;
import org.entente.ground.accounts.NodeNeeds;
import org.entente.ground.accounts.Role;
import org.entente.ground.database.StoreTest;
import org.entente.ground.identity.Ids;
import org.entente.guards.Routes.Route;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;

/** Nothing of a mission is answered to whom it does not concern, whatever route is taken. */
@StoreTest
class SecuredEndpointsTest {

  /** What stands before an id in an address. */
  private static final List<String> KINDS =
      List.of(
          "invitations",
          "partners",
          "places",
          "imports",
          "sources",
          "lines",
          "profiles",
          "spellings",
          "pairs",
          "agreements",
          "situations",
          "needs",
          "incidents",
          "access",
          "relations",
          "mergers",
          "judgements",
          "findings",
          "proofs",
          "activities");

  /** The frame's own routes, which hold nothing of anybody. */
  private static final Set<String> OF_THE_FRAME =
      Set.of("/assets/{file}", "/{preference:language|theme|density|shortcuts}", "/error");

  private static final String SOME_ID = Ids.brief(RunningNode.door(Ids.class).next());

  private final FieldMission field = new FieldMission();

  @Test
  void everyRouteSaysWhoMayTakeIt() {
    var all = Routes.all();

    assertThat(all).hasSizeGreaterThan(30);
    assertThat(all.stream().filter(route -> !OF_THE_FRAME.contains(route.pattern())))
        .filteredOn(route -> isUnguarded(route.handler()))
        .isEmpty();
    assertThat(all.stream().filter(Route::inMission))
        .filteredOn(route -> !route.handler().hasMethodAnnotation(Needs.class))
        .isEmpty();
  }

  @Test
  void theFrameHasNoOtherRoutesThanItsOwn() {
    assertThat(Routes.all())
        .filteredOn(route -> isUnguarded(route.handler()))
        .extracting(Route::pattern)
        .isSubsetOf(OF_THE_FRAME);
  }

  @Test
  void aPageThatForgetsToSayWhoMayTakeItIsNoticed() throws NoSuchMethodException {
    var forgetful = new Forgetful();
    var method = Forgetful.class.getDeclaredMethod("everything");

    assertThat(isUnguarded(new HandlerMethod(forgetful, method))).isTrue();
  }

  /** A page as somebody might write it in a hurry. */
  static final class Forgetful {
    @GetMapping("/missions/{mission}/everything")
    String everything() {
      return "everything";
    }
  }

  private static boolean isUnguarded(HandlerMethod method) {
    return !method.hasMethodAnnotation(Needs.class) && !method.hasMethodAnnotation(NodeNeeds.class);
  }

  @Test
  void whoIsNotSignedInIsSentToSignInWhateverIsAskedFor() throws Exception {
    field.stranger("amina");
    var guest = RunningNode.guest();
    var softly = new SoftAssertions();

    for (var route : inMission()) {
      var answer = ask(guest, route, field.code(), "/sign-in");
      softly.assertThat(answer.status()).as("%s", route).isEqualTo(302);
      softly.assertThat(answer.headers().get("location")).as("%s", route).endsWith("/sign-in]");
    }
    softly.assertAll();
  }

  @Test
  void aMissionOfOthersAnswersLikeOneThatDoesNotExistWhateverIsAskedFor() throws Exception {
    var otto = field.stranger("otto");
    var softly = new SoftAssertions();

    for (var route : inMission()) {
      var theirs = ask(otto, route, field.code(), "/missions");
      var nobodys = ask(otto, route, "no-such-mission", "/missions");
      softly.assertThat(theirs.status()).as("%s", route).isEqualTo(404);
      softly
          .assertThat(theirs.masking(Stream.of(field.code())))
          .as("%s", route)
          .isEqualTo(nobodys.masking(Stream.of("no-such-mission")));
    }
    softly.assertAll();
  }

  @Test
  void whoHoldsNoneOfTheRolesOfAPageFindsNothingThere() throws Exception {
    var softly = new SoftAssertions();

    for (var role : Role.values()) {
      var person = field.person(role.word(), field.organisation("Lantern " + role), role);
      for (var route : inMission()) {
        if (!needs(route).contains(role)) {
          var answer = ask(person, route, field.code(), "/missions");
          softly.assertThat(answer.status()).as("%s %s", role, route).isEqualTo(404);
        }
      }
    }
    softly.assertAll();
  }

  private static List<Role> needs(Route route) {
    return Optional.ofNullable(route.handler().getMethodAnnotation(Needs.class))
        .map(needs -> List.of(needs.value()))
        .orElse(List.of());
  }

  private static List<Route> inMission() {
    return Routes.all().stream().filter(Route::inMission).toList();
  }

  /** Asks as a browser would; whatever is sent carries the token of a form that one may see. */
  private static Answer ask(Visitor visitor, Route route, String mission, String form)
      throws Exception {
    var known = new HashMap<String, String>();
    for (var kind : KINDS) {
      known.put(kind, SOME_ID);
      known.put(kind + "/history", SOME_ID);
    }
    known.put("missions", mission);
    known.put("people", "nobody");
    var path = route.filled(known);
    return Answer.of(route.reads() ? visitor.get(path) : visitor.post(form, path));
  }
}
