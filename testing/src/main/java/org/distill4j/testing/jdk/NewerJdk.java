package org.distill4j.testing.jdk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An installed JDK that is newer than the running one:
 *
 * <pre>{@code
 * NewerJdk jdk = NewerJdk.find().orElse(null);
 * assumeTrue(jdk != null, NewerJdk.NONE);
 * NewerJdk.Run run = jdk.run("java", List.of("-cp", classPath, "Main"), folder);
 * }</pre>
 *
 * @param home its directory
 * @param feature its feature release, such as 25
 */
public record NewerJdk(Path home, int feature) {

  /** The message of a test that is skipped because there is none. */
  public static final String NONE =
      "no newer JDK found: set JAVA_HOME_25, or -Ddistill4j.newer-jdk=DIR";

  private static final String PROPERTY = "distill4j.newer-jdk";
  private static final Pattern VARIABLE = Pattern.compile("JAVA_HOME_\\d+(_\\w+)?");
  private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(\\d+)[^\"]*\"");
  private static final long MINUTES = 5;

  /**
   * Returns the newest JDK: the one of the system property {@code distill4j.newer-jdk}, of a
   * variable such as {@code JAVA_HOME_25}, or beside the running JDK. Empty if none is newer.
   */
  public static Optional<NewerJdk> find() {
    String named = System.getProperty(PROPERTY, "");
    return named.isEmpty()
        ? newest(candidates(System.getenv(), Path.of(System.getProperty("java.home"))))
        : newest(List.of(Path.of(named)));
  }

  static List<Path> candidates(Map<String, String> environment, Path running) {
    List<Path> homes = new ArrayList<>();
    environment.forEach(
        (name, value) -> {
          if (VARIABLE.matcher(name).matches() && !value.isBlank()) {
            homes.add(Path.of(value));
          }
        });
    Path folder = running.getParent();
    if (folder != null && Files.isDirectory(folder)) {
      try (DirectoryStream<Path> siblings = Files.newDirectoryStream(folder)) {
        siblings.forEach(homes::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return homes;
  }

  static Optional<NewerJdk> newest(List<Path> homes) {
    return homes.stream()
        .flatMap(home -> at(home).stream())
        .filter(jdk -> jdk.feature() > Runtime.version().feature())
        .max(Comparator.comparingInt(NewerJdk::feature));
  }

  private static Optional<NewerJdk> at(Path home) {
    Path release = home.resolve("release");
    boolean isJdk =
        Stream.of("javac", "javac.exe")
            .anyMatch(it -> Files.exists(home.resolve("bin").resolve(it)));
    if (!isJdk || !Files.isRegularFile(release)) {
      return Optional.empty();
    }
    try {
      Matcher version = VERSION.matcher(Files.readString(release));
      return version.find()
          ? Optional.of(new NewerJdk(home, Integer.parseInt(version.group(1))))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The end of a program.
   *
   * @param code its exit code
   * @param out its standard output
   * @param err its standard error
   */
  public record Run(int code, String out, String err) {}

  /**
   * Runs one of its programs and waits for its end, for five minutes at most.
   *
   * @param program the program, such as {@code java} or {@code javac}
   * @param folder a directory for its output
   * @throws IllegalStateException if it does not end in time
   */
  public Run run(String program, List<String> arguments, Path folder) {
    List<String> command = new ArrayList<>();
    command.add(home.resolve("bin").resolve(program).toString());
    command.addAll(arguments);
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IllegalStateException(command + " did not end in " + MINUTES + " minutes");
      }
      return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
