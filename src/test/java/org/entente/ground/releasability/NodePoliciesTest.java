package org.entente.ground.releasability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.ground.problem.SettingWrong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanCreationException;

/** What an operator sets wrongly is told in one sentence, and nothing starts with it. */
class NodePoliciesTest {

  @TempDir private Path folder;

  @Test
  void aFileThatIsNoPolicyIsNamedWithWhatIsWrongInIt() throws IOException {
    Files.writeString(folder.resolve("broken.xml"), "<SPIF>\n<unclosed>");

    assertThatThrownBy(() -> new NodePolicies().policies(folder.toString()))
        .isInstanceOf(SettingWrong.class)
        .hasMessageStartingWith("entente.policies: ")
        .hasMessageContaining("broken.xml")
        .hasMessageNotContaining("\n");
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> new NodePolicies().policies(folder.resolve("none").toString()))
        .isInstanceOf(SettingWrong.class)
        .hasMessageContaining("none");
  }

  @Test
  void aWrongSettingIsFoundBehindWhateverItBroke() {
    var wrong = new SettingWrong("entente.ceiling", "no such level");

    assertThat(SettingWrong.behind(new BeanCreationException("labels", wrong))).contains(wrong);
    assertThat(SettingWrong.behind(new IllegalStateException("something else"))).isEmpty();
  }
}
