package org.distill4j.runtime.catalogue;

import java.io.IOException;

/** Loads the classes that the processor generated. */
final class GeneratedClass {

  private GeneratedClass() {}

  /**
   * Loads the generated class of a spec by the context class loader of the current thread.
   *
   * @throws IOException if there is none
   */
  static Class<?> load(SpecDescription spec) throws IOException {
    try {
      return Class.forName(spec.generated(), true, Thread.currentThread().getContextClassLoader());
    } catch (ClassNotFoundException | LinkageError e) {
      throw unusable(spec, e);
    }
  }

  static IOException unusable(SpecDescription spec, Throwable cause) {
    return new IOException(
        "Cannot use %s of %s. It must be public, on the class path, and compiled by this version.%s"
            .formatted(
                spec.generated(),
                spec.name(),
                cause instanceof ClassNotFoundException
                    ? " " + SpecCatalogue.PROCESSOR_MISSING
                    : ""),
        cause);
  }
}
