package org.entente.mechanisms.intake.iati.tree;

import java.util.Iterator;
import org.entente.mechanisms.intake.iati.tree.Node.Kind;
import org.jaxen.BaseXPath;
import org.jaxen.DefaultNavigator;
import org.jaxen.JaxenConstants;
import org.jaxen.JaxenException;
import org.jaxen.XPath;
import org.jspecify.annotations.Nullable;

/** Shows nodes to Jaxen, whose interface is older than generics. */
final class NodeNavigator extends DefaultNavigator {

  @java.io.Serial private static final long serialVersionUID = 1L;

  @Override
  public Iterator<?> getChildAxisIterator(Object at) {
    return node(at).children().iterator();
  }

  @Override
  public Iterator<?> getAttributeAxisIterator(Object at) {
    return node(at).attributes().iterator();
  }

  @Override
  public Iterator<?> getParentAxisIterator(Object at) {
    return node(at).parent().stream().iterator();
  }

  @Override
  public Iterator<?> getNamespaceAxisIterator(Object at) {
    return JaxenConstants.EMPTY_ITERATOR;
  }

  @Override
  public @Nullable Object getParentNode(Object at) {
    return node(at).parent().orElse(null);
  }

  @Override
  public Object getDocumentNode(Object at) {
    var node = node(at);
    while (node.parent().isPresent()) {
      node = node.parent().get();
    }
    return node;
  }

  @Override
  public boolean isDocument(Object at) {
    return at instanceof Node node && node.is(Kind.DOCUMENT);
  }

  @Override
  public boolean isElement(Object at) {
    return at instanceof Node node && node.is(Kind.ELEMENT);
  }

  @Override
  public boolean isAttribute(Object at) {
    return at instanceof Node node && node.is(Kind.ATTRIBUTE);
  }

  @Override
  public boolean isText(Object at) {
    return at instanceof Node node && node.is(Kind.TEXT);
  }

  @Override
  public boolean isNamespace(Object at) {
    return false;
  }

  @Override
  public boolean isComment(Object at) {
    return false;
  }

  @Override
  public boolean isProcessingInstruction(Object at) {
    return false;
  }

  @Override
  public String getElementNamespaceUri(Object element) {
    return node(element).name().space();
  }

  @Override
  public String getElementName(Object element) {
    return node(element).name().local();
  }

  @Override
  public String getElementQName(Object element) {
    return node(element).name().written();
  }

  @Override
  public String getElementStringValue(Object element) {
    return node(element).text();
  }

  @Override
  public String getAttributeNamespaceUri(Object attribute) {
    return node(attribute).name().space();
  }

  @Override
  public String getAttributeName(Object attribute) {
    return node(attribute).name().local();
  }

  @Override
  public String getAttributeQName(Object attribute) {
    return node(attribute).name().written();
  }

  @Override
  public String getAttributeStringValue(Object attribute) {
    return node(attribute).text();
  }

  @Override
  public String getTextStringValue(Object text) {
    return node(text).text();
  }

  @Override
  public @Nullable String getCommentStringValue(Object comment) {
    return null;
  }

  @Override
  public @Nullable String getNamespaceStringValue(Object namespace) {
    return null;
  }

  @Override
  public @Nullable String getNamespacePrefix(Object namespace) {
    return null;
  }

  @Override
  public XPath parseXPath(String expression) throws JaxenException {
    return new BaseXPath(expression, this);
  }

  private static Node node(Object at) {
    return (Node) at;
  }
}
