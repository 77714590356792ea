package org.distill4j.runtime.kernel.cpu;

import java.lang.reflect.InvocationTargetException;
import org.distill4j.runtime.kernel.api.OptimiserKernels;

/**
 * Access to the Vector API, which is present only if the JVM was started with {@code --add-modules
 * jdk.incubator.vector}. Classes that use it are compiled separately and loaded by name.
 */
final class VectorModule {

  private static final String MODULE = "jdk.incubator.vector";

  private VectorModule() {}

  /** Returns true if this JVM has the module. */
  static boolean isPresent() {
    return ModuleLayer.boot().findModule(MODULE).isPresent();
  }

  /** Returns the fastest optimisers available; all give bit-identical results. */
  static OptimiserKernels optimisers() {
    return isPresent() ? load("VectorOptimisers", OptimiserKernels.class) : new CpuOptimisers();
  }

  /** Returns the description for the startup log, empty if the module is absent. */
  static String description() {
    return isPresent() ? ", optimisers by the Vector API" : "";
  }

  private static <T> T load(String name, Class<T> type) {
    String implementation = VectorModule.class.getPackageName() + "." + name;
    try {
      return Class.forName(implementation).asSubclass(type).getDeclaredConstructor().newInstance();
    } catch (ClassNotFoundException
        | NoSuchMethodException
        | InstantiationException
        | IllegalAccessException
        | InvocationTargetException e) {
      throw new IllegalStateException(
          "This JVM has %s, but %s cannot be loaded. Rebuild the runtime, or omit --add-modules."
              .formatted(MODULE, implementation),
          e);
    }
  }
}
