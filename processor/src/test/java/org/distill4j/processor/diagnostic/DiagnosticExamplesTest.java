package org.distill4j.processor.diagnostic;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.google.testing.compile.Compilation;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.distill4j.processor.SpecCompiler;
import org.distill4j.processor.diagnostic.DiagnosticPages.Message;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every example produces exactly one message, on the expected line; every id has an example; and
 * the documentation is up to date.
 */
final class DiagnosticExamplesTest {

  /** Ids with a test of their own, because no spec should cause them. */
  private static final Set<DiagnosticId> WITHOUT_EXAMPLE =
      Set.of(DiagnosticId.INTERNAL_ERROR, DiagnosticId.WRITE_FAILED, DiagnosticId.SOURCE_LEVEL);

  /** Ids about class files, whose advice {@code LibrariesTest} follows. */
  private static final Set<DiagnosticId> ABOUT_LIBRARIES =
      Set.of(
          DiagnosticId.NAME_MISSING,
          DiagnosticId.NETWORK_BROKEN,
          DiagnosticId.NOT_PROCESSED,
          DiagnosticId.PARAMETER_NAMES_MISSING,
          DiagnosticId.PARENT_NOT_PROCESSED);

  private static final Path PAGES = Path.of("../docs/diagnostics");
  private static final String UPDATE =
      "mvn -pl processor -am test -Dtest=DiagnosticExamplesTest"
          + " -Dsurefire.failIfNoSpecifiedTests=false -Ddistill4j.update=true";

  @TempDir static Path folder;

  private static final Map<DiagnosticExample, List<Message>> COMPILED = new LinkedHashMap<>();
  private static final Map<DiagnosticExample.Fixed, List<Message>> FIXED =
      new ConcurrentHashMap<>();

  /** Compiles side by side: no other test of the module takes as long. */
  @BeforeAll
  static void compileAll() {
    Map<DiagnosticExample, List<Message>> compiled = new ConcurrentHashMap<>();
    DiagnosticExample.all().parallelStream()
        .forEach(
            example -> {
              compiled.put(example, DiagnosticPages.messages(compile(example)));
              for (DiagnosticExample.Fixed fixed : example.fixes()) {
                FIXED.put(
                    fixed, DiagnosticPages.messages(new SpecCompiler().compile(fixed.source())));
              }
            });
    DiagnosticExample.all().forEach(example -> COMPILED.put(example, compiled.get(example)));
  }

  private static Compilation compile(DiagnosticExample example) {
    return compile(example, example.source());
  }

  private static Compilation compile(DiagnosticExample example, String source) {
    if (example.library().isEmpty()) {
      return new SpecCompiler().compile(source);
    }
    Path classes = folder.resolve(example.id().name());
    SpecCompiler.compileWithoutProcessor(
        classes, "examples." + example.libraryName(), example.library().get(), List.of());
    for (File gone : classes.resolve("examples").toFile().listFiles()) {
      if (gone.getName().startsWith("Gone")) {
        assertThat(gone.delete()).isTrue();
      }
    }
    return new SpecCompiler().with(classes).compile(source);
  }

  @TestFactory
  Stream<DynamicTest> examples() {
    return COMPILED.keySet().stream()
        .map(example -> DynamicTest.dynamicTest(example.name(), () -> check(example)));
  }

  private static void check(DiagnosticExample example) {
    List<Message> errors = COMPILED.get(example);
    String all =
        errors.stream()
            .map(error -> error.line() + ": " + error.text())
            .collect(Collectors.joining("\n"));
    assertWithMessage("errors of %s:\n%s", example.file(), all).that(errors).hasSize(1);
    String message = errors.get(0).text();
    assertThat(message).startsWith("[" + example.id() + "] ");
    assertThat(message).contains(example.text());
    assertThat(message).contains(" Fix: ");
    assertWithMessage("line of '%s'", message).that(errors.get(0).line()).isEqualTo(example.line());
  }

  @TestFactory
  Stream<DynamicTest> adviceLeadsToASpecThatCompiles() {
    return COMPILED.keySet().stream()
        .flatMap(
            example ->
                example.fixes().stream()
                    .map(
                        fixed ->
                            DynamicTest.dynamicTest(
                                example.name() + ": " + fixed.advice(),
                                () -> checkAdvice(example, fixed))));
  }

  private static void checkAdvice(DiagnosticExample example, DiagnosticExample.Fixed fixed) {
    String message = COMPILED.get(example).get(0).text();
    assertThat(message.substring(message.indexOf(" Fix: "))).contains(fixed.advice());
    assertWithMessage("messages about:\n%s", fixed.source()).that(FIXED.get(fixed)).isEmpty();
  }

  @Test
  void everyIdHasAdviceThatIsFollowed() {
    Set<DiagnosticId> followed =
        COMPILED.keySet().stream()
            .filter(example -> !example.fixes().isEmpty())
            .map(DiagnosticExample::id)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<DiagnosticId> all = new TreeSet<>(Arrays.asList(DiagnosticId.values()));
    all.removeAll(WITHOUT_EXAMPLE);
    all.removeAll(ABOUT_LIBRARIES);
    assertThat(followed).containsExactlyElementsIn(all);
  }

  @TestFactory
  Stream<DynamicTest> warningsAreSuppressedByTheirName() {
    return COMPILED.keySet().stream()
        .filter(example -> !example.id().isError())
        .map(example -> DynamicTest.dynamicTest(example.name(), () -> checkSuppression(example)));
  }

  private static void checkSuppression(DiagnosticExample example) {
    String message = COMPILED.get(example).get(0).text();
    String annotation = message.substring(message.indexOf("@SuppressWarnings"));
    assertThat(annotation).endsWith(").");
    String spec = example.source().contains("@Distillation(") ? "@Distillation(" : "@Network";
    String suppressed =
        example
            .source()
            .replace(spec, annotation.substring(0, annotation.length() - 1) + " " + spec);
    Compilation compilation = compile(example, suppressed);
    assertThat(compilation.errors()).isEmpty();
    assertThat(DiagnosticPages.messages(compilation)).isEmpty();
  }

  @Test
  void noIdLacksAnExample() {
    Set<DiagnosticId> covered =
        COMPILED.keySet().stream()
            .map(DiagnosticExample::id)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<DiagnosticId> all = new TreeSet<>(Arrays.asList(DiagnosticId.values()));
    all.removeAll(WITHOUT_EXAMPLE);
    assertThat(covered).containsExactlyElementsIn(all);
  }

  @Test
  void everyIdHasItsPage() throws IOException {
    Map<String, String> pages = DiagnosticPages.of(COMPILED);
    if (Boolean.getBoolean("distill4j.update")) {
      Files.createDirectories(PAGES);
      for (Map.Entry<String, String> page : pages.entrySet()) {
        Files.writeString(PAGES.resolve(page.getKey()), page.getValue());
      }
    }
    Map<String, String> existing = new TreeMap<>();
    try (Stream<Path> files = Files.list(PAGES)) {
      for (Path file : files.toList()) {
        existing.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    assertWithMessage("The pages in docs/diagnostics are out of date. Run:\n  %s\n", UPDATE)
        .that(existing)
        .containsExactlyEntriesIn(pages);
  }
}
