package org.distill4j.runtime.kernel.cpu;

import java.lang.reflect.InvocationTargetException;
import org.distill4j.runtime.kernel.api.OptimiserKernels;

/**
 * The Vector API, which a JVM has only if it was started with {@code --add-modules
 * jdk.incubator.vector}. What uses it is compiled apart from the rest and found by its name.
 */
final class VectorModule {

  private static final String MODULE = "jdk.incubator.vector";

  private VectorModule() {}

  /** Whether this JVM has it. */
  static boolean isThere() {
    return ModuleLayer.boot().findModule(MODULE).isPresent();
  }

  /** The fastest optimisers that there are here; they differ in no bit. */
  static OptimiserKernels optimisers() {
    return isThere() ? load("VectorOptimisers", OptimiserKernels.class) : new CpuOptimisers();
  }

  /** What is said of it when a program starts; nothing where it is not there. */
  static String description() {
    return isThere() ? ", optimisers by the Vector API" : "";
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
          "this JVM has %s, but %s cannot be used: build the runtime anew, or leave --add-modules out"
              .formatted(MODULE, implementation),
          e);
    }
  }
}
