package org.distill4j.archetype;

import static com.google.common.truth.Truth.assertWithMessage;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project with a module-info requires distill4j by the names of its modules. */
final class ModuleTest {

  private static final String MODULE_INFO =
      """
      module org.example.intents {
        requires static distill4j.dsl;
        requires static java.compiler;
        requires distill4j.runtime;
        requires deeplearning4j.nn;

        exports org.example.intents;
      }
      """;

  @TempDir private Path folder;

  @Test
  void aModuleRequiresTheLanguageAndTheRuntime() throws IOException {
    ArchetypeProject.create(folder);
    Files.writeString(folder.resolve("src/main/java/module-info.java"), MODULE_INFO);
    List<String> modules = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (entry.endsWith("dsl" + File.separator + "target" + File.separator + "classes")) {
        modules.add(jar("dsl", Path.of(entry)));
      } else if (entry.endsWith(
          "runtime" + File.separator + "target" + File.separator + "classes")) {
        modules.add(jar("runtime", Path.of(entry)));
      } else if (entry.matches(".*[/\\\\](distill4j-|deeplearning4j-nn-).*\\.jar")) {
        modules.add(entry);
      } else {
        others.add(entry);
      }
    }
    List<String> arguments = new ArrayList<>(List.of("-parameters", "-d"));
    arguments.add(folder.resolve("classes").toString());
    arguments.addAll(List.of("--module-path", String.join(File.pathSeparator, modules)));
    arguments.addAll(List.of("-cp", String.join(File.pathSeparator, others)));
    arguments.addAll(List.of("-processorpath", System.getProperty("java.class.path")));
    try (Stream<Path> files = Files.walk(folder.resolve("src"))) {
      files
          .filter(file -> file.toString().endsWith(".java"))
          .forEach(file -> arguments.add(file.toString()));
    }
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(null, messages, messages, arguments.toArray(String[]::new));
    assertWithMessage(messages.toString(StandardCharsets.UTF_8)).that(code).isEqualTo(0);
  }

  /** Packs classes as the build does, with the name of the module. */
  private String jar(String module, Path classes) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Automatic-Module-Name", "distill4j." + module);
    Path jar = folder.resolve(module + ".jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest);
        Stream<Path> files = Files.walk(classes)) {
      for (Path content : files.filter(it -> it.toString().endsWith(".class")).toList()) {
        out.putNextEntry(
            new JarEntry(classes.relativize(content).toString().replace(File.separator, "/")));
        Files.copy(content, out);
      }
    }
    return jar.toString();
  }
}
