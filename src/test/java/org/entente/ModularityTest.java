package org.entente;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyDepth;

class ModularityTest {

  private static final List<String> TIERS =
      List.of("ground", "reference", "mechanisms", "registers", "readings");

  private static final ApplicationModules MODULES = ApplicationModules.of(NodeApplication.class);

  @Test
  void everyModuleUsesOnlyWhatItSaysItUses() {
    MODULES.verify();
  }

  @Test
  void arrowsPointDown() {
    var upward =
        MODULES.stream()
            .flatMap(
                module ->
                    module
                        .getDependencies(MODULES, DependencyDepth.IMMEDIATE)
                        .uniqueModules()
                        .filter(other -> tier(other) > tier(module) || sideways(module, other))
                        .map(other -> module.getIdentifier() + " -> " + other.getIdentifier()))
            .toList();

    assertThat(upward).isEmpty();
  }

  /** A register never calls a register, nor a reading a reading. */
  private static boolean sideways(ApplicationModule module, ApplicationModule other) {
    return tier(module) == tier(other) && tier(module) >= TIERS.indexOf("registers");
  }

  private static int tier(ApplicationModule module) {
    var folder = module.getBasePackage().getName().split("\\.", -1)[2];
    assertThat(TIERS).contains(folder);
    return TIERS.indexOf(folder);
  }
}
