package org.distill4j.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.distill4j.processor.SchemeSources.VANILLA;
import static org.distill4j.processor.SchemeSources.big;
import static org.distill4j.processor.SchemeSources.small;
import static org.distill4j.processor.SchemeSources.source;

import com.google.testing.compile.Compilation;
import org.junit.jupiter.api.Test;

/** Diagnostics of schemes that are combined with several networks. */
final class SchemeProblemsTest {

  @Test
  void aSchemeWithNetworksOfItsOwnReportsItsProblemsOnce() {
    Compilation compilation =
        new SpecCompiler()
            .compile(
                big(),
                small(),
                source(
                    "Vanilla",
                    """
                    @Distillation(teacher = Big.class, student = Small.class)
                    public interface Vanilla {
                      @VanillaDistillation(temperature = -2)
                      Loss soft(@Teacher Scores answer, @Student("answer") Scores own);
                    }
                    """),
                source(
                    "AllSchemes",
                    """
                    @Schemes(of = Vanilla.class, networks = {Big.class, Small.class})
                    public interface AllSchemes {}
                    """));

    assertThat(compilation).failed();
    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation)
        .hadErrorContaining("[OUT_OF_RANGE]")
        .inFile(compilation.sourceFiles().get(2));
  }

  @Test
  void aProblemOfAllCombinationsIsReportedOnce() {
    Compilation compilation =
        new SpecCompiler()
            .compile(
                big(),
                small(),
                source("Vanilla", VANILLA.replace("temperature = 2", "temperature = -2")),
                source(
                    "AllSchemes",
                    """
                    @Schemes(of = Vanilla.class, networks = {Big.class, Small.class})
                    public interface AllSchemes {}
                    """));

    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation)
        .hadErrorContaining("[OUT_OF_RANGE] Vanilla for Big and 1 more: The element 'temperature'");
  }
}
