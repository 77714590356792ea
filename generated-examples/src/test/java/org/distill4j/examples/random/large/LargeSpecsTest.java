package org.distill4j.examples.random.large;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.util.List;
import org.distill4j.examples.random.compile.SpecTask;
import org.junit.jupiter.api.Test;

/** Specs whose generated code would be too large for one method, and the limits beyond. */
final class LargeSpecsTest {

  private static void accept(String source) {
    assertWithMessage("messages").that(LargeSpecs.compiled(source)).isEmpty();
  }

  private static void refuse(String source, String message) {
    List<SpecTask.Message> messages = LargeSpecs.compiled(source);
    assertThat(messages).hasSize(1);
    assertThat(messages.get(0).text()).contains(message);
  }

  @Test
  void aLongChainCompiles() {
    accept(LargeSpecs.chain(3_000));
  }

  @Test
  void manyOpenDimensionsCompile() {
    accept(LargeSpecs.dimensions(600));
  }

  @Test
  void manyLossesCompile() {
    accept(LargeSpecs.losses(600));
  }

  @Test
  void tooManySettingsAreRefused() {
    refuse(LargeSpecs.losses(1_500), "'D' has more than 4,000 dimensions and hyperparameters");
  }

  @Test
  void blocksRepeatedInBlocksCompile() {
    accept(LargeSpecs.rounds(40, 40));
  }

  @Test
  void tooManyNodesAreRefused() {
    refuse(LargeSpecs.rounds(1_000, 1_000), "'A' has more than 15,000 nodes");
  }

  @Test
  void manyNetworksInheritFromOneAnother() {
    accept(LargeSpecs.inherited(100));
  }

  @Test
  void aSizeWithThousandsOfTermsIsRefused() {
    String factor = "(a + b + c + d + e)";
    for (int power : new int[] {10, 14}) {
      String size = factor + (" * " + factor).repeat(power - 1);
      refuse(
          "@Network interface A { @Dimension int a(); @Dimension int b(); @Dimension int c();"
              + " @Dimension int d(); @Dimension int e(); @Input(shape = \"4\") Features v();\n"
              + "@Dense(units = \"%s\") Features h(Features v);\n".formatted(size)
              + "@Logits(classes = \"3\") Scores answer(Features h); }\n",
          "more than 1,000 terms and factors");
    }
  }

  @Test
  void aLongCycleIsNamedInShort() {
    String chain = LargeSpecs.chain(2_000);
    refuse(
        chain
            .replace("n1(Features n0)", "n1(Features n2000)")
            .replace("n5(Features n4)", "n5(Features n4, Features n0)")
            .replace("@Dense(units = \"4\") Features n5", "@Add Features n5"),
        "n1 -> n2 -> n3 -> n4 -> n5 -> n6 -> ... -> n1996");
  }

  @Test
  void aDiamondOfInheritanceTakesNoTimeForEachPath() {
    String ladder =
        "interface L0 {} interface R0 {}\n"
            + LargeSpecs.lines(
                14,
                i ->
                    "interface L%1$d extends L%2$d, R%2$d {} interface R%1$d extends L%2$d, R%2$d {}"
                        .formatted(i + 1, i));
    accept(
        ladder
            + "\n@Network interface A extends L14, R14 { @Input(shape = \"4\") Features v();"
            + " @Logits(classes = \"3\") Scores answer(Features v); }\n");
    refuse(
        ladder
            + "\n@Network interface A extends L14, R14 { @Input(shape = \"4\") Features v();"
            + " @Logits(classes = \"0\") Scores answer(Features v); }\n",
        "The size '0' is 0");
  }
}
