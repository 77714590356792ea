package org.distill4j.runtime.kernel.blas;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

class ProcessorTest {

  private static final String AVX512 = "avx512f avx512dq avx512cd avx512bw avx512vl";

  private static Processor parse(String vendor, String flags) {
    return Processor.parse(
        """
        processor\t: 0
        vendor_id\t: %s
        model name\t: one
        flags\t\t: fpu avx2 %s sse

        processor\t: 1
        vendor_id\t: Other
        flags\t\t: fpu
        """
            .formatted(vendor, flags));
  }

  @Test
  void readsTheFirstProcessor() {
    Processor processor = parse("AuthenticAMD", "fma");
    assertThat(processor.vendor()).isEqualTo("AuthenticAMD");
    assertThat(processor.flags()).containsExactly("fpu", "avx2", "fma", "sse");
  }

  @Test
  void knowsAmdProcessorsWithAvx512() {
    assertThat(parse("AuthenticAMD", AVX512).isAmdWithAvx512()).isTrue();
    assertThat(parse("AuthenticAMD", "avx512f").isAmdWithAvx512()).isFalse();
    assertThat(parse("AuthenticAMD", "").isAmdWithAvx512()).isFalse();
    assertThat(parse("GenuineIntel", AVX512).isAmdWithAvx512()).isFalse();
  }

  @Test
  void knowsNothingOfAnEmptyDescription() {
    assertThat(Processor.parse("").isAmdWithAvx512()).isFalse();
    assertThat(Processor.ofThisMachine()).isNotNull();
  }
}
