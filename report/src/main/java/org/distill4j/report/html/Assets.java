package org.distill4j.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Script and style of a page: those of the chart library, and those of reports. */
final class Assets {

  private static final String POM = "/META-INF/maven/org.webjars.npm/uplot/pom.properties";

  private Assets() {}

  /** Returns the script of a page, with the licence of the chart library. */
  static String script() throws IOException {
    return "/*! uPlot\n"
        + uplot("LICENSE").replace("*/", "")
        + "*/\n"
        + uplot("dist/uPlot.iife.min.js")
        + "\n"
        + read("report.js");
  }

  /** Returns the style of a page. */
  static String style() throws IOException {
    return uplot("dist/uPlot.min.css") + "\n" + read("report.css");
  }

  private static String uplot(String file) throws IOException {
    Properties pom = new Properties();
    try (InputStream in = Assets.class.getResourceAsStream(POM)) {
      pom.load(in);
    }
    return read("/META-INF/resources/webjars/uplot/%s/%s".formatted(pom.get("version"), file));
  }

  private static String read(String resource) throws IOException {
    try (InputStream in = Assets.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
