package org.distill4j.examples.cases;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A folder of sources that javac compiles with the processor alone. A file {@code options} holds
 * further options, a folder {@code processor} a processor that runs beside ours.
 *
 * @param folder the folder
 */
record SpecCase(Path folder) {

  /** The errors and warnings, in the form {@code File.java:line message}. */
  List<String> messages(Path output) {
    List<String> options = new ArrayList<>(List.of("-parameters", "-d", output.toString()));
    options.addAll(lines(folder.resolve("options")));
    List<Path> sources = sources(folder, "processor");
    String classes = System.getProperty("java.class.path");
    String processors = classes;
    if (Files.isDirectory(folder.resolve("processor"))) {
      Path compiled = output.resolve("processor");
      compile(
          List.of("-proc:none", "-d", compiled.toString()),
          sources(folder.resolve("processor"), ""));
      processors = compiled + System.getProperty("path.separator") + classes;
      options.addAll(List.of("-processor", "Gen,org.distill4j.processor.DistillationProcessor"));
    } else {
      options.addAll(List.of("-processor", "org.distill4j.processor.DistillationProcessor"));
    }
    options.addAll(List.of("-processorpath", processors));
    if (sources.stream().anyMatch(source -> source.endsWith("module-info.java"))) {
      String language = language(output, classes);
      options.addAll(List.of("--module-path", language, "-cp", classes));
      options.addAll(List.of("--add-reads", "my.specs=ALL-UNNAMED"));
    } else {
      options.addAll(List.of("-cp", classes));
    }
    return compile(options, sources);
  }

  private static List<String> lines(Path file) {
    try {
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> sources(Path folder, String excluded) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> excluded.isEmpty() || !file.startsWith(folder.resolve(excluded)))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> compile(List<String> options, List<Path> sources) {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = javac.getStandardFileManager(found, Locale.ROOT, null)) {
      Files.createDirectories(Path.of(options.get(options.indexOf("-d") + 1)));
      javac
          .getTask(null, files, found, options, null, files.getJavaFileObjectsFromPaths(sources))
          .call();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found.getDiagnostics().stream()
        .filter(one -> one.getKind() != Diagnostic.Kind.NOTE)
        .map(SpecCase::text)
        .toList();
  }

  private static String text(Diagnostic<? extends JavaFileObject> diagnostic) {
    JavaFileObject source = diagnostic.getSource();
    String place =
        source == null
            ? ""
            : Path.of(source.getName()).getFileName() + ":" + diagnostic.getLineNumber() + " ";
    String message = diagnostic.getMessage(Locale.ROOT).lines().findFirst().orElse("");
    return diagnostic.getKind() + " " + place + message;
  }

  /** Puts the language into a jar with the name of the published one, for a module path. */
  private static String language(Path output, String classes) {
    for (String entry : classes.split(System.getProperty("path.separator"))) {
      if (Path.of(entry).endsWith("dsl/target/classes")) {
        return jar(Path.of(entry), output.resolve("modules").resolve("distill4j-dsl.jar"));
      }
      if (Path.of(entry).getFileName().toString().startsWith("distill4j-dsl")) {
        return entry;
      }
    }
    throw new IllegalStateException("The language is not on the class path: " + classes);
  }

  private static String jar(Path classes, Path target) {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    try (Stream<Path> files = Files.walk(classes)) {
      Files.createDirectories(target.getParent());
      try (OutputStream out = Files.newOutputStream(target);
          JarOutputStream jar = new JarOutputStream(out, manifest)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          String name = classes.relativize(file).toString().replace('\\', '/');
          if (!name.equals("META-INF/MANIFEST.MF")) {
            jar.putNextEntry(new JarEntry(name));
            jar.write(Files.readAllBytes(file));
            jar.closeEntry();
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return target.toString();
  }
}
