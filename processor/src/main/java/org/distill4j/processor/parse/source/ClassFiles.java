package org.distill4j.processor.parse.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.tools.StandardLocation;

/** The class files on the class path, for compilers whose elements lack what these contain. */
public final class ClassFiles {

  private final Optional<Filer> filer;
  private final Map<String, Optional<ClassFile>> known = new HashMap<>();

  private ClassFiles(Optional<Filer> filer) {
    this.filer = filer;
  }

  /** Returns the class files that a filer finds. */
  public static ClassFiles of(Filer filer) {
    return new ClassFiles(Optional.of(filer));
  }

  /** Returns no class files, for compilers that do not need them. */
  public static ClassFiles none() {
    return new ClassFiles(Optional.empty());
  }

  /** Returns the class file of a type, or empty if it has none. */
  Optional<ClassFile> find(String packageName, String binaryName) {
    return filer.flatMap(
        it -> known.computeIfAbsent(binaryName, name -> read(it, packageName, binaryName)));
  }

  /** Some compilers cannot look into the class path: their elements have to do. */
  private static Optional<ClassFile> read(Filer filer, String packageName, String binaryName) {
    int simple = packageName.isEmpty() ? 0 : packageName.length() + 1;
    String file = binaryName.substring(simple) + ".class";
    try (InputStream stream =
        filer.getResource(StandardLocation.CLASS_PATH, packageName, file).openInputStream()) {
      return Optional.of(ClassFile.read(new BufferedInputStream(stream)));
    } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
      return Optional.empty();
    }
  }
}
