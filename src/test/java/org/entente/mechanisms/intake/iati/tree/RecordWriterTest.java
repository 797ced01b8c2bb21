package org.entente.mechanisms.intake.iati.tree;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was read is written so that it reads the same again. */
class RecordWriterTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a/>",
        "<a b=\"1 &lt; 2 &amp; &quot;so&quot;\">x &lt; y &gt; z &amp; more</a>",
        "<a b=\"one&#10;two&#9;three&#13;\">line&#13;</a>",
        "<a>بئر ماء — puits — 水井 — 𐍈</a>",
        "<x:a xmlns:x=\"urn:x\" x:b=\"1\"><x:c/><d xmlns=\"urn:d\"><e/></d></x:a>",
        "<a xml:lang=\"fr\"><b> </b><c>mixed <d/> text</c></a>"
      })
  void anElementReadsTheSameAgain(String document) {
    var element = RecordReader.whole(document);

    assertThat(RecordReader.whole(RecordWriter.text(element))).isEqualTo(element);
  }

  @Test
  void aNamespaceThatWasDeclaredFurtherUpIsDeclaredWhereItIsNeeded() {
    var root = RecordReader.whole("<a xmlns:x=\"urn:x\"><b x:c=\"1\"/></a>");
    var child = root.child("b").orElseThrow();

    assertThat(RecordWriter.text(child)).isEqualTo("<b xmlns:x=\"urn:x\" x:c=\"1\"/>");
  }

  @Test
  void blanksBetweenElementsAreLayoutAndBlanksInTextsAreNot() {
    var element = RecordReader.whole("<a>\n  <b> kept </b>\n</a>");

    assertThat(RecordWriter.text(element)).isEqualTo("<a><b> kept </b></a>");
  }
}
