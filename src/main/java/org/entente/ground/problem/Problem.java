package org.entente.ground.problem;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something Entente refuses, as a value: a record of a module's one sealed list. Its class name is
 * the code of the API, the message key ({@code problem.<code>}) and the field in the log; its
 * components are the arguments of the message.
 */
public interface Problem {

  Kind kind();

  default String code() {
    return getClass().getSimpleName();
  }

  /** The record's components by name, for the message and for the API's problem document. */
  default Map<String, Object> facts() {
    var facts = new LinkedHashMap<String, Object>();
    for (RecordComponent component : getClass().getRecordComponents()) {
      facts.put(component.getName(), read(component));
    }
    return facts;
  }

  private Object read(RecordComponent component) {
    try {
      var accessor = component.getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(this);
    } catch (IllegalAccessException | InvocationTargetException impossible) {
      throw new IllegalStateException("a problem must be a plain record: " + code(), impossible);
    }
  }
}
