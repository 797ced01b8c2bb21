package org.entente.ground.xml;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import java.util.Arrays;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Opens strangers' XML. Nothing here reads a document type, expands an entity, follows an inclusion
 * or fetches an address: a document that asks for any of it is refused by an exception of its
 * reader. A test keeps every other factory of XML readers out of the program.
 */
public final class SafeXml {

  private static final String NO_DOCUMENT_TYPE =
      "http://apache.org/xml/features/disallow-doctype-decl";
  private static final String NOWHERE = "";

  /** Names without an address count as files; what they hold comes from {@link OwnFiles} alone. */
  private static final String BY_NAME = "file";

  private static final XMLInputFactory STREAMS = streams();
  private static final SAXParserFactory PARSERS = parsers();

  private SafeXml() {}

  /**
   * The events of a document, pulled one by one; closing it does not close the bytes. The text of
   * an element may come in several pieces: append them, or ask for the element's whole text. A
   * document that nests deeper than 200 elements, uses more than 10,000 names, or of which a single
   * tag or text is longer than 16 MB, breaks off with an exception.
   */
  public static XMLStreamReader reader(InputStream bytes) throws XMLStreamException {
    return new Bounded(STREAMS.createXMLStreamReader(new ShortPieces(bytes)));
  }

  /** A reader that pushes events with their namespaces, and refuses every document type. */
  public static XMLReader pushing() {
    try {
      var reader = PARSERS.newSAXParser().getXMLReader();
      reader.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, NOWHERE);
      reader.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, NOWHERE);
      return reader;
    } catch (ParserConfigurationException | SAXException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  /**
   * A schema from XSD files of ours that lie beside a class. They may include each other; nothing
   * outside the program's own files is followed.
   */
  public static Schema schema(Class<?> beside, String... names) {
    try {
      var schemas = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
      schemas.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      schemas.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, NOWHERE);
      schemas.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, BY_NAME);
      var files = new OwnFiles(beside);
      schemas.setResourceResolver(files);
      var sources = Arrays.stream(names).map(name -> new StreamSource(files.open(name), name));
      return schemas.newSchema(sources.toArray(Source[]::new));
    } catch (SAXException ourOwnSchemaIsWrong) {
      throw new IllegalStateException(ourOwnSchemaIsWrong);
    }
  }

  /** A validator of the schema that fetches nothing a document points to. */
  public static Validator validator(Schema schema) {
    try {
      var validator = schema.newValidator();
      validator.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, NOWHERE);
      validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, NOWHERE);
      return validator;
    } catch (SAXException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  private static XMLInputFactory streams() {
    var factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory;
  }

  private static SAXParserFactory parsers() {
    try {
      var factory = SAXParserFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature(NO_DOCUMENT_TYPE, true);
      factory.setXIncludeAware(false);
      return factory;
    } catch (ParserConfigurationException | SAXException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
