package org.distill4j.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

/** Distillations from several teachers with awkward names, and the code generated for them. */
final class SeveralTeachersTest {

  private static final String NETWORKS =
      """
      package examples;
      import org.distill4j.dsl.*;
      import org.distill4j.dsl.extension.*;
      import org.distill4j.dsl.kind.*;
      import org.distill4j.dsl.objective.*;
      import org.distill4j.dsl.operation.*;

      @Network
      interface Teacher {
        @Dimension int answers();
        @Input(shape = "8") Features video();
        @Dropout Features dropped(Features video);
        @Logits(classes = "answers") Scores answer(Features dropped);
      }

      @Network interface Default extends Teacher {}

      @Network interface Student extends Teacher {}

      interface One {
        @Network
        interface Motion extends Teacher {
          @Dimension int width();
          @Dense(units = "width") Features wide(Features dropped);
          @Dropout Features extra(Features wide);
          @Override @Logits(classes = "answers") Scores answer(@From("extra") Features dropped);
        }
      }

      interface Two {
        @Network interface Motion extends Teacher {}
      }

      @Operation(
          implementation = "org.distill4j.runtime.loss.answer.CrossEntropyLoss",
          signature =
              "teacher ScorePasses(passes, classes), teacher ScorePasses(others, classes),"
                  + " student Scores(classes) -> Loss()")
      @interface Uncertainty {}
      """;

  @Test
  void teachersNamedAsWhatIsGeneratedCompile() {
    String source =
        compiled(
            """
            @Distillation(
                teacher = {Teacher.class, Default.class, Student.class},
                student = Teacher.class)
            interface Distilled {
              @Annotated Labels annotated();
              @CrossEntropy Loss answers(@S Scores answer, Labels annotated);
              @VanillaDistillation
              Loss a(@T(of = Teacher.class) Scores answer, @S("answer") Scores own);
              @VanillaDistillation
              Loss b(@T(of = Default.class) Scores answer, @S("answer") Scores own);
              @VanillaDistillation
              Loss c(@T(of = Student.class) Scores answer, @S("answer") Scores own);
            }
            """);

    assertThat(source).contains("private final TeacherGraph teacher;");
    assertThat(source).contains("private final DefaultGraph default_;");
    assertThat(source).contains("LossInput.teacher(\"Default\", DefaultGraph.ANSWER)");
  }

  @Test
  void teachersOfOneSimpleNameAreToldApart() {
    String source =
        compiled(
            """
            @Distillation(teacher = {One.Motion.class, Two.Motion.class}, student = Teacher.class)
            interface Distilled {
              @Uncertainty
              Loss ranking(
                  @T(value = "answer", of = One.Motion.class)
                      @Stochastic(passes = 3, at = "extra") ScorePasses a,
                  @T(value = "answer", of = Two.Motion.class)
                      @Stochastic(passes = 4) ScorePasses b,
                  @S Scores answer);
            }
            """);

    assertThat(source).contains("LossInput.teacher(\"One.Motion\", One_MotionGraph.ANSWER)");
    assertThat(source).contains("LossInput.teacher(\"Two.Motion\", Two_MotionGraph.ANSWER)");
    assertThat(source).contains(".passes(rankingAPasses, One_MotionGraph.EXTRA)");
    assertThat(source).contains("private int rankingBPasses = 4;");
    assertThat(source).contains("One_MotionGraph.builder().answers(answers).width(width).build()");
  }

  @Test
  void losesNothingWhenTheSpecExtendsAnother() {
    String source =
        compiled(
            """
            interface Common {
              @VanillaDistillation
              Loss soft(@T(of = Two.Motion.class) Scores answer, @S("answer") Scores own);
            }

            @Distillation(teacher = Two.Motion.class, student = Teacher.class)
            interface Distilled extends Common {}
            """);

    assertThat(source).contains("LossInput.teacher(Two_MotionGraph.ANSWER)");
    assertThat(source).contains("public Two_MotionGraph teacher()");
  }

  @Test
  void passesWithoutANumberAreLeftToJavac() {
    Compilation compilation =
        new SpecCompiler()
            .compile(
                source(
                    """
                    @Distillation(teacher = Two.Motion.class, student = Teacher.class)
                    interface Distilled {
                      @Uncertainty
                      Loss ranking(
                          @T("answer") @Stochastic ScorePasses a,
                          @T("answer") @Stochastic(passes = 4) ScorePasses b,
                          @S Scores answer);
                    }
                    """));

    assertThat(compilation).failed();
    assertThat(compilation).hadErrorContaining("'passes'");
    assertThat(compilation.errors().toString()).doesNotContain("INTERNAL_ERROR");
  }

  /** Qualifies the annotations, because networks in this test have the same names. */
  private static String source(String distillation) {
    return NETWORKS
        + distillation
            .replace("@T", "@org.distill4j.dsl.Teacher")
            .replace("@S(", "@org.distill4j.dsl.Student(")
            .replace("@S ", "@org.distill4j.dsl.Student ");
  }

  private static String compiled(String distillation) {
    Compilation compilation = new SpecCompiler().compile(source(distillation));
    assertThat(compilation).succeededWithoutWarnings();
    return compilation
        .generatedSourceFile("examples.DistilledDistiller")
        .map(
            file -> {
              try {
                return file.getCharContent(true).toString();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
        .orElseThrow();
  }
}
