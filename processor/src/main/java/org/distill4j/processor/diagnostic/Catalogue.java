package org.distill4j.processor.diagnostic;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The texts of messages, from a resource beside this class. */
final class Catalogue {

  private static final Properties TEXTS = read();

  private Catalogue() {}

  /** Returns a text of the catalogue. */
  static String text(String key) {
    String text = TEXTS.getProperty(key);
    if (text == null) {
      throw new IllegalStateException("catalogue.properties lacks " + key);
    }
    return text;
  }

  private static Properties read() {
    Properties texts = new Properties();
    try (InputStream stream = Catalogue.class.getResourceAsStream("catalogue.properties")) {
      texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
