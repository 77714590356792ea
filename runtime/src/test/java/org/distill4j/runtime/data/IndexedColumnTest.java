package org.distill4j.runtime.data;

import static com.google.common.truth.Truth.assertThat;

import org.distill4j.runtime.kernel.array.Buffers;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;

final class IndexedColumnTest {

  private static final float[][] ROWS = {{1, 2}, {3, 4}, {5, 6}};

  @Test
  void givesEachExampleTheValueThatItNames() {
    Column shared = new IndexedColumn(new FeatureColumn(ROWS), new int[] {2, 0, 2, 1});

    Value value = shared.batch(new int[] {0, 1, 2}, DataType.FLOAT, new Buffers());

    assertThat(shared.size()).isEqualTo(4);
    assertThat(value.array().toFloatMatrix()).isEqualTo(new float[][] {{5, 6}, {1, 2}, {5, 6}});
  }

  @Test
  void isAsLongAsItsValue() {
    Column values = SequenceColumn.ofRows(1, new float[][] {{1}, {1, 2, 3}});

    assertThat(new IndexedColumn(values, new int[] {1, 0}).length(0)).isEqualTo(3);
  }

  @Test
  void refusesEntriesThatAreNotThere() {
    Column values = new FeatureColumn(ROWS);

    assertThat(new IndexedColumn(values, new int[] {0, 3}).problem())
        .hasValue("example 1 has the entry 3; entries are whole numbers from 0 to 2");
    assertThat(new IndexedColumn(values, new int[] {2}).problem()).isEmpty();
  }

  @Test
  void hasAnotherFingerprintForOtherEntries() {
    assertThat(fingerprint(0, 1)).isEqualTo(fingerprint(0, 1));
    assertThat(fingerprint(0, 1)).isNotEqualTo(fingerprint(1, 0));
  }

  private static String fingerprint(int... entries) {
    Column column = new IndexedColumn(new FeatureColumn(ROWS), entries);
    return Examples.builder().input("x", column).build().fingerprint();
  }
}
