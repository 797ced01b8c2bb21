package org.entente.guards.planted;

import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.List;
import org.entente.ground.database.TestDatabase;
import org.entente.ground.database.TestFolder;
import org.entente.guards.planted.Leak.Change.Migrated;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** One test, run by classes that leak. */
final class Trial {

  private static final String APPLICATION = "APPLICATION";

  private Trial() {}

  /** Why the test that looks for a leak fails while these are planted; null when it passes. */
  static @Nullable Throwable of(Leak looked, List<Leak> planted)
      throws ReflectiveOperationException {
    var migrated =
        planted.stream()
            .map(Leak::change)
            .filter(Migrated.class::isInstance)
            .map(Migrated.class::cast)
            .toList();
    migrated.forEach(each -> asOwner(each.forgetful()));
    try {
      return byLeakingClasses(looked, planted);
    } finally {
      migrated.forEach(each -> asOwner(each.back()));
    }
  }

  private static void asOwner(String statements) {
    var application = TestDatabase.address().application().name();
    new JdbcTemplate(TestDatabase.owner()).execute(statements.replace(APPLICATION, application));
  }

  private static @Nullable Throwable byLeakingClasses(Leak looked, List<Leak> planted)
      throws ReflectiveOperationException {
    var here = Thread.currentThread();
    var before = here.getContextClassLoader();
    try (var classes = new Leaking(planted)) {
      here.setContextClassLoader(classes);
      run(classes.loadClass(looked.testClass()), looked.testMethod());
      return null;
    } catch (InvocationTargetException failed) {
      return failed.getCause();
    } finally {
      here.setContextClassLoader(before);
    }
  }

  private static void run(Class<?> type, String method) throws ReflectiveOperationException {
    call(type, null, BeforeAll.class);
    try {
      var constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      var test = constructor.newInstance();
      giveFolders(type, test);
      call(type, test, BeforeEach.class);
      try {
        var looking = type.getDeclaredMethod(method);
        looking.setAccessible(true);
        looking.invoke(test);
      } finally {
        call(type, test, AfterEach.class);
      }
    } finally {
      call(type, null, AfterAll.class);
    }
  }

  private static void giveFolders(Class<?> type, Object test) throws IllegalAccessException {
    for (var field : type.getDeclaredFields()) {
      if (field.isAnnotationPresent(TempDir.class)) {
        field.setAccessible(true);
        field.set(test, TestFolder.fresh("planted"));
      }
    }
  }

  private static void call(
      Class<?> type, @Nullable Object test, Class<? extends Annotation> annotation)
      throws ReflectiveOperationException {
    for (var method : Arrays.asList(type.getDeclaredMethods())) {
      if (method.isAnnotationPresent(annotation)) {
        method.setAccessible(true);
        method.invoke(test);
      }
    }
  }
}
