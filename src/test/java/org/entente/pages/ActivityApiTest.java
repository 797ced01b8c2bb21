package org.entente.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashSet;
import java.util.stream.IntStream;
import org.entente.FieldOffice;
import org.entente.RunningNode;
import org.entente.RunningNode.Visitor;
import org.entente.ground.accounts.Role;
import org.entente.ground.database.StoreTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The list of activities as programs read it: every one once, and nothing by a made-up cursor. */
@StoreTest
class ActivityApiTest {

  private static final int ALL = 203;

  private final FieldOffice office = new FieldOffice();
  private final String list = office.home + "/api/v1/activities";
  private Visitor grace = RunningNode.guest();

  ActivityApiTest() throws Exception {}

  @BeforeEach
  void manyActivities() throws Exception {
    grace = office.person("grace", office.lantern, Role.READ);
    office.publish(
        office.lantern,
        FieldOffice.report(
            IntStream.range(0, ALL)
                .mapToObj("Lantern Water Alliance,WASH,XX0101,Well %d,60"::formatted)
                .toArray(String[]::new)));
  }

  @Test
  void pagesHoldEveryActivityOnce() throws Exception {
    var first = read(list);
    var second = read(list + "?cursor=" + first.get("next").stringValue());

    var ids = new HashSet<String>();
    first.get("items").forEach(item -> ids.add(item.get("id").stringValue()));
    second.get("items").forEach(item -> ids.add(item.get("id").stringValue()));
    assertThat(first.get("items").size()).isEqualTo(200);
    assertThat(second.get("items").size()).isEqualTo(ALL - 200);
    assertThat(ids).hasSize(ALL);
    assertThat(second.get("next").isNull()).isTrue();
    assertThat(read(list + "?q=Well+202").get("items").size()).isEqualTo(1);
  }

  @Test
  void aCursorOfOtherFiltersOrOfNobodyIsRefused() throws Exception {
    var cursor = read(list).get("next").stringValue();

    assertThat(grace.get(list + "?cursor=" + cursor).statusCode()).isEqualTo(200);
    for (var other : new String[] {"?q=Well&cursor=" + cursor, "?cursor=made-up"}) {
      var refused = grace.get(list + other, "application/json");
      assertThat(refused.statusCode()).isEqualTo(400);
      assertThat(refused.body()).contains("UnknownCursor");
    }
  }

  @Test
  void anUnchangedPageIsNotSentAgain() throws Exception {
    var tag = grace.get(list).headers().firstValue("ETag").orElseThrow();
    assertThat(ask(tag)).isEqualTo(304);

    office.publish(office.lantern, FieldOffice.report("Lantern Water Alliance,WASH,XX0101,Pump,7"));
    assertThat(ask(tag)).isEqualTo(200);
  }

  private int ask(String tag) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(RunningNode.address() + list))
            .header("If-None-Match", tag)
            .build();
    return grace.browser().send(request, BodyHandlers.discarding()).statusCode();
  }

  private JsonNode read(String address) throws Exception {
    var answer = grace.get(address);
    assertThat(answer.statusCode()).isEqualTo(200);
    return RunningNode.door(JsonMapper.class).readTree(answer.body());
  }
}
