package org.entente.mechanisms.intake.iati.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jaxen.BaseXPath;
import org.jaxen.Context;
import org.jaxen.ContextSupport;
import org.jaxen.JaxenException;
import org.jaxen.SimpleNamespaceContext;
import org.jaxen.SimpleVariableContext;
import org.jaxen.XPathFunctionContext;
import org.jaxen.function.BooleanFunction;

/**
 * An XPath 1.0 expression, read once and asked as often as wanted. A value comes in as a variable,
 * never as part of the expression, so no document can change what is asked.
 */
public final class XPath {

  private static final NodeNavigator NAVIGATOR = new NodeNavigator();
  private static final SimpleNamespaceContext NAMESPACES =
      new SimpleNamespaceContext(Map.of("xml", Name.LANGUAGE.space()));

  private final BaseXPath expression;

  private XPath(BaseXPath expression) {
    this.expression = expression;
  }

  /**
   * Reads an expression of ours or of the standard.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static XPath of(String expression) {
    try {
      return new XPath(new BaseXPath(expression, NAVIGATOR));
    } catch (JaxenException notAnExpression) {
      throw new IllegalArgumentException(expression, notAnExpression);
    }
  }

  /** The nodes it selects from {@code at}; none when it yields a number, text or truth. */
  public List<Node> select(Node at, Map<String, String> variables) {
    var selected = new ArrayList<Node>();
    for (var each : evaluate(at, variables)) {
      if (each instanceof Node node) {
        selected.add(node);
      }
    }
    return selected;
  }

  /** Whether it is true of {@code at}, by XPath's own rule: some node, a number not 0, a text. */
  public boolean holds(Node at, Map<String, String> variables) {
    return BooleanFunction.evaluate(evaluate(at, variables), NAVIGATOR);
  }

  private List<?> evaluate(Node at, Map<String, String> variables) {
    var values = new SimpleVariableContext();
    variables.forEach(values::setVariableValue);
    var context =
        new Context(
            new ContextSupport(NAMESPACES, XPathFunctionContext.getInstance(), values, NAVIGATOR));
    context.setNodeSet(List.of(at));
    try {
      return expression.selectNodes(context);
    } catch (JaxenException wrongExpression) {
      throw new IllegalStateException(expression.toString(), wrongExpression);
    }
  }

  @Override
  public String toString() {
    return expression.toString();
  }
}
