package org.distill4j.examples.random.found;

import static com.google.common.truth.Truth.assertThat;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.distill4j.examples.random.compile.SpecTask;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.FeatureColumn;
import org.distill4j.runtime.data.LabelColumn;
import org.distill4j.runtime.data.Value;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.GraphRunner;
import org.distill4j.runtime.graph.LossInput;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.training.DistillationResult;
import org.distill4j.runtime.training.DistillationRun;
import org.distill4j.runtime.training.TrainingListener;
import org.distill4j.runtime.training.TrainingSettings;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

/** Blocks over steps in one another, and rounds that go together in unusual ways. */
final class FoundSpecsTest {

  private static final String SOURCE =
      """
      package found;
      import org.distill4j.dsl.*;
      import org.distill4j.dsl.kind.*;
      import org.distill4j.dsl.objective.*;
      import org.distill4j.dsl.operation.*;

      @Block
      interface Sum {
        @Dimension int width();
        @Input(shape = "width") Features word();
        @Input(shape = "width") Features state();
        @Carry("state") @Add Features next(Features word, Features state);
        @Scale(factor = 2) Features twice(Features next);
      }

      @Block
      interface Clip {
        @Dimension int width();
        @Input(shape = {"frames", "width"}) Sequence frames();
        @Use(over = Over.STEPS) Sum sum(@From("frames") Sequence word);
        @Scale(factor = 1) Features seen(@From("sum.next") Features last);
      }

      // What it reads of the inner block, the outer one does not, and both have a block 'sum'.
      @Network
      interface Sums {
        @Input(shape = {"clips", "2", "3"}) FrameSequence video();
        @Use(over = Over.STEPS) Clip clip(@From("video") FrameSequence frames);
        @MeanPooling @Output Features mean(@From("clip[*].sum.twice") Sequence clips);
        @Use(over = Over.STEPS) Sum sum(@From("clip[*].seen") Sequence word);
        @Output @Scale(factor = 1) Features all(@From("sum.next") Features last);
      }

      @Block
      interface Layer {
        @Input(shape = "4") Features state();
        @Input(shape = "4") Features fact();
        @Carry("state") @Dense(units = "4") Features mapped(Features state);
        @Dense(units = "4") Features apart(Features fact);
      }

      @Network
      interface Deep {
        @Input(shape = "4") Features video();
        @Use(repeat = "3")
        Layer layers(@From("video") Features state, @From("video") Features fact);
        @Concatenation
        Features all(
            @From("layers[2].apart") Features c,
            @From("layers[0].apart") Features a,
            @From("layers[1].apart") Features b,
            @From("layers.mapped") Features d);
        @Logits(classes = "3") Scores answer(Features all);
      }

      @Distillation(teacher = Deep.class, student = Deep.class)
      interface SameRound {
        @FitNet
        Loss hints(
            @Teacher(value = "layers[*].apart", rounds = {"1", "1", "0"}) Features taught,
            @Student("layers[*].apart") Features own);
        @CrossEntropy Loss answers(@Student Scores answer, Labels annotated);
        @Annotated Labels annotated();
      }

      @Peers
      @Distillation(teacher = Deep.class, student = Deep.class)
      interface SameRoundOfPeers {
        @FitNet
        Loss hints(
            @Teacher(value = "layers[*].apart", rounds = {"1", "1", "0"}) Features taught,
            @Student("layers[*].apart") Features own);
        @CrossEntropy Loss answers(@Student Scores answer, Labels annotated);
        @Annotated Labels annotated();
      }
      """;

  private static final SpecTask.Outcome OUTCOME =
      new SpecTask("-Xlint:none").add("found", SOURCE).compile();

  private static Object built(String name) {
    try {
      Class<?> type = OUTCOME.classes().loader().loadClass("found." + name);
      Method create = type.getDeclaredMethod("builder");
      create.setAccessible(true);
      Object builder = create.invoke(null);
      Method build = builder.getClass().getDeclaredMethod("build");
      build.setAccessible(true);
      return build.invoke(builder);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(name, e);
    }
  }

  @Test
  void allCompile() {
    assertThat(OUTCOME.messages()).isEmpty();
  }

  @Test
  void aBlockOverStepsIsReadThroughAnother() {
    NetworkGraph sums = (NetworkGraph) built("SumsGraph");
    GraphRunner runner = new GraphRunner(sums.initialised(1), List.of("mean", "all"));
    float[] frames = {1, 2, 3, 10, 20, 30, 100, 200, 300, 1000, 2000, 3000};
    runner.forward(Map.of("video", Value.of(Nd4j.create(frames, 1, 2, 2, 3))), false, 0);
    for (String output : sums.outputs()) {
      assertThat(runner.value(output).array().toFloatVector())
          .usingTolerance(1e-3)
          .containsExactly(new float[] {1111, 2222, 3333})
          .inOrder();
    }
  }

  @Test
  void roundsGoTogetherByTheirIndices() {
    Distiller distiller = (Distiller) built("SameRoundDistiller");
    List<String> read = distiller.losses().get(0).inputs().stream().map(LossInput::node).toList();
    assertThat(read)
        .containsExactly(
            "layers[1].apart",
            "layers[1].apart",
            "layers[0].apart",
            "layers[0].apart",
            "layers[1].apart",
            "layers[2].apart")
        .inOrder();
  }

  @Test
  void severalRoundsLearnFromOne() {
    for (String name : List.of("SameRound", "SameRoundOfPeers")) {
      DistillationResult result = run((Distiller) built(name + "Distiller"));
      assertThat(result.distilled().graph().params().length()).isEqualTo(6 * 20 + 16 * 3 + 3);
    }
  }

  private static DistillationResult run(Distiller distiller) {
    TrainingSettings settings = TrainingSettings.builder().epochs(2).batchSize(2).build();
    Examples examples =
        Examples.builder()
            .input("video", new FeatureColumn(new float[][] {{1, 2, 3, 4}, {4, 3, 2, 1}}))
            .label("annotated", new LabelColumn(3, new int[][] {{0}, {2}}))
            .build();
    return new DistillationRun(
            distiller, examples, Optional.empty(), settings, settings, TrainingListener.silent())
        .run(Map.of());
  }
}
