package org.distill4j.runtime.training;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/** The versions of the software of a run. */
public final class Versions {

  private Versions() {}

  /** Returns the versions of distill4j, DL4J, Java and the operating system, by name. */
  public static Map<String, String> all() {
    Map<String, String> versions = new LinkedHashMap<>();
    versions.put("distill4j", ofJar("org.distill4j/distill4j-runtime"));
    versions.put("dl4j", ofJar("org.deeplearning4j/deeplearning4j-nn"));
    versions.put("java", System.getProperty("java.version"));
    versions.put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    return versions;
  }

  /**
   * Returns the versions of {@link #all}, and those of ND4J and of the Java virtual machine, by
   * name.
   */
  public static Map<String, String> withLibraries() {
    Map<String, String> versions = all();
    versions.put("nd4j", ofJar("org.nd4j/nd4j-api"));
    versions.put(
        "jvm", System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
    return versions;
  }

  private static String ofJar(String artifact) {
    String file = "/META-INF/maven/" + artifact + "/pom.properties";
    try (InputStream in = Versions.class.getResourceAsStream(file)) {
      if (in == null) {
        return "not packaged";
      }
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version", "unknown");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file + " from the class path", e);
    }
  }
}
