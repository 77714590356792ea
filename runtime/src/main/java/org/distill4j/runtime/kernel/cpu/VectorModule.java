package org.distill4j.runtime.kernel.cpu;

import java.lang.reflect.InvocationTargetException;
import java.util.Optional;

/**
 * Access to the Vector API, which is present only if the JVM was started with {@code --add-modules
 * jdk.incubator.vector}. Classes that use it are compiled separately and loaded by name. The module
 * changes from one JDK to the next: if something that is used is missing, other code takes over.
 */
final class VectorModule {

  private static final String MODULE = "jdk.incubator.vector";

  private VectorModule() {}

  /** Returns true if this JVM has the module. */
  static boolean isPresent() {
    return ModuleLayer.boot().findModule(MODULE).isPresent();
  }

  /**
   * Code that uses the module.
   *
   * @param implementation the code, empty if it cannot be used
   * @param obstacle the reason, empty if it can be used or if the module is absent
   */
  record Loaded<T>(Optional<T> implementation, String obstacle) {}

  /**
   * Creates an object whose class uses the module, if the module is present.
   *
   * @param name the name of a class whose constructor without parameters tries what the class uses;
   *     both are public if it is in another package
   * @param type the type of the object
   * @throws IllegalStateException if the constructor fails for another reason than a missing method
   *     or class
   */
  static <T> Loaded<T> load(String name, Class<T> type) {
    return isPresent() ? create(name, type) : new Loaded<>(Optional.empty(), "");
  }

  static <T> Loaded<T> create(String name, Class<T> type) {
    try {
      return new Loaded<>(
          Optional.of(Class.forName(name).asSubclass(type).getDeclaredConstructor().newInstance()),
          "");
    } catch (InvocationTargetException e) {
      if (!(e.getCause() instanceof LinkageError)) {
        throw new IllegalStateException(e);
      }
      return unusable(e.getCause());
    } catch (ReflectiveOperationException | LinkageError e) {
      return unusable(e);
    }
  }

  private static <T> Loaded<T> unusable(Throwable reason) {
    return new Loaded<>(
        Optional.empty(),
        "JDK %s has no usable Vector API (%s)".formatted(Runtime.version().feature(), reason));
  }
}
