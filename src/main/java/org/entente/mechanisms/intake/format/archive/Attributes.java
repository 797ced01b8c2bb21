package org.entente.mechanisms.intake.format.archive;

import javax.xml.stream.XMLStreamReader;

/** Reads attributes by local name: writers differ in namespaces and prefixes. */
public final class Attributes {

  private Attributes() {}

  /** The attribute's value, empty when it is not there. */
  public static String of(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }

  public static boolean isTrue(String value) {
    return value.equals("1") || value.equals("true");
  }
}
