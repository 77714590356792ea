package org.distill4j.runtime.kernel.selection;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/**
 * A class loader that hides one provider of one service. ND4J loads the available backend of the
 * highest priority, and no property of it excludes one.
 */
final class BackendFilter extends ClassLoader {

  private final String service;
  private final String hidden;

  /**
   * Creates a class loader.
   *
   * @param parent loads all classes
   * @param service the name of the service
   * @param hidden the name of the provider that is left out
   */
  BackendFilter(ClassLoader parent, Class<?> service, String hidden) {
    super(parent);
    this.service = "META-INF/services/" + service.getName();
    this.hidden = hidden;
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    Enumeration<URL> all = super.getResources(name);
    if (!name.equals(service)) {
      return all;
    }
    StringBuilder providers = new StringBuilder();
    for (URL file : Collections.list(all)) {
      try (InputStream in = file.openStream()) {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        text.lines()
            .filter(line -> !line.strip().equals(hidden))
            .forEach(line -> providers.append(line).append('\n'));
      }
    }
    return Collections.enumeration(List.of(inMemory(providers.toString())));
  }

  private static URL inMemory(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new URL("memory", "", -1, "/providers", new MemoryHandler(bytes));
  }

  /** Serves a text as the content of a URL. */
  private static final class MemoryHandler extends URLStreamHandler {

    private final byte[] bytes;

    MemoryHandler(byte[] bytes) {
      this.bytes = bytes.clone();
    }

    @Override
    protected URLConnection openConnection(URL url) {
      return new URLConnection(url) {
        @Override
        public void connect() {}

        @Override
        public InputStream getInputStream() {
          return new ByteArrayInputStream(bytes);
        }
      };
    }
  }
}
