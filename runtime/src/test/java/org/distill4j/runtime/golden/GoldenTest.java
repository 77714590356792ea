package org.distill4j.runtime.golden;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.distill4j.testing.golden.GoldenSuite;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * Every file and every case of the golden vectors: the project's own few, and those in the existing
 * folders of the system property {@code distill4j.golden}.
 */
class GoldenTest {

  private static final GoldenSuite SUITE =
      new GoldenSuite(GoldenItems.ITEMS, GoldenItems.ELSEWHERE, GoldenItems.NOT_YET);

  @TestFactory
  Stream<DynamicNode> own() throws IOException, URISyntaxException {
    return SUITE.all(Path.of(GoldenTest.class.getResource("/golden").toURI()));
  }

  @TestFactory
  Stream<DynamicNode> shared() throws IOException {
    return GoldenSuite.shared(SUITE::all);
  }
}
