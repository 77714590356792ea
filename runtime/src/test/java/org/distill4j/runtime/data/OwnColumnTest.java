package org.distill4j.runtime.data;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.distill4j.runtime.kernel.array.Buffers;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A column of one's own, as docs/data.md shows it. */
final class OwnColumnTest {

  /** The moves of a game: eight bytes for each example, [batch, 64] in a batch. */
  private static final class BoardColumn implements Column {

    private final long[] boards;

    BoardColumn(long... boards) {
      this.boards = boards.clone();
    }

    @Override
    public int size() {
      return boards.length;
    }

    @Override
    public Value batch(int[] examples, DataType type, Buffers buffers) {
      INDArray array = buffers.get("boards", type, examples.length, Long.SIZE);
      for (int i = 0; i < examples.length; i++) {
        for (int square = 0; square < Long.SIZE; square++) {
          boolean set = (boards[examples[i]] & (1L << square)) != 0;
          array.putScalar(i, square, set ? 1 : 0);
        }
      }
      return Value.of(array);
    }

    @Override
    public void digest(ContentDigest digest) {
      digest.add("boards").add(Arrays.toString(boards));
    }

    @Override
    public Optional<String> problem() {
      for (int i = 0; i < boards.length; i++) {
        if (boards[i] == 0) {
          return Optional.of("example " + i + " has an empty board");
        }
      }
      return Optional.empty();
    }
  }

  @Test
  void batchesAndProblemsAreThoseOfTheColumn() {
    Examples examples = Examples.builder().input("board", new BoardColumn(5, 1L << 63)).build();
    INDArray batch =
        new Batches(examples, List.of("board"), DataType.FLOAT)
            .batch(new int[] {1, 0})
            .values()
            .get("board")
            .array();

    assertThat(batch.shape()).isEqualTo(new long[] {2, 64});
    assertThat(batch.getDouble(0, 63)).isEqualTo(1);
    assertThat(batch.getDouble(1, 2)).isEqualTo(1);
    assertThat(batch.sumNumber().intValue()).isEqualTo(3);
    assertThat(examples.fingerprint())
        .isNotEqualTo(
            Examples.builder().input("board", new BoardColumn(5, 6)).build().fingerprint());
    assertThat(
            assertThrows(
                IllegalArgumentException.class,
                () -> Examples.builder().input("board", new BoardColumn(0))))
        .hasMessageThat()
        .isEqualTo("column 'board': example 0 has an empty board");
  }
}
