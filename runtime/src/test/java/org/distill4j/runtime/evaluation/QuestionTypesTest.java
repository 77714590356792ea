package org.distill4j.runtime.evaluation;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionTypesTest {

  @Test
  void theFirstWordIsTheType() {
    QuestionTypes types =
        QuestionTypes.ofFirstWords(List.of("What is it?", " who's there", "what", "?"));

    assertThat(types.names()).containsExactly("what", "who", "").inOrder();
    assertThat(types.of(2)).isEqualTo("what");
    assertThat(types.size()).isEqualTo(4);
  }
}
