package org.distill4j.archetype;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** The project of the archetype, created without Maven. */
final class ArchetypeProject {

  static final String PACKAGE = "org.example.intents";

  static final Path TEMPLATES = Path.of("src/main/resources/archetype-resources");

  private static final String JAVA = "src/main/java";
  private static final Map<String, String> VALUES =
      Map.of(
          "package", PACKAGE,
          "groupId", "org.example",
          "artifactId", "intents",
          "version", "1.0",
          "distill4jVersion", "0.0.1",
          "nd4jVersion", "0.0.2",
          "openblasVersion", "0.0.3-4");

  private ArchetypeProject() {}

  /** Creates the project in an empty folder. */
  static void create(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(TEMPLATES)) {
      for (Path template : files.filter(Files::isRegularFile).toList()) {
        Path target = folder.resolve(place(TEMPLATES.relativize(template)));
        Files.createDirectories(target.getParent());
        Files.writeString(target, filled(Files.readString(template, StandardCharsets.UTF_8)));
      }
    }
  }

  private static String place(Path template) {
    String path = template.toString().replace('\\', '/');
    return path.startsWith(JAVA)
        ? JAVA + "/" + PACKAGE.replace('.', '/') + path.substring(JAVA.length())
        : path;
  }

  private static String filled(String text) {
    String filled = text;
    for (Map.Entry<String, String> value : VALUES.entrySet()) {
      filled = filled.replace("${" + value.getKey() + "}", value.getValue());
    }
    return filled;
  }
}
