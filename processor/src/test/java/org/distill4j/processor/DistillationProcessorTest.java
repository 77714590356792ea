package org.distill4j.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DistillationProcessorTest {

  private static final String IMPORTS =
      """
      package examples;
      import org.distill4j.dsl.*;
      import org.distill4j.dsl.kind.*;
      import org.distill4j.dsl.objective.*;
      import org.distill4j.dsl.operation.*;
      """;

  private static final String ANSWERER =
      """
      @Network
      public interface Answerer {
        @Dimension(64) int width();
        @Dimension int vocabulary();
        @Dimension int answers();
        @Input(shape = "words") Tokens question();
        @Embedding(vocabulary = "vocabulary", units = "width") Sequence words(Tokens question);
        @BiLstm(units = "answers / 2") Sequence context(Sequence words);
        @AttentionPooling(units = "width / 4") Features sentence(Sequence context);
        @Logits(classes = "answers") Scores answer(Features sentence);
      }
      """;

  private static final String DISTILLATION =
      """
      @Distillation(teacher = Answerer.class, student = SmallAnswerer.class)
      public interface AnswererDistillation {
        @Annotated Labels annotated();
        @CrossEntropy Loss answers(@Student Scores answer, Labels annotated);
        @VanillaDistillation(temperature = 4) @Weight(0.9)
        Loss soft(@Teacher Scores answer, @Student("answer") Scores own);
      }
      """;

  private static final JavaFileObject[] SOURCES = {
    source("Answerer", ANSWERER),
    source(
        "SmallAnswerer",
        """
        @Network
        public interface SmallAnswerer extends Answerer {
          @Override @Dimension(8) int width();
        }
        """),
    source("AnswererDistillation", DISTILLATION)
  };

  @TempDir Path folder;

  private static JavaFileObject source(String name, String body) {
    return JavaFileObjects.forSourceString("examples." + name, IMPORTS + body);
  }

  @Test
  void generatedCodeCompilesWithoutAnyWarning() {
    Compilation compilation =
        new SpecCompiler().withOptions("-Xlint:all,-path", "-Werror").compile(SOURCES);
    assertThat(compilation).succeededWithoutWarnings();
    assertThat(compilation).generatedSourceFile("examples.AnswererGraph");
    assertThat(compilation).generatedSourceFile("examples.SmallAnswererGraph");
    assertThat(compilation).generatedSourceFile("examples.AnswererDistillationDistiller");
  }

  @Test
  void theOrderOfSourcesChangesNothing() {
    List<String> forwards = generated(new SpecCompiler().compile(SOURCES));
    List<String> backwards =
        generated(new SpecCompiler().compile(SOURCES[2], SOURCES[1], SOURCES[0]));
    assertThat(forwards).hasSize(3);
    assertThat(backwards).isEqualTo(forwards);
  }

  private static List<String> generated(Compilation compilation) {
    return compilation.generatedSourceFiles().stream()
        .sorted(Comparator.comparing(JavaFileObject::getName))
        .map(DistillationProcessorTest::text)
        .toList();
  }

  private static String text(JavaFileObject file) {
    try {
      return file.getCharContent(false).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void sizesThatAreBoundLaterAreCheckedLater() {
    Compilation compilation = new SpecCompiler().compile(SOURCES);
    assertThat(compilation)
        .generatedSourceFile("examples.AnswererGraph")
        .contentsAsUtf8String()
        .contains("new BiLstmLayer(WIDTH, Checks.quotient(answers, 2), Keep.ALL)");
    assertThat(compilation)
        .generatedSourceFile("examples.AnswererGraph")
        .contentsAsUtf8String()
        .contains("new AttentionPoolingLayer(answers, WIDTH / 4)");
  }

  @Test
  void aDimensionThatIsNoLongerNeededIsNotAskedFor() {
    Compilation compilation =
        new SpecCompiler()
            .compile(
                SOURCES[0],
                source(
                    "Blind",
                    """
                    @Network
                    public interface Blind extends Answerer {
                      @Input(shape = {"clips", "8"}) Sequence clips();
                      @Override @BiLstm(units = "answers / 2")
                      Sequence context(@From("clips") Sequence words);
                    }
                    """));
    assertThat(compilation).succeeded();
    assertThat(compilation)
        .generatedSourceFile("examples.BlindGraph")
        .contentsAsUtf8String()
        .doesNotContain("vocabulary");
  }

  @Test
  void aNetworkFromAnotherModuleCanBeExtendedIfItKeepsParameterNames() {
    SpecCompiler.compileWithoutProcessor(
        folder, "examples.Answerer", IMPORTS + ANSWERER, List.of("-parameters"));
    Compilation compilation = new SpecCompiler().with(folder).compile(SOURCES[1]);
    assertThat(compilation).succeeded();
    assertThat(compilation).generatedSourceFile("examples.SmallAnswererGraph");
  }

  @Test
  void aKindThatAnotherProcessorWritesIsWaitedFor() {
    String network =
        """
        @Network
        interface Heard {
          @Input(shape = "8") Sound heard();
          @Listen Scores answer(Sound heard);
        }

        @org.distill4j.dsl.extension.Operation(
            implementation = "org.distill4j.runtime.layer.core.TiedLogitsLayer",
            signature = "Sound(units) -> Scores(classes)",
            parameters = "units * classes")
        @interface Listen {
          @org.distill4j.dsl.extension.Size String classes() default "10";
        }
        """;
    Compilation compilation =
        new SpecCompiler(new DistillationProcessor(), new KindWriter())
            .compile(source("Heard", network));
    assertThat(compilation).succeeded();
    assertThat(compilation).generatedSourceFile("examples.HeardGraph");
  }

  @Test
  void aMistakeIsReportedWhereItIsMadeAndNotWhereItIsInherited() {
    JavaFileObject wrong =
        source(
            "Answerer",
            ANSWERER.replace(
                "Scores answer(Features sentence)", "Scores answer(Features sentense)"));
    Compilation compilation = new SpecCompiler().compile(wrong, SOURCES[1], SOURCES[2]);
    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation).hadErrorContaining("[UNKNOWN_NODE]").inFile(wrong);
  }

  @Test
  void aTypeThatNobodyWritesIsLeftToJavac() {
    Compilation compilation =
        new SpecCompiler()
            .compile(
                source(
                    "Lost", "@Network interface Lost { @Logits(classes = \"3\") Missing a(); }"));
    assertThat(compilation).failed();
    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation).hadErrorContaining("cannot find symbol");
  }

  @Test
  void aWrongValueInAnAnnotationIsLeftToJavac() {
    Compilation compilation =
        new SpecCompiler()
            .compile(
                source(
                    "Wrong",
                    """
                    @Network
                    interface Wrong {
                      @Dimension("big") int width();
                      @Input(shape = "width") Features f();
                      @Logits(classes = "3") Scores a(Features f);
                    }
                    """));
    assertThat(compilation).failed();
    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation).hadErrorContaining("incompatible types");
  }

  @Test
  void aDefectOfTheProcessorIsNotBlamedOnTheUser() {
    Compilation compilation = new SpecCompiler(new CrashingFiler()).compile(SOURCES[0]);
    assertThat(compilation).hadErrorCount(1);
    String message = compilation.errors().get(0).getMessage(Locale.ROOT);
    assertThat(message).startsWith("[INTERNAL_ERROR] distill4j failed on 'examples.Answerer'");
    assertThat(message).contains("a bug in distill4j, not an error in the spec");
    assertThat(message).contains("java.lang.IllegalStateException: the disk is on fire");
  }
}
