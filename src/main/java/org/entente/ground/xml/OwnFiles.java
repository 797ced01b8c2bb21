package org.entente.ground.xml;

import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.w3c.dom.ls.LSResourceResolver;

/**
 * The files that lie beside a class, by their names, wherever the program is: in folders, in an
 * archive, in an archive within one. Nothing else is ever opened.
 */
final class OwnFiles implements LSResourceResolver {

  private final Class<?> beside;
  private final DOMImplementationLS inputs;

  OwnFiles(Class<?> beside) {
    this.beside = beside;
    try {
      this.inputs =
          (DOMImplementationLS) DOMImplementationRegistry.newInstance().getDOMImplementation("LS");
    } catch (ReflectiveOperationException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  InputStream open(String name) {
    return Optional.ofNullable(beside.getResourceAsStream(name))
        .orElseThrow(() -> new IllegalStateException(name + " is not in the program"));
  }

  @Override
  public LSInput resolveResource(
      String type,
      @Nullable String namespace,
      @Nullable String publicId,
      String systemId,
      @Nullable String base) {
    var input = inputs.createLSInput();
    input.setSystemId(systemId);
    input.setByteStream(open(systemId));
    return input;
  }
}
