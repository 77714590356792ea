package org.distill4j.examples.guide;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Follows the guides literally: writes each file as shown, compiles the sources with the processor
 * and runs the tests.
 */
final class GuidePagesTest {

  private static final Path DOCS = Path.of("../docs");

  @TempDir Path project;

  @ParameterizedTest
  @ValueSource(strings = {"adding-an-operation.md", "adding-an-objective.md", "patterns.md"})
  void aReaderGetsWhatThePageSays(String name) throws Exception {
    GuidePage page = GuidePage.read(DOCS.resolve(name));
    page.writeTo(project);
    Path classes = Files.createDirectories(project.resolve("target/classes"));
    Path written = Files.createDirectories(project.resolve("target/generated-sources"));
    compile(
        sources("src/main/java"),
        List.of("-d", classes.toString(), "-s", written.toString(), "-parameters"),
        classPath(entry -> !isProcessor(entry)),
        classPath(GuidePagesTest::isOfProcessor));
    for (Map.Entry<String, String> excerpt : page.excerpts().entrySet()) {
      assertWithMessage("what is generated in " + excerpt.getKey())
          .that(withoutSpaces(generated(written, excerpt.getKey())))
          .contains(withoutSpaces(excerpt.getValue()));
    }
    for (GuidePage.Quotation quotation : page.quotations()) {
      assertWithMessage(quotation.path())
          .that(withoutSpaces(Files.readString(DOCS.resolveSibling(quotation.path()))))
          .contains(withoutSpaces(quotation.text()));
    }
    Path tests = Files.createDirectories(project.resolve("target/test-classes"));
    String path = classPath(entry -> !isProcessor(entry)) + File.pathSeparator + classes;
    compile(sources("src/test/java"), List.of("-d", tests.toString(), "-proc:none"), path, "");
    assertThat(run(classes, tests)).isAtLeast(2);
  }

  @Test
  void theProjectNamesWhatIsReleased() throws IOException {
    String pom = GuidePage.read(DOCS.resolve("adding-an-operation.md")).files().get("pom.xml");
    String parent = Files.readString(Path.of("../pom.xml"));
    for (String version :
        List.of(
            between(pom, "<distill4j.version>", "<"),
            between(pom, "<artifactId>nd4j-native</artifactId>\n      <version>", "<"),
            between(pom, "<artifactId>junit-jupiter</artifactId>\n      <version>", "<"))) {
      assertThat(parent).contains(">" + version + "<");
    }
    for (String module : List.of("dsl", "runtime", "processor")) {
      assertThat(pom).contains("<artifactId>distill4j-" + module + "</artifactId>");
    }
  }

  private static String between(String text, String before, String after) {
    int start = text.indexOf(before) + before.length();
    return text.substring(start, text.indexOf(after, start));
  }

  private List<File> sources(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(project.resolve(folder))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(Path::toFile)
          .sorted()
          .toList();
    }
  }

  /** Compiles the sources and expects no warning. */
  private static void compile(
      List<File> sources, List<String> options, String classPath, String processorPath)
      throws IOException {
    List<String> all = new ArrayList<>(options);
    all.addAll(List.of("-Xlint:all,-path,-processing", "-Werror", "-cp", classPath));
    if (!processorPath.isEmpty()) {
      all.addAll(List.of("-processorpath", processorPath));
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      boolean compiled =
          compiler
              .getTask(messages, files, null, all, null, files.getJavaFileObjectsFromFiles(sources))
              .call();
      assertWithMessage("%s", messages).that(compiled).isTrue();
    }
  }

  private static String generated(Path written, String name) throws IOException {
    try (Stream<Path> files = Files.walk(written)) {
      Path file =
          files.filter(path -> path.endsWith(name)).findFirst().orElseThrow(IOException::new);
      return Files.readString(file);
    }
  }

  private static String withoutSpaces(String code) {
    return code.replaceAll("\\s+", "");
  }

  private static String classPath(Predicate<String> wanted) {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(wanted)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static boolean isProcessor(String entry) {
    return entry.contains("processor") || entry.contains("javapoet");
  }

  private static boolean isOfProcessor(String entry) {
    return isProcessor(entry) || entry.contains("dsl");
  }

  /** Runs all tests and returns their number. */
  private static int run(Path... folders) throws Exception {
    URL[] urls = {folders[0].toUri().toURL(), folders[1].toUri().toURL()};
    int count = 0;
    try (URLClassLoader loader = new URLClassLoader(urls, GuidePagesTest.class.getClassLoader());
        Stream<Path> files = Files.walk(folders[1])) {
      for (Path file : files.filter(path -> path.toString().endsWith("Test.class")).toList()) {
        String name = folders[1].relativize(file).toString().replace(".class", "");
        Class<?> type = loader.loadClass(name.replace(File.separatorChar, '.'));
        for (Method method : type.getDeclaredMethods()) {
          if (method.isAnnotationPresent(Test.class)) {
            call(type, method);
            count++;
          }
        }
      }
    }
    return count;
  }

  private static void call(Class<?> type, Method method) throws Exception {
    Constructor<?> constructor = type.getDeclaredConstructor();
    constructor.setAccessible(true);
    method.setAccessible(true);
    try {
      method.invoke(constructor.newInstance());
    } catch (InvocationTargetException e) {
      throw new AssertionError(type.getSimpleName() + "." + method.getName(), e.getCause());
    }
  }
}
