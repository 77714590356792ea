package org.distill4j.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Rounds that go together in losses with any number of values, and those over steps. */
final class LossRoundsTest {

  private static final String NETWORKS =
      """
      package examples;
      import org.distill4j.dsl.*;
      import org.distill4j.dsl.kind.*;
      import org.distill4j.dsl.objective.*;
      import org.distill4j.dsl.operation.*;

      @Block
      interface Cell {
        @Input(shape = "3") Features fact();
        @Input(shape = "5") Features state();
        @Concatenation Features both(Features fact, Features state);
        @Carry("state") @Dense(units = "5") Features next(Features both);
      }

      @Block
      interface Layer {
        @Input(shape = {"clips", "5"}) Sequence x();
        @Carry("x") @Dense(units = "5") Sequence y(Sequence x);
      }

      @Block
      interface Guess {
        @Input(shape = "3") Scores vague();
        @Carry("vague") @Scale(factor = 2) Scores sharp(Scores vague);
      }

      @Network
      interface Stepped {
        @Input(shape = {"clips", "3"}) Sequence video();
        @Use(over = Over.STEPS) Cell cell(@From("video") Sequence fact);
        @MeanPooling Features mean(@From("cell[*].next") Sequence all);
        @Logits(classes = "3") Scores answer(Features mean);
      }

      @Network
      interface One {
        @Dimension(1) int rounds();
        @Input(shape = {"clips", "3"}) Sequence video();
        @Dense(units = "5") Sequence wide(Sequence video);
        @Use(repeat = "rounds") Layer layers(@From("wide") Sequence x);
        @MeanPooling Features mean(@From("layers.y") Sequence all);
        @Logits(classes = "3") Scores first(Features mean);
        @Use(repeat = "rounds") Guess guesses(@From("first") Scores vague);
        @Output @Scale Scores answer(@From("guesses.sharp") Scores last);
      }

      @Network interface Two extends One { @Override @Dimension(2) int rounds(); }

      @Network interface Three extends One { @Override @Dimension(3) int rounds(); }
      """;

  private static final String CONFIDENT =
      """
      @Distillation(teacher = %s.class, student = %s.class)
      interface Distilled {
        @Annotated Labels annotated();
        @CrossEntropy Loss answers(@Student Scores answer, Labels annotated);
        @ConfidentTeachers
        Loss many(
            @Student("%s") Scores own, Labels annotated, @Teacher("guesses[*].sharp") Scores theirs);
      }
      """;

  private static Compilation compile(String distillation) {
    return new SpecCompiler().compile(NETWORKS + distillation);
  }

  private static String losses(Compilation compilation) {
    assertThat(compilation).succeeded();
    JavaFileObject source =
        compilation.generatedSourceFile("examples.DistilledDistiller").orElseThrow();
    try {
      return source.getCharContent(true).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void theStepsOfABlockAreOneValueForAllRounds() {
    String losses =
        losses(
            compile(
                """
                @Distillation(teacher = Stepped.class, student = Three.class)
                interface Distilled {
                  @VanillaDistillation Loss soft(@Teacher Scores answer, @Student("answer") Scores o);
                  @FitNet
                  Loss hint(@Teacher("cell[*].next") Sequence t, @Student("layers[*].y") Sequence o);
                }
                """));
    assertThat(losses).contains("RoundsLoss.of(new FitNetLoss(), 1, 3)");
  }

  @Test
  void anyNumberOfValuesGoTogetherRoundByRound() {
    assertThat(losses(compile(CONFIDENT.formatted("Three", "Three", "guesses[*].sharp"))))
        .contains("RoundsLoss.of(new ConfidentTeachersLoss(manyTemperature), 3, 1, 3)");
  }

  @Test
  void anyNumberOfValuesAreReadAtOnceBesideOneValue() {
    assertThat(losses(compile(CONFIDENT.formatted("Three", "Two", "answer"))))
        .contains("GUESSES_2_SHARP)");
  }

  @Test
  void theNumberOfRoundsDoesNotDecideWhetherTheyGoTogether() {
    assertThat(compile(CONFIDENT.formatted("Three", "One", "guesses[*].sharp")))
        .hadErrorContaining("'many' reads 3 rounds of 'guesses[*].sharp', but 1 of");
  }
}
