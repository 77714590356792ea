package org.distill4j.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that other processors, or this one, still have to write; and names that nobody writes. */
final class WaitingTest {

  private static final String IMPORTS =
      """
      package examples;
      import org.distill4j.dsl.*;
      import org.distill4j.dsl.extension.*;
      import org.distill4j.dsl.kind.*;
      import org.distill4j.dsl.objective.*;
      import org.distill4j.dsl.operation.*;
      """;

  private static final String LOSSES =
      """
      {
        @Annotated Labels annotated();
        @CrossEntropy Loss answers(@Student Scores answer, Labels annotated);
        @VanillaDistillation(temperature = Written.WIDTH)
        Loss soft(@Teacher Scores answer, @Student("answer") Scores own);
      }
      """;

  private static final Map<String, String> FIRST =
      Map.of(
          "Written",
          "package examples; class Written { static final int WIDTH = 7;"
              + " static final double RATE = 0.5; static final String SIZE = \"4\";"
              + " static final boolean FLAG = true; }",
          "WrittenBase",
          IMPORTS + "interface WrittenBase { @Input(shape = \"4\") Features video(); }",
          "WrittenNode",
          IMPORTS
              + "@Operation(implementation = \"org.distill4j.runtime.layer.core.DropoutLayer\","
              + " signature = \"Features(width) -> Features(width)\")"
              + " @interface WrittenNode { double rate() default 0.5; }",
          "WrittenEnum",
          "package examples; enum WrittenEnum { ONE }");

  private static final Map<String, String> SECOND =
      Map.of(
          "WrittenLate",
          IMPORTS
              + "@Network interface WrittenLate extends WrittenBase {"
              + " @Logits(classes = \"3\") Scores answer(Features video); }");

  private static final String STUDENT =
      "@Network interface Own { @Input(shape = \"4\") Features video();"
          + " @Logits(classes = \"3\") Scores answer(Features video); }";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Network interface Spec { @Dimension(Written.WIDTH) int width();"
            + " @Input(shape = Written.SIZE) Features video();"
            + " @Dense(units = \"width\") Features hidden(Features video);"
            + " @Logits(classes = \"3\" + Written.SIZE) Scores answer(Features hidden); }",
        "@Network interface Spec { @Input(shape = {Written.SIZE}) Features video();"
            + " @Dropout(rate = Written.RATE) Features kept(Features video);"
            + " @Logits(classes = \"3\") Scores answer(Features kept); }",
        "@Network interface Spec { @Input(shape = {\"1\", \"4\", \"4\"}) Image image();"
            + " @Convolution(channels = \"2\", bias = Written.FLAG) Image edges(Image image);"
            + " @GlobalPooling Features pooled(Image edges);"
            + " @Logits(classes = \"3\") Scores answer(Features pooled); }",
        "@Network interface Spec extends WrittenBase {"
            + " @Logits(classes = \"3\") Scores answer(Features video); }",
        "@Network interface Spec extends WrittenBase {"
            + " @WrittenNode Features kept(Features video);"
            + " @Logits(classes = \"3\") Scores answer(Features kept); }",
        "interface Mixin extends WrittenBase {}"
            + " @Block interface Part extends Mixin {"
            + " @Dense(units = Written.SIZE) Features out(Features video); }"
            + " @Network interface Spec { @Input(shape = \"4\") Features video();"
            + " @Use(repeat = \"1\") Part part(Features video);"
            + " @Logits(classes = \"3\") Scores answer(@From(\"part.out\") Features part); }",
        "@Network interface Spec { @Input(shape = \"4\") Features video();"
            + " @Logits(classes = \"3\") Scores answer(@From(OwnGraph.VIDEO) Features read); } "
            + STUDENT,
      })
  void aNetworkWaits(String spec) {
    compileBothWays(spec, "SpecGraph");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Distillation(teacher = WrittenLate.class, student = Own.class) interface Spec " + LOSSES,
        "@Distillation(teacher = {WrittenLate.class}, student = Own.class)"
            + " @Stage(name = \"first\", epochs = Written.WIDTH) interface Spec "
            + LOSSES,
        "@Distillation(teacher = Own.class, student = Own.class)"
            + " @Stages({@Stage(name = \"first\"), @Stage(name = \"second\")})"
            + " @MovingAverage(decay = Written.RATE) interface Spec "
            + LOSSES,
      })
  void aDistillationWaits(String spec) {
    compileBothWays(STUDENT + spec, "SpecDistiller");
  }

  @Test
  void schemesWait() {
    compileBothWays(
        STUDENT
            + "interface Scheme "
            + LOSSES
            + "@Schemes(of = Scheme.class, networks = {Own.class, WrittenLate.class})"
            + " interface Spec {}",
        "WrittenLateSchemeDistiller");
  }

  /** Javac does not run a processor that is left without annotations, so the order matters. */
  private static void compileBothWays(String spec, String generated) {
    for (boolean first : new boolean[] {true, false}) {
      Processor own = new DistillationProcessor();
      Processor other = new SourceWriter(FIRST, SECOND);
      Compilation compilation =
          (first ? new SpecCompiler(own, other) : new SpecCompiler(other, own))
              .compile(IMPORTS + spec);
      assertThat(compilation).succeeded();
      assertThat(compilation).generatedSourceFile("examples." + generated);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Dropout(rate = RATE) Features kept(Features video);",
        "@Dropout(rate = Nowhere.RATE) Features kept(Features video);",
        "@Dense(units = Nowhere.UNITS) Features kept(Features video);",
        "@Dense(units = \"2\" + UNITS) Features kept(Features video);",
        "@Nowhere(units = \"4\") Features kept(Features video);",
        "@Dense(units = \"4\") Features kept(@From(SpecGraph.VIDEO) Features read);",
        "@Dense(units = \"4\") Features kept(@Nowhere Features video);",
        "@Dense(units = \"4\") Nowhere kept(Features video);",
        "@Dense(units = \"4\") Features kept(Nowhere[] video);",
        "@Dense Features kept(Features video);",
      })
  void aNameThatNobodyWritesIsLeftToJavac(String node) {
    Compilation compilation =
        new SpecCompiler()
            .compile(
                IMPORTS
                    + "@Network interface Spec { @Input(shape = \"4\") Features video(); "
                    + node
                    + " @Logits(classes = \"2\") Scores answer(Features kept); }");
    assertThat(compilation).failed();
    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation.errors().get(0).getMessage(Locale.ROOT)).doesNotContain("Fix:");
  }

  @Test
  void anErrorInAnotherSpecDoesNotHideTheMessageOfJavac() {
    Compilation compilation =
        new SpecCompiler()
            .compile(
                IMPORTS
                    + """
                    @Network interface Lost {
                      @Input(shape = Nowhere.SIZE) Features video();
                      @Logits(classes = "3") Scores answer(Features video);
                    }
                    @Network interface Wrong {
                      @Input(shape = "4") Features video();
                      @Logits(classes = "3") Scores answer(Features vidio);
                    }
                    """);
    assertThat(compilation).hadErrorCount(2);
    assertThat(compilation).hadErrorContaining("[UNKNOWN_NODE]");
    assertThat(compilation).hadErrorContaining("cannot find symbol");
  }

  @Test
  void aNameThatAClassFileLacksIsReported() throws Exception {
    SpecCompiler.compileWithoutProcessor(
        folder,
        "examples.Base",
        IMPORTS
            + "@Network public interface Base { @Input(shape = \"4\") Features video();"
            + " @Dense(units = \"4\") Features hidden(Features video); }"
            + " class Constants {}"
            + " interface Gone extends Features {}"
            + " interface Mixin { Gone lost(); }",
        List.of("-parameters"));
    Files.delete(folder.resolve("examples/Gone.class"));
    Compilation compilation =
        new SpecCompiler()
            .with(folder)
            .compile(
                IMPORTS
                    + "@Network interface Spec extends Base, Mixin {"
                    + " @Logits(classes = \"3\") Scores answer(Features hidden); }");
    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation)
        .hadErrorContaining(
            "[NAME_MISSING] 'Spec' depends on 'Mixin', whose class file refers to 'examples.Gone',"
                + " which does not exist.");
  }
}
