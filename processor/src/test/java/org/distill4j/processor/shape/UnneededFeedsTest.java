package org.distill4j.processor.shape;

import static com.google.common.truth.Truth.assertThat;

import com.google.testing.compile.Compilation;
import org.distill4j.processor.SpecCompiler;
import org.junit.jupiter.api.Test;

/** Values that feed blocks, but that no output needs: they determine sizes of the block. */
final class UnneededFeedsTest {

  private static final String BLOCK =
      """
      package examples;
      import org.distill4j.dsl.*;
      import org.distill4j.dsl.kind.*;
      import org.distill4j.dsl.operation.*;
      @Block
      interface Pair {
        @Dimension int width();
        @Dimension int other();
        @Input(shape = "width") Features used();
        @Input(shape = "other") Features unused();
        @Bias Features first(Features used);
        @Dense(units = "other") Features second(Features unused);
      }
      """;

  private static void compiles(String network) {
    Compilation compilation = new SpecCompiler().compile(BLOCK + network);
    assertThat(compilation.errors()).isEmpty();
  }

  @Test
  void anInputGivesItsSizes() {
    compiles(
        """
        @Network
        interface Answerer {
          @Input(shape = "8") Features video();
          @Input(shape = "5") Features rest();
          Pair pair(@From("video") Features used, @From("rest") Features unused);
          @Logits(classes = "3") Scores answer(@From("pair.first") Features first);
        }
        """);
  }

  @Test
  void aBlockThatFeedsAnotherIsRead() {
    compiles(
        """
        @Network
        interface Answerer {
          @Input(shape = "8") Features video();
          Pair before(@From("video") Features used, @From("video") Features unused);
          Pair pair(@From("video") Features used, @From("before.second") Features unused);
          @Logits(classes = "3") Scores answer(@From("pair.first") Features first);
        }
        """);
  }
}
