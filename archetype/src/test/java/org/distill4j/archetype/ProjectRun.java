package org.distill4j.archetype;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Compiles the project of the archetype and runs its programs, in this JVM. */
final class ProjectRun {

  private static final String CLASS_PATH = System.getProperty("java.class.path");
  private static final String STUDENT = "student";

  private final Path project;
  private final Path classes;

  ProjectRun(Path project) throws IOException {
    this.project = project;
    this.classes = Files.createDirectories(project.resolve("target/classes"));
  }

  /** Compiles the sources with the processor, and returns all messages. */
  String compile() throws IOException {
    List<String> arguments =
        new ArrayList<>(List.of("-parameters", "-Xlint:all,-processing,-path", "-Werror"));
    arguments.addAll(List.of("--release", "17", "-cp", CLASS_PATH, "-processorpath", CLASS_PATH));
    arguments.addAll(List.of("-d", classes.toString()));
    try (Stream<Path> files = Files.walk(project.resolve("src"))) {
      files
          .filter(file -> file.toString().endsWith(".java"))
          .forEach(file -> arguments.add(file.toString()));
    }
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    ToolProvider.getSystemJavaCompiler()
        .run(null, messages, messages, arguments.toArray(String[]::new));
    return messages.toString(StandardCharsets.UTF_8);
  }

  /**
   * Runs a program and returns its output.
   *
   * @param arguments its arguments; those that are paths of the project are made absolute
   */
  String run(String program, String... arguments) throws Exception {
    PrintStream standard = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setProperty(STUDENT, project.resolve("target/student.zip").toString());
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
      loader
          .loadClass(ArchetypeProject.PACKAGE + "." + program)
          .getMethod("main", String[].class)
          .invoke(null, (Object) absolute(arguments));
    } finally {
      System.setOut(standard);
      System.clearProperty(STUDENT);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private String[] absolute(String... arguments) {
    return Stream.of(arguments)
        .map(it -> it.matches("data|target/.*") ? project.resolve(it).toString() : it)
        .toArray(String[]::new);
  }

  /** Runs a program that fails, and returns the message of its exception. */
  String failure(String program, String... arguments) throws Exception {
    try {
      return "no failure but " + run(program, arguments);
    } catch (InvocationTargetException e) {
      return e.getCause().getMessage();
    }
  }
}
