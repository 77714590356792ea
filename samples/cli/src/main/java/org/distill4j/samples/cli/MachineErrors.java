package org.distill4j.samples.cli;

import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Recognises errors of the machine and of the way in which Java was started, and their remedies.
 */
final class MachineErrors {

  private static final int MOST_CAUSES = 20;
  private static final int MEBI = 1 << 20;
  private static final String SMALLER_BATCH = "or use a smaller --batch-size or a smaller network";
  private static final String SMALLER = "or use a smaller network";
  private static final String OFF_HEAP = "org.bytedeco.javacpp.";
  private static final List<String> NATIVE = List.of("org.nd4j", "org/nd4j", "bytedeco", "jnind4j");

  private MachineErrors() {}

  /**
   * Returns what is wrong with the machine and its remedy; empty for any other error.
   *
   * @param inBatches true if the command has an option for the size of batches
   */
  static Optional<String> text(Throwable error, boolean inBatches) {
    return Stream.iterate(error, cause -> cause != null, Throwable::getCause)
        .limit(MOST_CAUSES)
        .flatMap(cause -> recognised(cause, inBatches ? SMALLER_BATCH : SMALLER).stream())
        .findFirst();
  }

  private static Optional<String> recognised(Throwable error, String smaller) {
    String message = String.valueOf(error.getMessage());
    if (error instanceof OutOfMemoryError) {
      return Optional.of(memory(message, smaller));
    }
    if (message.contains("allocation failed") || message.contains("Allocation failed")) {
      return Optional.of(memory("Physical memory (" + message + ")", smaller));
    }
    if (error instanceof StackOverflowError) {
      return Optional.of(
          "the stack of a thread is too small: raise its limit with java -Xss64m, or use a smaller"
              + " network");
    }
    if (error instanceof InvalidPathException path) {
      return Optional.of(path(path));
    }
    boolean isNative =
        error instanceof LinkageError || error.getClass().getName().contains("NoAvailableBackend");
    return isNative && NATIVE.stream().anyMatch((message + error.getClass())::contains)
        ? Optional.of(library(message))
        : Optional.empty();
  }

  private static String memory(String message, String smaller) {
    if (message.contains("Java heap space")
        || message.contains("GC overhead")
        || message.contains("array size")) {
      return "out of memory on the Java heap, which may have %s MiB: raise its limit with java -Xmx, %s"
          .formatted(Runtime.getRuntime().maxMemory() / MEBI, smaller);
    }
    if (message.contains("native thread")) {
      return "the system allows no more threads (%s): raise its limit, or use fewer threads"
          .formatted(message);
    }
    if (message.contains("Metaspace") || message.contains("Compressed class space")) {
      return "out of memory for classes: raise its limit with java -XX:MaxMetaspaceSize";
    }
    return "out of memory outside the Java heap (%s): raise its limit with java -D%smaxbytes=8g -D%smaxphysicalbytes=16g, %s"
        .formatted(message, OFF_HEAP, OFF_HEAP, smaller);
  }

  private static String path(InvalidPathException error) {
    return ("the file name '%s' has letters that the charset of this system, %s, does not have: set"
            + " LC_ALL=C.UTF-8, or choose another name")
        .formatted(error.getInput(), System.getProperty("sun.jnu.encoding"));
  }

  private static String library(String message) {
    return ("cannot load the native libraries of ND4J (%s): they are unpacked to ~/.javacpp/cache; if"
            + " it cannot be written or is full, name another folder with java"
            + " -D%scachedir=DIR, and see that this machine is x86-64 with glibc")
        .formatted(message, OFF_HEAP);
  }
}
