package org.distill4j.runtime.teacher.body;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.distill4j.runtime.data.Batch;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.FeatureColumn;
import org.distill4j.runtime.data.TokenColumn;
import org.junit.jupiter.api.Test;

/** Logits of a foreign teacher as a column of the examples. */
final class ColumnBodyTest {

  private static final ExternalGraph ENCODER = new DeclaredEncoder();

  private static BodyReader open(float[][] logits, TeacherBody body) {
    int[][] texts = new int[logits.length][1];
    Examples examples =
        Examples.builder()
            .input("text", new TokenColumn(texts))
            .input("logits", new FeatureColumn(logits))
            .build();
    return body.open(ENCODER, List.of(ENCODER.signal("answer")), examples);
  }

  @Test
  void signalsAreThoseOfTheColumn() {
    TeacherBody body = new ColumnBody(Map.of("answer", "logits"));
    try (BodyReader reader = open(new float[][] {{1, 2}, {3, 4}, {5, 6}}, body)) {
      assertThat(reader.read(new Batch(new int[] {2, 0}, Map.of())).get(0).toFloatMatrix())
          .isEqualTo(new float[][] {{5, 6}, {1, 2}});
    }
    assertThat(body.fingerprint()).isEqualTo("columns {answer=logits}");
  }

  @Test
  void otherColumnsAndShapesAreNamed() {
    assertThat(
            assertThrows(
                BodyException.class,
                () -> open(new float[][] {{1, 2}}, new ColumnBody(Map.of("answer", "logit")))))
        .hasMessageThat()
        .contains("have no column 'logit' for the signal 'answer'; add it");
    try (BodyReader reader =
        open(new float[][] {{1, 2, 3}}, new ColumnBody(Map.of("answer", "logits")))) {
      assertThat(
              assertThrows(
                  BodyException.class, () -> reader.read(new Batch(new int[] {0}, Map.of()))))
          .hasMessageThat()
          .contains("has the shape [1, 3], but the signal is declared as [batch, 2]; correct");
    }
  }
}
