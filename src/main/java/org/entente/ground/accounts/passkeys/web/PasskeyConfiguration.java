package org.entente.ground.accounts.passkeys.web;

import java.util.List;
import org.entente.ground.shell.Assets.Asset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import tools.jackson.databind.json.JsonMapper;

/** The script that talks to the device, and the JSON that they speak. */
@Configuration
class PasskeyConfiguration {

  @Bean
  Asset passkeyScript() {
    var script = "org/entente/ground/accounts/passkeys/web/passkeys.js";
    return new Asset("passkeys.js", "text/javascript;charset=UTF-8", List.of(script));
  }

  @Bean
  DeviceJson deviceJson() {
    return new DeviceJson(JsonMapper.builder().addModule(new WebauthnJacksonModule()).build());
  }
}
