package org.entente.ground.releasability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.ground.problem.SettingWrong;
import org.entente.ground.releasability.label.Policies;
import org.entente.ground.releasability.label.Policy;
import org.entente.ground.releasability.spif.SpifFault;
import org.entente.ground.releasability.spif.SpifReader;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The policies of this node: those that every node knows, and the SPIF files of its operator. */
@Configuration
class NodePolicies {

  private static final String SETTING = "entente.policies";

  @Bean
  Policies policies(@Value("${entente.policies:}") String folder) {
    return Policies.shippedAnd(folder.isBlank() ? List.of() : readAll(Path.of(folder)));
  }

  @Bean
  Ceiling ceiling(@Value("${entente.ceiling:}") String written, Policies policies) {
    return Ceiling.read(written, policies);
  }

  private static List<Policy> readAll(Path folder) {
    try (var files = Files.list(folder)) {
      var policies = new ArrayList<Policy>();
      for (var file : files.filter(each -> each.toString().endsWith(".xml")).sorted().toList()) {
        policies.add(read(file));
      }
      return policies;
    } catch (IOException unreadable) {
      throw new SettingWrong(SETTING, folder + " is no folder that can be read: " + unreadable);
    }
  }

  private static Policy read(Path file) throws IOException {
    try (var bytes = Files.newInputStream(file)) {
      return SpifReader.read(bytes);
    } catch (SpifFault fault) {
      throw new SettingWrong(
          SETTING, "%s cannot be used as a SPIF: %s".formatted(file, fault.getMessage()));
    }
  }
}
