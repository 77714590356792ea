package org.distill4j.processor.shape;

import static com.google.common.truth.Truth.assertThat;
import static org.distill4j.processor.fixture.Kinds.FEATURES;
import static org.distill4j.processor.fixture.Kinds.IMAGE;
import static org.distill4j.processor.fixture.Kinds.SCORES;
import static org.distill4j.processor.fixture.Kinds.SEQUENCE;
import static org.distill4j.processor.fixture.NetworkBuilder.network;
import static org.distill4j.processor.fixture.Operations.ADD;
import static org.distill4j.processor.fixture.Operations.MEAN;
import static org.distill4j.processor.fixture.Operations.dense;
import static org.distill4j.processor.fixture.Operations.logits;
import static org.distill4j.processor.fixture.Operations.use;

import java.util.Arrays;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.fixture.Phases;
import org.distill4j.processor.fixture.Reported;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Networks whose shapes cannot be inferred. */
final class ShapeProblemsTest {

  @Test
  void onlyAVaryingAxisMayHaveANewName() {
    Problems problems =
        Phases.problems(
            network("Answerer")
                .input("vector", FEATURES, "features")
                .node("answer", SCORES, logits("3"), "vector")
                .build());
    Reported.only(
        problems,
        DiagnosticId.DIMENSION_UNBOUND,
        "shape of vector",
        "'features'",
        "'vector'",
        "'features'",
        "Features");
  }

  @Test
  void aNewNameCloseToADimensionIsAMisspelling() {
    Problems problems =
        Phases.problems(
            network("Answerer")
                .dimension("width", 8)
                .input("vector", FEATURES, "widht")
                .node("answer", SCORES, logits("width"), "vector")
                .build());
    Reported.only(
        problems,
        DiagnosticId.UNKNOWN_DIMENSION,
        "shape of vector",
        "'widht'",
        "'Answerer'",
        "'width'");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void anInputHasOneSizeForEachAxis(int sizes) {
    String[] shape = new String[sizes];
    Arrays.fill(shape, "8");
    Problems problems =
        Phases.problems(
            network("Answerer")
                .input("words", SEQUENCE, shape)
                .node("mean", FEATURES, use(MEAN), "words")
                .node("answer", SCORES, logits("3"), "mean")
                .build());
    Reported.only(
        problems,
        DiagnosticId.WRONG_RANK,
        "shape of words",
        "'words'",
        Integer.toString(sizes),
        "Sequence",
        "2",
        "steps, features");
  }

  @Test
  void allAxesOfAnImageAreFixed() {
    Problems problems =
        Phases.problems(
            network("Answerer")
                .input("picture", IMAGE, "3", "height", "width")
                .input("vector", FEATURES, "4")
                .output("copy", FEATURES, dense("4"), "vector")
                .inherited()
                .output("mean", FEATURES, use(MEAN), "picture")
                .build());
    assertThat(Reported.ids(problems))
        .containsExactly(DiagnosticId.DIMENSION_UNBOUND, DiagnosticId.DIMENSION_UNBOUND);
  }

  @Test
  void whatReadsSomethingBrokenIsNotReported() {
    Problems problems =
        Phases.problems(
            network("Answerer")
                .input("vector", FEATURES, "8")
                .node("broken", FEATURES, dense("unknown"), "vector")
                .node("above", FEATURES, dense("4"), "broken")
                .node("sum", FEATURES, use(ADD), "above", "vector")
                .node("answer", SCORES, logits("3"), "sum")
                .build());
    Reported.only(
        problems, DiagnosticId.UNKNOWN_DIMENSION, "@Dense.units", "'unknown'", "'Answerer'");
  }

  @Test
  void independentMistakesAreAllReported() {
    Problems problems =
        Phases.problems(
            network("Answerer")
                .input("vector", FEATURES, "8")
                .node("left", FEATURES, dense("0"), "vector")
                .node("right", FEATURES, dense("7 / 2"), "vector")
                .node("answer", SCORES, logits("3"), "left")
                .node("other", SCORES, logits("3"), "right")
                .build());
    assertThat(Reported.ids(problems))
        .containsExactly(DiagnosticId.SIZE_NOT_POSITIVE, DiagnosticId.SIZE_NOT_WHOLE);
  }

  @Test
  void aMismatchTellsTheWholePath() {
    Problems problems =
        Phases.problems(
            network("Answerer")
                .dimension("width", 8)
                .input("vector", FEATURES, "width")
                .node("half", FEATURES, dense("width / 2"), "vector")
                .node("sum", FEATURES, use(ADD), "vector", "half")
                .node("answer", SCORES, logits("3"), "sum")
                .build());
    Reported.only(
        problems,
        DiagnosticId.SHAPE_MISMATCH,
        "sum",
        "'sum'",
        "'half'",
        "features = width / 2 = 4",
        "'vector' has features = width = 8",
        "vector (width) -> half (width / 2) -> sum");
  }
}
