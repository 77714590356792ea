package org.distill4j.runtime.kernel.array;

import static com.google.common.truth.Truth.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Work arrays of threads, and reusable Java arrays. */
class ScratchTest {

  @Test
  void aThreadGetsTheSameBlocksAgain() {
    float[][] three = Scratch.blocks(3);
    float[] first = three[0];
    assertThat(Scratch.blocks(2)[0]).isSameInstanceAs(first);
    assertThat(Scratch.blocks(5)[0]).isSameInstanceAs(first);
    assertThat(Scratch.blocks(5).length).isAtLeast(5);
    for (float[] block : Scratch.blocks(5)) {
      assertThat(block.length).isEqualTo(HostMemory.BLOCK);
    }
    assertThat(Scratch.integers()).isSameInstanceAs(Scratch.integers());
    assertThat(Scratch.integers().length).isEqualTo(HostMemory.BLOCK);
  }

  @Test
  void blocksOfACallAreDifferentArrays() {
    float[][] blocks = Scratch.blocks(4);
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < i; j++) {
        assertThat(blocks[i]).isNotSameInstanceAs(blocks[j]);
      }
    }
  }

  @Test
  void threadsShareNothing() {
    float[] here = Scratch.blocks(1)[0];
    float[] there = CompletableFuture.supplyAsync(() -> Scratch.blocks(1)[0]).join();
    assertThat(there).isNotSameInstanceAs(here);
  }

  @Test
  void aHeapArrayGrowsAndIsReused() {
    HeapArray array = new HeapArray();
    float[] small = array.ofLength(3);
    assertThat(array.ofLength(2)).isSameInstanceAs(small);
    assertThat(array.ofLength(3)).isSameInstanceAs(small);
    assertThat(array.ofLength(4).length).isAtLeast(4);
  }

  @Test
  void aHeapArrayReadsAndWritesArrays() {
    INDArray source = Nd4j.arange(6).castTo(DataType.FLOAT).reshape('c', 2, 3);
    HeapArray array = new HeapArray();
    array.ofLength(9);
    float[] values = array.read(source);
    values[4] = -1;
    INDArray target = Nd4j.zeros(DataType.FLOAT, 2, 3);
    array.write(target);
    assertThat(target.dup('c').data().asFloat()).isEqualTo(new float[] {0, 1, 2, 3, -1, 5});
  }
}
