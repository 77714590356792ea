package org.distill4j.samples.benchmarks.compiler;

import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/** A source in memory. */
final class MemorySource extends SimpleJavaFileObject {

  private final String text;

  /**
   * Creates a source.
   *
   * @param path {@code org/example/Name.java}
   */
  MemorySource(String path, String text) {
    super(URI.create("memory:///" + path), Kind.SOURCE);
    this.text = text;
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return text;
  }
}
