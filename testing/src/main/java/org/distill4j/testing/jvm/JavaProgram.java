package org.distill4j.testing.jvm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program in a JVM of its own, of the JDK and with the class path of the running test:
 *
 * <pre>{@code
 * JavaProgram.Ended ended = JavaProgram.of(Asker.class).withOptions("-Xmx256m").run("student.zip");
 * assertThat(ended.code()).isEqualTo(0);
 * }</pre>
 *
 * @param main the class with the method {@code main}
 * @param classPath the class path
 * @param options the options of the JVM
 */
public record JavaProgram(Class<?> main, String classPath, List<String> options) {

  /** Copies the options. */
  public JavaProgram {
    options = List.copyOf(options);
  }

  /** Returns a program with the class path of the running test. */
  public static JavaProgram of(Class<?> main) {
    String plain = System.getProperty("java.class.path");
    return new JavaProgram(main, System.getProperty("surefire.test.class.path", plain), List.of());
  }

  /** Returns the same program with options of the JVM, such as {@code -Xmx256m}. */
  public JavaProgram withOptions(String... ofJvm) {
    return new JavaProgram(main, classPath, List.of(ofJvm));
  }

  /**
   * Returns the same program with further options for a short run: no second compiler, no threads
   * of the garbage collector, no workers that wait for work.
   */
  public JavaProgram brief() {
    List<String> all = new ArrayList<>(options);
    all.addAll(
        List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:ActiveProcessorCount=1"));
    return new JavaProgram(main, classPath, all);
  }

  /** Returns the same program with another class path. */
  public JavaProgram withClassPath(String path) {
    return new JavaProgram(main, path, options);
  }

  /** Returns a builder of its process. */
  public ProcessBuilder builder(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add(main.getName());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    // A class path is too long for the argument list of some machines.
    builder.environment().put("CLASSPATH", classPath);
    return builder;
  }

  /**
   * The end of a program.
   *
   * @param code its exit code
   * @param out its output, errors included
   */
  public record Ended(int code, String out) {}

  /**
   * Runs the program to its end.
   *
   * @throws IOException if it cannot be started
   */
  public Ended run(String... arguments) throws IOException, InterruptedException {
    Process process = builder(arguments).redirectErrorStream(true).start();
    try {
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Ended(process.waitFor(), out);
    } finally {
      process.destroyForcibly();
    }
  }
}
