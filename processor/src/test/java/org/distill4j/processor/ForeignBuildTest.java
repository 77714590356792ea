package org.distill4j.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Source levels, warnings and modules of other people's builds. */
final class ForeignBuildTest {

  private static final String IMPORTS =
      """
      package examples;
      import org.distill4j.dsl.*;
      import org.distill4j.dsl.kind.*;
      import org.distill4j.dsl.operation.*;
      """;

  private static final String NETWORKS =
      IMPORTS
          + """
          @Network interface Answerer {
            @Input(shape = "4") Features video();
            @Logits(classes = "3") Scores answer(Features video);
          }
          @Network interface Second extends Answerer {}
          """;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"8", "9", "11", "16"})
  void anOldSourceLevelIsReportedOnce(String level) {
    Compilation compilation =
        new SpecCompiler().withOptions("-source", level, "-target", level).compile(NETWORKS);
    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation.errors().get(0).getMessage(Locale.ROOT))
        .isEqualTo(
            "[SOURCE_LEVEL] 'Answerer' is compiled at source level "
                + level
                + ", but generated code needs 17. Fix: Set the release to 17 or higher: --release"
                + " 17, or maven.compiler.release in a POM.");
  }

  @Test
  void ownOperationsAreClaimed() {
    Compilation compilation =
        new SpecCompiler(new DistillationProcessor(), new OwnOperationsProcessor())
            .withOptions("-Xlint:all,-path", "-Werror")
            .compile(
                IMPORTS
                    + """
                    @Network interface Answerer {
                      @Input(shape = "4") Features video();
                      @Noise Features noisy(Features video);
                      @Logits(classes = "3") Scores answer(Features noisy);
                    }
                    @org.distill4j.dsl.extension.Operation(
                        implementation = "org.distill4j.runtime.layer.core.DropoutLayer",
                        signature = "Features(width) -> Features(width)")
                    @interface Noise { double rate() default 0.5; }
                    """);
    assertThat(compilation).succeededWithoutWarnings();
  }

  @Test
  void annotationsOfOtherProcessorsAreNotClaimed() {
    Compilation compilation =
        new SpecCompiler(new DistillationProcessor(), new OwnOperationsProcessor())
            .withOptions("-Xlint:all,-path")
            .compile(
                IMPORTS
                    + "@interface Foreign {} @Foreign @Network interface Answerer {"
                    + " @Input(shape = \"4\") Features video();"
                    + " @Logits(classes = \"3\") Scores answer(Features video); }");
    assertThat(compilation).succeeded();
    assertThat(compilation).hadWarningContaining("examples.Foreign");
  }

  @Test
  void aModuleNeedNotReadTheCompiler() throws IOException {
    assertThat(generated("module specs {}")).doesNotContain("@Generated");
  }

  @Test
  void aModuleThatReadsTheCompilerGetsTheAnnotation() throws IOException {
    assertThat(generated("module specs { requires java.compiler; }")).contains("@Generated");
  }

  /** Compiles a module and returns the graph that is generated. */
  private String generated(String module) throws IOException {
    Path own = folder.resolve("module-info.java");
    Path specs = folder.resolve("examples/Answerer.java");
    Files.createDirectories(specs.getParent());
    Files.writeString(own, module);
    Files.writeString(specs, NETWORKS);
    List<String> options = new ArrayList<>(List.of("--add-reads", "specs=ALL-UNNAMED"));
    options.addAll(List.of("-d", folder.toString(), "-s", folder.toString()));
    options.addAll(List.of("-cp", System.getProperty("java.class.path")));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              messages, files, null, options, null, files.getJavaFileObjects(own, specs));
      task.setProcessors(List.of(new DistillationProcessor()));
      assertWithMessage("%s", messages).that(task.call()).isTrue();
    }
    return Files.readString(folder.resolve("examples/AnswererGraph.java"));
  }
}
