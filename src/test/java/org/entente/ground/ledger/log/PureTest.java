package org.entente.ground.ledger.log;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** An auditor needs a JDK and nothing else: so what verifies uses nothing else. */
class PureTest {

  private static final String LOG = "org.entente.ground.ledger.log..";
  private static final String VERIFY = "org.entente.ground.ledger.verify..";

  @Test
  void theLogAndItsVerifierUseTheJdkAlone() {
    var here =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.entente.ground.ledger");

    classes()
        .that()
        .resideInAnyPackage(LOG, VERIFY)
        .and()
        .doNotHaveSimpleName("package-info")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", LOG, VERIFY)
        .check(here);
  }
}
