package org.distill4j.experiment.spec;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.distill4j.runtime.argument.Suggestion;
import org.distill4j.runtime.catalogue.SpecCatalogue;
import org.distill4j.runtime.catalogue.SpecEntry;
import org.distill4j.runtime.data.DataFileException;

/**
 * Loads specs and their generated classes from jars and folders of classes. While it is open, it is
 * the context class loader of the thread that opened it.
 */
public final class SpecLoader implements AutoCloseable {

  private final SpecCatalogue catalogue;
  private final URLClassLoader loader;
  private final ClassLoader before;

  private SpecLoader(SpecCatalogue catalogue, URLClassLoader loader, ClassLoader before) {
    this.catalogue = catalogue;
    this.loader = loader;
    this.before = before;
  }

  /**
   * Opens locations.
   *
   * @param locations jars and folders of classes; none for the class path of the program
   * @throws IOException if one does not exist or cannot be read
   */
  public static SpecLoader open(List<Path> locations) throws IOException {
    URL[] urls = new URL[locations.size()];
    for (int i = 0; i < urls.length; i++) {
      if (!Files.exists(locations.get(i))) {
        throw new DataFileException(
            locations.get(i),
            "there is no such jar or folder of classes",
            "compile the specs, and name target/classes or the jar");
      }
      urls[i] = locations.get(i).toUri().toURL();
    }
    SpecCatalogue catalogue =
        locations.isEmpty() ? SpecCatalogue.ofClassPath() : SpecCatalogue.of(locations);
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    URLClassLoader loader = new URLClassLoader(urls, before);
    Thread.currentThread().setContextClassLoader(loader);
    return new SpecLoader(catalogue, loader, before);
  }

  /** Returns all specs. */
  public SpecCatalogue catalogue() {
    return catalogue;
  }

  /**
   * Returns a spec.
   *
   * @param name its canonical name, or the end of it after a dot
   * @throws IOException if there is none; the message suggests another
   */
  public SpecEntry require(String name) throws IOException {
    var found = catalogue.find(name);
    if (found.isPresent()) {
      return found.get();
    }
    throw new IOException(
        "Unknown spec '%s'; %s"
            .formatted(
                name,
                catalogue.names().isEmpty()
                    ? SpecCatalogue.PROCESSOR_MISSING_FOR_ALL
                    : catalogue
                        .closest(name)
                        .map("did you mean %s?"::formatted)
                        .orElse("the specs are " + Suggestion.listed(catalogue.names()))));
  }

  @Override
  public void close() throws IOException {
    Thread.currentThread().setContextClassLoader(before);
    loader.close();
  }
}
