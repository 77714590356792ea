package org.distill4j.processor.signature;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.distill4j.processor.size.Conditions.Condition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SignatureParserTest {

  @Test
  void kindsRolesConditionsAndRepetition() throws MalformedSignatureException {
    Signature signature =
        SignatureParser.parse(
            "keep=LAST, both=YES: teacher Scores(classes), student Sequence(steps, f)..."
                + " -> Features(sum(f))");
    assertThat(signature.conditions().all())
        .containsExactly(new Condition("keep", true, "LAST"), new Condition("both", true, "YES"))
        .inOrder();
    assertThat(signature.inputs()).hasSize(2);
    assertThat(signature.input(0).role()).isEqualTo(Role.TEACHER);
    assertThat(signature.input(1).role()).isEqualTo(Role.STUDENT);
    assertThat(signature.input(1).repeated()).isTrue();
    assertThat(signature.input(7)).isEqualTo(signature.input(1));
    assertThat(signature.summedNames()).containsExactly("f");
    assertThat(signature.inputNames()).containsExactly("classes", "steps", "f");
    assertThat(signature.accepts(1)).isFalse();
    assertThat(signature.accepts(5)).isTrue();
  }

  @Test
  void aLossHasNoAxes() throws MalformedSignatureException {
    Signature signature = SignatureParser.parse("Labels(classes) -> Loss()");
    assertThat(signature.result().axes()).isEmpty();
    assertThat(signature.result().kind()).isEqualTo("Loss");
    assertThat(signature.accepts(2)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Features(f) | it has no '->'",
        "Features(f)..., Features(f) -> Features(f) | only the last value may be repeated",
        "Features(f) -> student Features(f) | a result has neither a role nor",
        "Features(f) -> Features(f)... | a result has neither a role nor",
        "keep: Features(f) -> Features(f) | not of the form element=CONSTANT",
        "Features -> Features(f) | not of the form Kind(size, ...)",
        "Features(f +) -> Features(f) | is not a size",
      })
  void malformedSignaturesSayWhy(String text, String reason) {
    MalformedSignatureException e =
        assertThrows(MalformedSignatureException.class, () -> SignatureParser.parse(text));
    assertThat(e).hasMessageThat().contains(reason);
  }
}
