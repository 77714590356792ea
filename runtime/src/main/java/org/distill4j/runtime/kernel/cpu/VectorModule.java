package org.distill4j.runtime.kernel.cpu;

import java.lang.reflect.InvocationTargetException;
import org.distill4j.runtime.kernel.api.OptimiserKernels;

/**
 * Access to the Vector API, which is present only if the JVM was started with {@code --add-modules
 * jdk.incubator.vector}. Classes that use it are compiled separately and loaded by name. The module
 * changes from one JDK to the next: if something that is used is missing, the optimisers run in
 * loops instead.
 */
final class VectorModule {

  private static final String MODULE = "jdk.incubator.vector";
  private static final String OPTIMISERS = "VectorOptimisers";

  private VectorModule() {}

  /** Returns true if this JVM has the module. */
  static boolean isPresent() {
    return ModuleLayer.boot().findModule(MODULE).isPresent();
  }

  /** Returns the fastest optimisers available; all give bit-identical results. */
  static OptimiserKernels optimisers() {
    return isPresent() ? load(OPTIMISERS).optimisers() : new CpuOptimisers();
  }

  /** Returns the description for the startup log, empty if the module is absent. */
  static String description() {
    return isPresent() ? load(OPTIMISERS).description() : "";
  }

  /**
   * Optimisers and their description for the startup log.
   *
   * @param optimisers the optimisers
   * @param description their description
   */
  record Loaded(OptimiserKernels optimisers, String description) {}

  /** Returns the named optimisers, or those in loops with the reason if they cannot be used. */
  static Loaded load(String name) {
    String implementation = VectorModule.class.getPackageName() + "." + name;
    try {
      return new Loaded(
          Class.forName(implementation)
              .asSubclass(OptimiserKernels.class)
              .getDeclaredConstructor()
              .newInstance(),
          ", optimisers by the Vector API");
    } catch (InvocationTargetException e) {
      if (!(e.getCause() instanceof LinkageError)) {
        throw new IllegalStateException(e);
      }
      return unusable(e.getCause());
    } catch (ReflectiveOperationException | LinkageError e) {
      return unusable(e);
    }
  }

  private static Loaded unusable(Throwable reason) {
    return new Loaded(
        new CpuOptimisers(),
        ", optimisers in loops since JDK %d has no usable Vector API (%s)"
            .formatted(Runtime.version().feature(), reason));
  }
}
