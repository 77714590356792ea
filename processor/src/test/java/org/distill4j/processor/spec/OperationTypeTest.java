package org.distill4j.processor.spec;

import static com.google.common.truth.Truth.assertThat;
import static org.distill4j.processor.fixture.OperationBuilder.operation;

import java.util.List;
import java.util.Optional;
import org.distill4j.processor.fixture.Operations;
import org.distill4j.processor.signature.Signature;
import org.distill4j.processor.size.SizeExpression;
import org.junit.jupiter.api.Test;

final class OperationTypeTest {

  @Test
  void elementsAreFoundByName() {
    assertThat(Operations.DENSE.element("units").map(ElementType::type))
        .isEqualTo(Optional.of(ElementType.Content.SIZE));
    assertThat(Operations.DENSE.element("Units")).isEmpty();
  }

  @Test
  void objectivesHaveRoles() {
    assertThat(Operations.SOFT_TARGETS.hasRoles()).isTrue();
    assertThat(Operations.CROSS_ENTROPY.hasRoles()).isTrue();
    assertThat(Operations.DENSE.hasRoles()).isFalse();
    assertThat(Operations.REGRESSOR.hasRoles()).isFalse();
  }

  @Test
  void signaturesAreListedInOrder() {
    assertThat(Operations.DENSE.signaturesInWords())
        .isEqualTo(
            "'Features(inputs) -> Features(units)' or"
                + " 'Sequence(steps, inputs) -> Sequence(steps, units)'");
  }

  @Test
  void eachSignatureHasItsCost() throws Exception {
    List<Signature> signatures = Operations.DENSE.signatures();
    assertThat(Operations.DENSE.cost(signatures.get(0)))
        .isEqualTo(SizeExpression.parse("inputs * units"));
    assertThat(Operations.DENSE.cost(signatures.get(1)))
        .isEqualTo(SizeExpression.parse("steps * inputs * units"));
  }

  @Test
  void oneCostHoldsForAllSignatures() throws Exception {
    OperationType type =
        operation("Scale")
            .takes("Features(f) -> Features(f)", "Image(f, h, w) -> Image(f, h, w)")
            .costs("f")
            .build();
    for (Signature signature : type.signatures()) {
      assertThat(type.cost(signature)).isEqualTo(SizeExpression.parse("f"));
    }
  }

  @Test
  void aNameSummedInAResultMayDiffer() {
    Signature signature = Operations.CONCATENATION.signatures().get(0);
    assertThat(Operations.CONCATENATION.summedNames(signature)).containsExactly("features");
    assertThat(Operations.ADD.summedNames(Operations.ADD.signatures().get(0))).isEmpty();
  }

  @Test
  void aNameSummedInACountMayDiffer() {
    OperationType type =
        operation("Gates")
            .takes("Features(inputs)... -> Features(4)")
            .trains("4 * sum(inputs)")
            .build();
    assertThat(type.summedNames(type.signatures().get(0))).containsExactly("inputs");
  }

  @Test
  void aNameSummedInACountOfAnotherSignatureIsNotSummedHere() {
    OperationType type =
        operation("Gates")
            .takes("Features(inputs)... -> Features(4)", "Image(c, h, w) -> Features(4)")
            .trains("4 * sum(inputs)")
            .build();
    assertThat(type.summedNames(type.signatures().get(1))).isEmpty();
  }

  @Test
  void settingsAreNumbersAndFlags() {
    for (ElementType.Content content : ElementType.Content.values()) {
      boolean setting =
          switch (content) {
            case WHOLE, NUMBER, FLAG -> true;
            default -> false;
          };
      assertThat(content.isHyperparameter()).isEqualTo(setting);
    }
  }
}
