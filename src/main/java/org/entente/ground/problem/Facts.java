package org.entente.ground.problem;

import java.lang.reflect.InvocationTargetException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The components of a record by name: the named arguments of the message that its class is. */
public final class Facts {

  private Facts() {}

  public static Map<String, Object> of(Object value) {
    var facts = new LinkedHashMap<String, Object>();
    for (var component : value.getClass().getRecordComponents()) {
      try {
        var accessor = component.getAccessor();
        accessor.setAccessible(true);
        facts.put(component.getName(), accessor.invoke(value));
      } catch (IllegalAccessException | InvocationTargetException impossible) {
        throw new IllegalStateException("not a plain record: " + value.getClass(), impossible);
      }
    }
    return facts;
  }
}
