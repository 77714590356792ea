package org.distill4j.runtime.graph;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignalTest {

  private static final Signal ANSWER = Signal.of("answer");

  @Test
  void namesTellSignalsApart() {
    assertThat(ANSWER.name()).isEqualTo("answer");
    assertThat(Signal.of("Motion", "answer").name()).isEqualTo("Motion/answer");
    assertThat(Signal.of("Motion", "answer").inPasses(10, "a", "b").name())
        .isEqualTo("Motion/answer@10(a,b)");
    Signal prepared = Signal.prepared(ScaleLayer.of(2), List.of(ANSWER, ANSWER.inPasses(3, "a")));
    assertThat(prepared.name()).isEqualTo(ScaleLayer.of(2) + "(answer, answer@3(a))");
    assertThat(prepared.toString()).isEqualTo(prepared.name());
  }

  @Test
  void preparedSignalsAreReadFromTheirSources() {
    Signal passes = ANSWER.inPasses(3, "a");
    Signal prepared = Signal.prepared(ScaleLayer.of(2), List.of(ANSWER, passes));

    assertThat(prepared.sources()).containsExactly(ANSWER, passes).inOrder();
    assertThat(ANSWER.sources()).containsExactly(ANSWER);
    assertThat(prepared.isStochastic()).isFalse();
    assertThat(passes.isStochastic()).isTrue();
  }

  @Test
  void passesNeedANumberAndDropout() {
    assertThat(assertThrows(IllegalArgumentException.class, () -> ANSWER.inPasses(1, "a")))
        .hasMessageThat()
        .isEqualTo("'answer' is read in 1 passes; use at least 2");
    assertThat(assertThrows(IllegalArgumentException.class, () -> ANSWER.inPasses(2)))
        .hasMessageThat()
        .isEqualTo("'answer' is read in 2 equal passes; name the nodes that drop");
  }

  @Test
  void inputsOfLossesKnowTheirSource() {
    assertThat(LossInput.teacher("answer").signal()).isEqualTo(Optional.of(ANSWER));
    assertThat(LossInput.teacher("Motion", "answer").node()).isEqualTo("answer");
    assertThat(LossInput.student("answer").signal()).isEqualTo(Optional.empty());
    assertThat(LossInput.label("annotated").source()).isEqualTo(LossInput.Source.LABEL);
    assertThat(LossInput.student("hidden").through(ScaleLayer.of(2)).adapter())
        .isEqualTo(Optional.of(ScaleLayer.of(2)));
    assertThat(LossInput.teacher("answer").passes(4, "a").signal().orElseThrow().passes())
        .isEqualTo(4);
    LossInput student = LossInput.student("answer");
    assertThat(assertThrows(IllegalStateException.class, () -> student.passes(4, "a")))
        .hasMessageThat()
        .isEqualTo("'answer' is not a node of a teacher");
  }

  @Test
  void lossesWithoutTeachersAreIndividual() {
    LossNode alone =
        LossNode.of("a", 1, new SquareLoss(), LossInput.student("x"), LossInput.label("y"));
    LossNode taught =
        LossNode.of("b", 1, new SquareLoss(), LossInput.teacher("x"), LossInput.student("x"));

    assertThat(alone.isIndividual()).isTrue();
    assertThat(taught.isIndividual()).isFalse();
    assertThat(taught.prepared()).isSameInstanceAs(taught);
  }
}
