package org.entente.reference.places.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.StoreContext;
import org.entente.console.answers.Sayings;
import org.entente.ground.database.StoreTest;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.MissionId;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Gate;
import org.entente.ground.releasability.Scope;
import org.entente.ground.shell.Assets;
import org.entente.ground.shell.Frame;
import org.entente.ground.shell.FrameSource;
import org.entente.ground.shell.Here;
import org.entente.ground.shell.Phrasebook;
import org.entente.ground.shell.Preferences;
import org.entente.reference.places.Pcode;
import org.entente.reference.places.Places;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;

/** The pages of places as a reader gets them, from the register to the finished HTML. */
@StoreTest
class PlacePagesTest {

  private static final String DISTRICTS =
      """
      {"type": "FeatureCollection", "features": [
       {"type": "Feature",
        "properties": {"ADM1_PCODE": "XE01", "ADM1_EN": "Sarel", "ADM1_AR": "ساريل"},
        "geometry": {"type": "Polygon", "coordinates": [[[1,1],[2,1],[2,2],[1,2],[1,1]]]}},
       {"type": "Feature",
        "properties": {"ADM1_PCODE": "XE02", "ADM1_EN": "=<b>Tamba</b>"},
        "geometry": {"type": "Polygon", "coordinates": [[[2,1],[3,1],[3,2],[2,2],[2,1]]]}}]}
      """;

  private final Places places = StoreContext.get(Places.class);
  private final PlacePages pages = new PlacePages(places, StoreContext.get(Gate.class), List.of());
  private final MissionId mission = StoreContext.newMission();
  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

  @TempDir private Path folder;

  @BeforeEach
  void twoDistrictsAreKnown() throws IOException {
    var file = Files.writeString(folder.resolve("districts.geojson"), DISTRICTS);
    places.importFile(file, "districts.geojson", mission, "amina");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "ar"})
  void theListNamesEachPlaceWithItsCodeInEveryLanguage(String language) throws IOException {
    var html = list("", "", language);

    assertThat(html).contains("XE01", "XE02", language.equals("ar") ? "ساريل" : "Sarel");
    assertThat(html).contains("&lt;b&gt;Tamba").doesNotContain("<b>Tamba");
    assertThat(html).contains("href=\"/missions/mar/places/" + id("XE01") + "\"");
  }

  @Test
  void theListIsNarrowedByTextAndLevelAndSaysWhenNothingFits() throws IOException {
    assertThat(list("", "tamba", "en")).contains("XE02").doesNotContain("XE01");
    assertThat(list("2", "", "en")).contains("No place fits these filters");
    assertThat(list("nonsense", "", "en")).contains("XE01", "XE02");
  }

  @Test
  void aPlaceIsShownOnTheMapAmongItsNeighboursWithAWayToItsActivities() throws IOException {
    var model = new ExtendedModelMap();
    var view = asNode(() -> pages.one(id("XE01"), node(), Sayings.words(), model));

    var html = render(view, model, "en");

    assertThat(html).contains("<h1><bdi>Sarel</bdi></h1>", "Name (Arabic)", "ساريل");
    assertThat(html).containsOnlyOnce("area-current");
    assertThat(html).contains("href=\"/missions/mar/places/" + id("XE02") + "\"");
    assertThat(html).contains("/missions/mar/activities?place=" + id("XE01"));
    assertThat(html).doesNotContain("style=");
  }

  @Test
  void theListAsCsvKeepsEveryNameAndDisarmsFormulas() {
    var answer = asNode(() -> pages.csv("", "", node()));

    assertThat(new String(answer.getBody(), StandardCharsets.UTF_8).lines())
        .containsExactlyInAnyOrder(
            "\uFEFFid,code,level,parent_code,valid_from,valid_until,aliases,name_ar,name_en",
            id("XE01") + ",XE01,1,,,,,ساريل,Sarel",
            id("XE02") + ",XE02,1,,,,,,'=<b>Tamba</b>");
    assertThat(answer.getHeaders().getContentDisposition().getFilename()).isEqualTo("places.csv");
  }

  @Test
  void theListAsJsonIsFilteredLikeThePage() {
    var list = requireNonNull(asNode(() -> pages.json("mar", "1", "sarel", node())).getBody());

    assertThat(list.count()).isEqualTo(1);
    assertThat(list.places())
        .extracting(PlaceRow::names)
        .containsExactly(Map.of("en", "Sarel", "ar", "ساريل"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"AAAAAAAAAAAAAAAAAAAAAA", "no-such-id"})
  void aPlaceThatIsNotThereIsRefused(String id) {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(
            () -> asNode(() -> pages.one(id, node(), Sayings.words(), new ExtendedModelMap())));
  }

  private String list(String level, String text, String language) throws IOException {
    var request = new MockHttpServletRequest("GET", "/missions/mar/places");
    request.addParameter("level", level);
    request.addParameter("text", text);
    var model = new ExtendedModelMap();
    var view = asNode(() -> pages.list(level, text, request, node(), model));
    return render(view, model, language, Here.of(request));
  }

  private String render(String view, Model model, String language) throws IOException {
    return render(view, model, language, new Here("/missions/mar/places/x", Map.of()));
  }

  private String render(String view, Model model, String language, Here here) throws IOException {
    var all = new HashMap<String, Object>(model.asMap());
    all.put("frame", frame(language, here));
    var html = new StringOutput();
    templates.render(view, all, html);
    return html.toString();
  }

  private static Frame frame(String code, Here here) throws IOException {
    var book = Phrasebook.read(new PathMatchingResourcePatternResolver(), true);
    var language = book.find(code).orElseThrow();
    var noon = ZonedDateTime.parse("2026-05-03T12:00:00Z");
    var standing =
        new FrameSource.Standing(
            new FrameSource.Reader("Grace", "Water for All", Set.of("read")),
            List.of(new FrameSource.MissionLink("mar", "Marania", true)),
            new FrameSource.LabelBand("PUBLIC", FrameSource.Level.PUBLIC),
            Optional.empty(),
            noon,
            noon,
            Map.of());
    var preferences =
        new Preferences(
            language,
            Preferences.Theme.AUTO,
            Preferences.Density.COMFORTABLE,
            Preferences.Shortcuts.ON);
    return new Frame(
        book.in(language),
        preferences,
        standing,
        List.of(),
        here,
        new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "token"),
        assets(),
        book.languages());
  }

  private static Assets assets() throws IOException {
    var look = "org/entente/ground/shell/look/entente.";
    var assets =
        Stream.of("css", "js", "svg")
            .map(it -> new Assets.Asset("entente." + it, "text/plain", List.of(look + "svg")))
            .toList();
    return new Assets(assets, new DefaultResourceLoader());
  }

  private String id(String code) {
    var place = places.gazetteer(node()).find(new Pcode(code)).orElseThrow();
    return Ids.brief(place.id().value());
  }

  private <T> T asNode(ScopedValue.CallableOp<T, RuntimeException> work) {
    return Scope.of(node(), work);
  }

  private Audience node() {
    return StoreContext.get(Audiences.class).node(mission);
  }
}
