package org.distill4j.processor.diagnostic;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.google.testing.compile.Compilation;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.distill4j.processor.SpecCompiler;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every example gives its one message, on its line; every id has an example. */
final class DiagnosticExamplesTest {

  /** Has a test of its own, since no spec should bring it about. */
  private static final Set<DiagnosticId> WITHOUT_EXAMPLE = Set.of(DiagnosticId.INTERNAL_ERROR);

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> examples() {
    return DiagnosticExample.all().stream()
        .map(example -> DynamicTest.dynamicTest(example.name(), () -> check(example)));
  }

  private void check(DiagnosticExample example) {
    Compilation compilation = compile(example);
    List<Diagnostic<? extends JavaFileObject>> errors = compilation.errors();
    String all =
        errors.stream()
            .map(error -> error.getLineNumber() + ": " + error)
            .collect(Collectors.joining("\n"));
    assertWithMessage("errors of %s:\n%s", example.file(), all).that(errors).hasSize(1);
    String message = errors.get(0).getMessage(Locale.ROOT);
    assertThat(message).startsWith("[" + example.id() + "] ");
    assertThat(message).contains(example.text());
    assertThat(message).contains(" Fix: ");
    assertWithMessage("line of '%s'", message)
        .that(errors.get(0).getLineNumber())
        .isEqualTo(example.line());
  }

  private Compilation compile(DiagnosticExample example) {
    if (example.library().isEmpty()) {
      return new SpecCompiler().compile(example.source());
    }
    Path classes = folder.resolve(example.id().name());
    SpecCompiler.compileWithoutProcessor(
        classes, "examples.Answerer", example.library().get(), List.of());
    return new SpecCompiler().with(classes).compile(example.source());
  }

  @Test
  void noIdLacksAnExample() {
    Set<DiagnosticId> covered =
        DiagnosticExample.all().stream()
            .map(DiagnosticExample::id)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<DiagnosticId> all = new TreeSet<>(Arrays.asList(DiagnosticId.values()));
    all.removeAll(WITHOUT_EXAMPLE);
    assertThat(covered).containsExactlyElementsIn(all);
  }
}
