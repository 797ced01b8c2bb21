package org.entente.ground.xml;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.transform.stream.StreamSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Documents that ask a reader to fetch, to expand or to include; and who else might read them. */
class SafeXmlTest {

  private static final String READERS =
      "javax\\.xml\\.(stream\\.XMLInputFactory|parsers\\..*|validation\\.SchemaFactory"
          + "|transform\\.TransformerFactory|xpath\\..*)|org\\.xml\\.sax\\.helpers\\..*Factory"
          + "|org\\.codehaus\\.stax2\\.XMLInputFactory2|com\\.fasterxml\\.aalto\\..*"
          + "|com\\.ctc\\.wstx\\..*|java\\.beans\\.XMLDecoder";

  @TempDir private Path folder;

  @Test
  void nobodyElseOpensXml() {
    var program = SafeXml.class.getProtectionDomain().getCodeSource().getLocation();
    var classes = new ClassFileImporter().importUrl(program);

    onlyReadersIn("org.entente.ground.xml").check(classes);
    assertThat(foundBy(onlyReadersIn("org.entente.nowhere"), classes)).isTrue();
  }

  private static ArchRule onlyReadersIn(String door) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(door)
        .should()
        .dependOnClassesThat()
        .haveNameMatching(READERS);
  }

  private static boolean foundBy(ArchRule rule, JavaClasses classes) {
    return rule.evaluate(classes).hasViolation();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE a [<!ENTITY b SYSTEM '%s'>]><a>&b;</a>",
        "<!DOCTYPE a [<!ENTITY %% b SYSTEM '%s'> %%b;]><a>&c;</a>",
        "<!DOCTYPE a [<!ENTITY b 'secret'><!ENTITY c '&b;&b;'>]><a>&c;</a>"
      })
  void nothingThatADocumentTypeDefinesIsExpanded(String document) throws IOException {
    var bytes = document.formatted(secret()).getBytes(UTF_8);

    assertThatThrownBy(() -> pulled(bytes)).isInstanceOf(XMLStreamException.class);
    assertThatThrownBy(() -> pushed(bytes))
        .isInstanceOf(SAXException.class)
        .hasMessageContaining("DOCTYPE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<xmlns:a/>", "<a><xmlns:b c='d'/></a>", "<a xmlns:xml='b'/>"})
  void aNameThatNoDocumentMayUseIsAFaultOfTheDocument(String document) {
    assertThatThrownBy(() -> pulled(document.getBytes(UTF_8)))
        .isInstanceOf(XMLStreamException.class);
  }

  @Test
  void whatADocumentAsksToIncludeIsNotRead() throws IOException, SAXException, XMLStreamException {
    var bytes =
        "<a xmlns:i='http://www.w3.org/2001/XInclude'><i:include parse='text' href='%s'/></a>"
            .formatted(secret())
            .getBytes(UTF_8);

    assertThat(pulled(bytes)).isEmpty();
    assertThat(pushed(bytes)).isEmpty();
  }

  @Test
  void aDocumentIsJudgedBySchemasOfOurOwnAlone() throws IOException, SAXException {
    var validator = SafeXml.validator(SafeXml.schema(SafeXmlTest.class, "letter.xsd"));

    validator.validate(source("<letter><to>Amina</to></letter>"));
    assertThatThrownBy(() -> validator.validate(source("<letter><from>Erik</from></letter>")))
        .isInstanceOf(SAXException.class);
    assertThatThrownBy(
            () ->
                validator.validate(
                    source("<!DOCTYPE l SYSTEM '" + secret() + "'><letter><to>A</to></letter>")))
        .isInstanceOf(SAXException.class);
  }

  @Test
  void aSchemaIsFoundWhereverTheProgramLies() throws ReflectiveOperationException {
    var archived = Class.forName(SafeXmlTest.class.getName(), false, new StreamsAlone());

    assertThat(archived.getResource("letter.xsd")).isNull();
    assertThat(SafeXml.schema(archived, "letter.xsd")).isNotNull();
  }

  /** Gives the bytes of this program's files, and no address of them that an XML reader knows. */
  private static final class StreamsAlone extends ClassLoader {

    StreamsAlone() {
      super(ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      try (var bytes = getResourceAsStream(name.replace('.', '/') + ".class")) {
        var code = Objects.requireNonNull(bytes).readAllBytes();
        return defineClass(name, code, 0, code.length);
      } catch (IOException unreadable) {
        throw new ClassNotFoundException(name, unreadable);
      }
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
      return SafeXmlTest.class.getClassLoader().getResourceAsStream(name);
    }
  }

  @Test
  void aDocumentThatWouldFillTheMemoryBreaksOff() {
    assertThatThrownBy(() -> pulled("<a>".repeat(300_000).getBytes(UTF_8)))
        .hasMessageContaining("deeper");
    assertThatThrownBy(() -> pulled(("<a b='" + "c".repeat(1 << 25) + "'/>").getBytes(UTF_8)))
        .hasMessageContaining("longer");
  }

  @Test
  void aTextComesWholeWhateverItIsMadeOf() throws XMLStreamException {
    var letter =
        "<a>Food &amp; <!-- not this --><![CDATA[<water>]]>, " + "x".repeat(9_000) + "</a>";
    var xml = SafeXml.reader(new ByteArrayInputStream(letter.getBytes(UTF_8)));
    xml.nextTag();

    assertThat(xml.getElementText()).isEqualTo("Food & <water>, " + "x".repeat(9_000));
    assertThat(pulled(letter.getBytes(UTF_8))).startsWith("Food & <water>, x");
  }

  private String secret() throws IOException {
    return Files.writeString(folder.resolve("secret.txt"), "secret").toUri().toString();
  }

  private static String pulled(byte[] document) throws XMLStreamException {
    var text = new StringBuilder();
    var xml = SafeXml.reader(new ByteArrayInputStream(document));
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        text.append(xml.getText());
      }
    }
    return text.toString();
  }

  private static String pushed(byte[] document) throws IOException, SAXException {
    var text = new StringBuilder();
    var reader = SafeXml.pushing();
    reader.setContentHandler(
        new DefaultHandler() {
          @Override
          public void characters(char[] letters, int from, int length) {
            text.append(letters, from, length);
          }
        });
    reader.setErrorHandler(new DefaultHandler());
    reader.parse(new InputSource(new ByteArrayInputStream(document)));
    return text.toString();
  }

  private static StreamSource source(String document) {
    return new StreamSource(new ByteArrayInputStream(document.getBytes(UTF_8)));
  }
}
