package org.distill4j.runtime.graph.description;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DescriptionTest {

  private static final ModelDescription DESCRIPTION =
      ModelDescription.builder("org.example.Reader")
          .dimension("classes", 2)
          .input("question", "Tokens", "org.example.Tokens", Axis.varying("words"))
          .input("frames", "Sequence", "", Axis.varying("steps"), Axis.of(64))
          .output("answer", "Scores", Axis.of(2))
          .build()
          .withNames("question", List.of("<unknown>", "a\tb", "", "100%", "line\nbreak"))
          .withNames("answer", List.of("no", "yes"))
          .withNote("question", "reader", "words");

  @Test
  void theTextGivesTheSameDescription() throws IOException {
    String text = DescriptionText.write(DESCRIPTION);
    assertThat(DescriptionText.read("org.example.Reader", text)).isEqualTo(DESCRIPTION);
    assertThat(text).contains("input\tframes\tSequence\t\tsteps\t64\n");
    assertThat(text).contains("names\tanswer\tno\tyes\n");
  }

  @Test
  void aDescriptionOfNamesAloneIsKept() throws IOException {
    ModelDescription unknown = ModelDescription.unknown("old", List.of("x"), List.of("y"));
    assertThat(DescriptionText.read("old", DescriptionText.write(unknown))).isEqualTo(unknown);
    assertThat(unknown.input("x").isKnown()).isFalse();
    assertThat(unknown.input("x").admits(new long[] {3, 4, 5})).isTrue();
  }

  @Test
  void damagedTextsAreRefused() {
    for (String text :
        List.of(
            "dimension\tclasses",
            "dimension\tclasses\ttwo",
            "input\tx",
            "output\ty\tScores\t\t0",
            "output\ty\tScores\t\t99999999999",
            "names\tnobody\ta",
            "note\tnobody\ta\tb",
            "output\ty\tScores\t\t2\nnames\ty\ta\tb\tc",
            "secret\t1",
            "\ndimension\tclasses\t2")) {
      IOException e =
          assertThrows(IOException.class, () -> DescriptionText.read("network", text), text);
      assertThat(e).hasMessageThat().startsWith("its description is unreadable: ");
    }
  }

  @Test
  void shapesAreComparedAxisByAxis() {
    ValueFormat frames = DESCRIPTION.input("frames");
    assertThat(frames.admits(new long[] {5, 20, 64})).isTrue();
    assertThat(frames.admits(new long[] {5, 20, 63})).isFalse();
    assertThat(frames.admits(new long[] {5, 64})).isFalse();
    assertThat(frames.toString()).isEqualTo("Sequence (steps, 64)");
    assertThat(ValueFormat.shape(new long[] {5, 20, 64})).isEqualTo("(20, 64)");
  }

  @Test
  void everyClassNeedsAName() {
    var e =
        assertThrows(
            IllegalArgumentException.class,
            () -> DESCRIPTION.withNames("answer", List.of("no", "perhaps", "yes")));
    assertThat(e).hasMessageThat().contains("The output 'answer' has 2 classes, not 3");
    e = assertThrows(IllegalArgumentException.class, () -> DESCRIPTION.withNote("anser", "a", "b"));
    assertThat(e)
        .hasMessageThat()
        .isEqualTo("Unknown input or output 'anser'. Available: question, frames, answer.");
    assertThat(DESCRIPTION.dimensions()).isEqualTo(Map.of("classes", 2));
    assertThat(DESCRIPTION.output("answer").names()).containsExactly("no", "yes").inOrder();
  }
}
