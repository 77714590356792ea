package org.distill4j.samples.benchmarks.compiler;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import javax.tools.SimpleJavaFileObject;

/** A file in memory that the compiler or the processor writes. */
final class MemoryFile extends SimpleJavaFileObject {

  private final ByteArrayOutputStream content = new ByteArrayOutputStream();

  MemoryFile(String path, Kind kind) {
    super(URI.create("memory:///" + path), kind);
  }

  @Override
  public OutputStream openOutputStream() {
    content.reset();
    return content;
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return content.toString(StandardCharsets.UTF_8);
  }

  byte[] bytes() {
    return content.toByteArray();
  }
}
