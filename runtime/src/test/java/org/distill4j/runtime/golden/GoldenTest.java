package org.distill4j.runtime.golden;

import static com.google.common.truth.Truth.assertThat;

import com.google.common.collect.Sets;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every file and every case of the golden vectors: the project's own few, and those in the folder
 * that the system property {@code distill4j.golden} names, where it exists.
 */
class GoldenTest {

  private static final GoldenSuite SUITE =
      new GoldenSuite(GoldenItems.ITEMS, GoldenItems.ELSEWHERE);

  @TestFactory
  Stream<DynamicNode> own() throws IOException, URISyntaxException {
    return SUITE.all(Path.of(GoldenTest.class.getResource("/golden").toURI()));
  }

  @TestFactory
  Stream<DynamicNode> shared() throws IOException {
    return GoldenSuite.shared(SUITE::all);
  }

  @Test
  void nothingIsComparedHereAndElsewhere() {
    assertThat(Sets.intersection(GoldenItems.ITEMS.keySet(), GoldenItems.ELSEWHERE.keySet()))
        .isEmpty();
  }
}
