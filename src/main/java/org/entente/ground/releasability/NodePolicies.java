package org.entente.ground.releasability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
      throw new UncheckedIOException("entente.policies: " + folder, unreadable);
    }
  }

  private static Policy read(Path file) throws IOException {
    try (var bytes = Files.newInputStream(file)) {
      return SpifReader.read(bytes);
    } catch (SpifFault fault) {
      throw new IllegalStateException(
          "entente.policies: %s: %s".formatted(file, fault.getMessage()), fault);
    }
  }
}
