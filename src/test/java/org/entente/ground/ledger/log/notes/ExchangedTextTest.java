package org.entente.ground.ledger.log.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.entente.ground.ledger.log.Hash;
import org.entente.ground.ledger.log.Malformed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The worked examples of C2SP tlog-checkpoint, tlog-witness and tlog-proof. */
class ExchangedTextTest {

  private static final String CHECKPOINT =
      """
      example.com/behind-the-sofa
      20852163
      CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

      — example.com/behind-the-sofa \
      Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
      """;

  private static final String SUBMISSION =
      """
      old 20852014
      PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=
      jrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=
      5+pKlUdi2LeF/BcMHBn+Ku6yhPGNCswZZD1X/6QgPd8=
      /6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0=

      """
          + CHECKPOINT;

  private static final String PROOF =
      """
      c2sp.org/tlog-proof@v1
      extra YWdl
      index 73894
      gSKyXoYZUgZ6jduWYrkDOARinOMGJveXjgMkBTcdPlQ=
      B95lDa8R83lS8n0eG+o0buTxRKQTYFi//1U8anccXmA=
      EKNzoDWG8LGC0Yp9o+sv3qllpMP9uHQ9B20KNL+Q1zs=
      RoopEkOdqkYqMB4MJXrbt/hMjOxsVn0IrWjpz1ZMMes=
      AHCioX9nLjsrse6YhjRRmk1WUEirVOLLRoOQ6vfO5vk=

      """
          + CHECKPOINT;

  @Test
  void theExampleOfACheckpointIsReadAndWrittenAlike() {
    var note = Note.read(CHECKPOINT);

    var checkpoint = Checkpoint.read(note.text());

    assertThat(checkpoint.origin()).isEqualTo("example.com/behind-the-sofa");
    assertThat(checkpoint.size()).isEqualTo(20852163);
    assertThat(checkpoint.text()).isEqualTo(note.text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "origin\n1\n",
        "\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
        "origin\n01\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
        "origin\n-1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
        "origin\n9223372036854775808\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
        "origin\n1\nCsUYapGGPo4dkMgIAUqom\n",
        "origin\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\nmore\n",
        "origin\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I="
      })
  void whatIsNoCheckpointIsRefused(String text) {
    assertThatThrownBy(() -> Checkpoint.read(text)).isInstanceOf(Malformed.class);
  }

  @Test
  void theExampleOfASubmissionIsReadAndWrittenAlike() {
    var submission = Submission.read(SUBMISSION);

    assertThat(submission.oldSize()).isEqualTo(20852014);
    assertThat(submission.proof()).hasSize(4);
    assertThat(submission.written()).isEqualTo(SUBMISSION);
  }

  @Test
  void aFirstSubmissionHasNoProof() {
    var first = "old 0\n\n" + CHECKPOINT;

    assertThat(Submission.read(first).proof()).isEmpty();
    assertThat(Submission.read(first).written()).isEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "old 0\n", "old 00\n\n", "new 0\n\n", "old 0\nAAAA\n\n"})
  void whatIsNoSubmissionIsRefused(String start) {
    assertThatThrownBy(() -> Submission.read(start + CHECKPOINT)).isInstanceOf(Malformed.class);
  }

  @Test
  void aProofOfMoreHashesThanATreeCanHaveLevelsIsRefused() {
    var hash = "PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=\n";

    assertThatThrownBy(() -> Submission.read("old 1\n" + hash.repeat(64) + "\n" + CHECKPOINT))
        .isInstanceOf(Malformed.class);
  }

  @Test
  void theExampleOfAProofIsReadAndWrittenAlike() {
    var proof = LogProof.read(PROOF);

    assertThat(proof.index()).isEqualTo(73894);
    assertThat(proof.path()).hasSize(5);
    assertThat(proof.extra())
        .hasValueSatisfying(it -> assertThat(it).containsExactly('a', 'g', 'e'));
    assertThat(proof.written()).isEqualTo(PROOF);
  }

  @Test
  void aProofInATreeOfOneLeafHasAnEmptyPath() {
    var leaf = Hash.ofLeaf(new byte[] {1});
    var head = new Checkpoint("example.com/log", 1, leaf).text();
    var signature = Note.read(CHECKPOINT).signatures();

    var proof = new LogProof(Optional.empty(), 0, List.of(), new Note(head, signature));

    assertThat(LogProof.read(proof.written())).isEqualTo(proof);
    assertThat(proof.leadsFrom(leaf)).isTrue();
    assertThat(proof.leadsFrom(Hash.ofLeaf(new byte[] {2}))).isFalse();
  }
}
