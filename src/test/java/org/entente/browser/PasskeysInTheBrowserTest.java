package org.entente.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import org.entente.FieldOffice;
import org.entente.RunningNode;
import org.entente.browser.Browser.Look;
import org.entente.ground.accounts.Accounts;
import org.entente.ground.accounts.Role;
import org.entente.ground.accounts.passkeys.Passkeys;
import org.junit.jupiter.api.Test;

/** Somebody signs in with a device, which here is Chromium's own imitation of one. */
@BrowserTest
class PasskeysInTheBrowserTest {

  /** Passkeys belong to names; a number is none. */
  private static final String NODE = RunningNode.address().replace("127.0.0.1", "localhost");

  @Test
  void aDeviceIsAddedSignsInAndIsRemoved() throws Exception {
    var office = new FieldOffice();
    office.person("grace", office.lantern, Role.READ);
    var grace = RunningNode.door(Accounts.class).find(office.signInName("grace")).orElseThrow();
    try (var browser = Browser.open()) {
      var page = browser.visitor(NODE, Look.DESK);
      var wire = device(page);
      signInByPassword(page, office.signInName("grace"));

      add(page, "My laptop");
      assertThat(RunningNode.door(Passkeys.class).list(grace.id()))
          .extracting(passkey -> passkey.getLabel())
          .containsExactly("My laptop");

      page.context().clearCookies();
      page.navigate("/sign-in");
      page.click("form[data-passkey] button");
      page.waitForURL("**/missions/**");
      assertThat(page.locator("header").innerText()).contains("grace");

      page.navigate("/account/passkeys");
      page.click("#passkeys form button");
      page.waitForSelector(".empty");
      assertThat(RunningNode.door(Passkeys.class).list(grace.id())).isEmpty();
      signInFails(page);
      wire.detach();
    }
  }

  @Test
  void aDeviceThatDoesNotAskWhoHoldsItIsNotTaken() throws Exception {
    var office = new FieldOffice();
    office.person("otto", office.bridge, Role.READ);
    try (var browser = Browser.open()) {
      var page = browser.visitor(NODE, Look.DESK);
      var wire = page.context().newCDPSession(page);
      wire.send("WebAuthn.enable");
      wire.send("WebAuthn.addVirtualAuthenticator", authenticator(false));
      signInByPassword(page, office.signInName("otto"));
      page.navigate("/account/passkeys");
      page.fill("[name=name]", "A key of anybody's");
      page.click("form[data-passkey] button");

      page.waitForSelector("form[data-passkey] [role=alert]:not([hidden])");
      page.navigate("/account/passkeys");
      assertThat(page.locator(".empty").count()).isOne();
      wire.detach();
    }
  }

  private static void signInFails(Page page) {
    page.context().clearCookies();
    page.navigate("/sign-in");
    assertThat(page.locator("[role=alert]").isVisible()).isFalse();
    page.click("form[data-passkey] button");
    page.waitForSelector("form[data-passkey] [role=alert]:not([hidden])");
    page.navigate("/account");
    assertThat(page.url()).endsWith("/sign-in");
  }

  private static void add(Page page, String name) {
    page.navigate("/account/passkeys");
    page.fill("[name=name]", name);
    page.click("form[data-passkey] button");
    page.waitForSelector("#passkeys");
    assertThat(Browser.faults(page)).isEmpty();
    assertThat(page.locator("#passkeys").innerText()).contains(name);
  }

  private static void signInByPassword(Page page, String name) {
    page.navigate("/sign-in");
    page.fill("[name=username]", name);
    page.fill("[name=password]", RunningNode.PASSWORD);
    page.click("main form button[type=submit]");
    page.waitForURL("**/missions/**");
  }

  private static CDPSession device(Page page) {
    var wire = page.context().newCDPSession(page);
    wire.send("WebAuthn.enable");
    wire.send("WebAuthn.addVirtualAuthenticator", authenticator(true));
    return wire;
  }

  private static JsonObject authenticator(boolean verifies) {
    var options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", verifies);
    options.addProperty("isUserVerified", verifies);
    options.addProperty("automaticPresenceSimulation", true);
    var all = new JsonObject();
    all.add("options", options);
    return all;
  }
}
